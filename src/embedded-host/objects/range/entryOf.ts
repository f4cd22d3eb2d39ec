import { isDynamic } from '../../calculation/implicitIntersection';
import { parseTyped } from '../../calculation/parseTyped';
import { parseFormula } from '../../formula/parseFormula';
import { type Area, areaContains } from '../../model/area';
import type { Entry } from '../../model/edit/setCells';
import { formatAt } from '../../model/formatAt';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { Argument } from '../argument';
import { refusal } from '../refusal';

/** As many characters as a cell can hold. */
const MAX_TEXT = 32_767;
/** As many as a formula can have. */
const MAX_FORMULA = 8_192;

/**
 * What a value that was assigned to a cell becomes: text is read as if it was typed there, so `=A1` is a formula and
 * `5%` a number, unless the cell is formatted as text or an apostrophe stands before it.
 * Throws `InvalidArgument` for what no cell can hold: an object, a formula that Excel cannot read or of more than 8,192
 * characters, text of more than 32,767 characters.
 */
export function entryOf(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: Argument,
): Entry {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  if (typeof value !== 'string' || value.length > MAX_TEXT) throw refusal('InvalidArgument');
  if (workbook.formats.at(formatAt(sheet, row, column)).numberFormat === '@') return { value };
  const cell: Area = { top: row, left: column, bottom: row, right: column };
  const table = sheet.tables.find(({ area }) => areaContains(area, cell));
  const entry = parseTyped(value, workbook, table?.name);
  if (!('formula' in entry)) return entry;
  const parsed = parseFormula(entry.formula);
  if (value.length > MAX_FORMULA || !parsed.ok) throw refusal('InvalidArgument');
  return isDynamic(parsed.expression, workbook, sheet) ? { ...entry, dynamic: true } : entry;
}
