import type { Alignment, Border, CellFormat, Font } from './format';

export const DEFAULT_FONT: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'none',
  strikethrough: false,
  color: { kind: 'auto' },
};

export const DEFAULT_ALIGNMENT: Alignment = {
  horizontal: 'general',
  vertical: 'bottom',
  wrapText: false,
  indent: 0,
  textRotation: 0,
};

const NO_SIDE = { style: 'none', color: { kind: 'auto' } } as const;
export const NO_BORDER: Border = { left: NO_SIDE, right: NO_SIDE, top: NO_SIDE, bottom: NO_SIDE };

/** What a cell looks like in a new workbook, and in a file that does not say. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  font: DEFAULT_FONT,
  fill: { kind: 'none' },
  border: NO_BORDER,
  alignment: DEFAULT_ALIGNMENT,
  locked: true,
  formulaHidden: false,
  style: 'Normal',
  quotePrefix: false,
};
