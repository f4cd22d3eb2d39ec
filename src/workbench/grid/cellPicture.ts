import { formatText } from '../../embedded-host/calculation/formatText';
import { type Painted, paintRules } from '../../embedded-host/calculation/paintRules';
import type { CellFormat } from '../../embedded-host/model/format';
import { formatAt } from '../../embedded-host/model/formatAt';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Scalar } from '../../embedded-host/model/value';
import type { Workbook } from '../../embedded-host/model/workbook';
import { type CellLook, cellLook, isBold } from './cellLook';
import { fitText } from './fitText';
import { PADDING, type SheetAxes } from './sheetAxes';
import { tableLook } from './tableStyle';
import { textWidth } from './textSize';

/** All that is needed to draw a cell. */
export interface CellPicture {
  readonly text: string;
  /** Pixels of the text with its padding, where it may run over empty cells; undefined where it keeps to its own. */
  readonly needed: number | undefined;
  readonly look: CellLook;
  /** A data bar, as shares of the cell's width. */
  readonly bar?: { readonly start: number; readonly end: number; readonly color: string };
  readonly icon?: string;
}

/** Draws the cell at a row and column, `width` pixels wide; undefined where there is nothing to see. */
export type CellPainter = (row: number, column: number, width: number) => CellPicture | undefined;

/** Icons of an icon set, worst first; shapes differ so that colour is not all. */
const ICONS: Readonly<Record<string, readonly string[]>> = {
  threeArrows: ['▼', '▶', '▲'],
  threeTriangles: ['▼', '▬', '▲'],
  threeSymbols: ['✖', '❗', '✔'],
  threeTrafficLights1: ['●', '◐', '○'],
};

/** Room that an icon takes. */
const ICON_WIDTH = 18;

/** Draws the cells of a sheet as it now is: values in their formats, table styles, conditional formats. */
export function pictureCells(workbook: Workbook, sheet: Sheet, { rows, columns }: SheetAxes): CellPainter {
  const everything = { top: 0, left: 0, bottom: rows.count - 1, right: columns.count - 1 };
  const painted = paintRules(workbook, sheet, everything);
  return (row, column, width) => {
    const value = sheet.cells.get(row, column)?.value ?? null;
    const format = workbook.formats.at(formatAt(sheet, row, column));
    const rule = painted(row, column);
    const table = sheet.tables.find(
      ({ area: at }) => row >= at.top && row <= at.bottom && column >= at.left && column <= at.right,
    );
    const inTable = table ? tableLook(table, row, column, workbook.palette) : {};
    const icon = rule.icon && (ICONS[rule.icon.set] ?? ICONS['threeArrows'])?.[rule.icon.index];
    const shown = formatText(workbook, value, rule.numberFormat ?? format.numberFormat);
    const look = cellLook(workbook, format, value, inTable, rule, shown.color);
    const room = width - 2 * PADDING - (icon === undefined ? 0 : ICON_WIDTH);
    const text = textOf(workbook, value, shown.text, format, rule, room);
    if (text === '' && !look.background && !look.borders && !rule.bar && icon === undefined) return undefined;
    const runs = typeof value === 'string' && !format.alignment.wrapText;
    const bold = isBold(format, inTable, rule);
    return {
      text,
      needed: runs ? textWidth(text, format, bold) + PADDING + indentOf(look) : undefined,
      look,
      ...(rule.bar && { bar: rule.bar }),
      ...(icon !== undefined && { icon }),
    };
  };
}

function textOf(
  workbook: Workbook,
  value: Scalar,
  text: string,
  format: CellFormat,
  rule: Painted,
  room: number,
): string {
  if (value === null || rule.hideValue === true) return '';
  if (typeof value !== 'string') return fitText(workbook, value, text, format, room);
  // Without wrapping, Excel shows no line breaks.
  return format.alignment.wrapText ? text : text.replace(/\r?\n/g, '');
}

const indentOf = ({ text }: CellLook): number =>
  Number.parseFloat(String(text.textAlign === 'right' ? text.paddingRight : text.paddingLeft));
