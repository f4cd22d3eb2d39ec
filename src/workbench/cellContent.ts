import { isDateFormat, isPercentFormat } from 'numfmt';
import { formatText } from '../embedded-host/calculation/formatText';
import { formatAt } from '../embedded-host/model/formatAt';
import type { Sheet } from '../embedded-host/model/sheet';
import { ErrorValue } from '../embedded-host/model/value';
import type { Workbook } from '../embedded-host/model/workbook';

/** Excel works with 15 digits; what lies beyond is the computer's rounding. */
const DIGITS = 15;

/** What a cell holds, as it is edited: a formula with its `=`, a percentage with its sign, a date as one writes it. */
export function editedText(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value ?? '';
  if (value instanceof ErrorValue) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const { numberFormat } = workbook.formats.at(formatAt(sheet, row, column));
  if (isPercentFormat(numberFormat))
    return `${inGeneral(workbook, Number((value * 100).toPrecision(DIGITS)))}%`;
  if (isDateFormat(numberFormat))
    return formatText(workbook, value, value % 1 === 0 ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss').text;
  return inGeneral(workbook, value);
}

/** A plain number with as many digits as it has, in the user's own separators. */
const inGeneral = ({ culture }: Workbook, value: number): string =>
  String(value).replace('.', culture.decimalSeparator);

/** What typing makes of a text: in a cell that shows percentages, a plain number is one. */
export function typedText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): string {
  const { numberFormat } = workbook.formats.at(formatAt(sheet, row, column));
  const isNumber = /^[-+]?[\d.,]+$/.test(text.trim());
  return isNumber && isPercentFormat(numberFormat) ? `${text.trim()}%` : text;
}
