import type { Table } from '../../embedded-host/model/table';
import type { Workbook } from '../../embedded-host/model/workbook';

/** What a table's style adds to one of its cells, as CSS. */
export interface TableLook {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** Where the accents begin among the theme's colours. Styles go through text colour and accents, seven at a time. */
const FIRST_ACCENT = 4;
const GREY = '#595959';

/**
 * How a built-in table style looks at a cell: header, band, totals. An approximation of Excel's 60 styles by their
 * family and accent, enough to see that a table is one. A table may have no style, or one of the workbook's own, which
 * is not drawn.
 */
export function tableLook(
  table: Table,
  row: number,
  column: number,
  palette: Workbook['palette'],
): TableLook {
  const [, family, number = '1'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  if (family === undefined) return {};
  const place = (Number(number) - 1) % 7;
  const accent = place === 0 ? GREY : (palette.theme[FIRST_ACCENT + place - 1] ?? GREY);
  const { top, left, bottom, right } = table.area;
  const isFilled = family !== 'Light' || (Number(number) > 7 && Number(number) <= 14);
  if (table.showHeaders && row === top)
    return isFilled
      ? { bold: true, background: accent, color: '#FFFFFF' }
      : { bold: true, borderTop: `1px solid ${accent}`, borderBottom: `1px solid ${accent}` };
  if (table.showTotals && row === bottom) return { bold: true, borderTop: `1px solid ${accent}` };
  const isBand = table.bandedRows && (row - top - (table.showHeaders ? 1 : 0)) % 2 === 0;
  const isBold = (table.firstColumn && column === left) || (table.lastColumn && column === right);
  return {
    ...(isBold && { bold: true }),
    ...(isBand && { background: tint(accent, family === 'Dark' ? 45 : 20) }),
    ...(row === bottom && { borderBottom: `1px solid ${accent}` }),
  };
}

const tint = (color: string, share: number): string => `color-mix(in srgb, ${color} ${share}%, #FFFFFF)`;
