import { columnLetters, parseAddress } from '../../domain/sheet/address';
import type { CellValue } from '../../domain/sheet/cellValue';
import { printedFormula, sameFormula } from '../formula/sameFormula';
import { parseTableColumn, tableColumn, thisRow } from '../formula/structuredReference';
import type { AppendedColumn } from '../settings/keyliftSettings';
import { KEY_RESULTS } from '../tables/keyResults';
import type { MirroredColumn } from '../trackedKeyResult';

/** In the order in which they stand. */
export const MIRRORED_COLUMNS: readonly MirroredColumn[] = [
  'Baseline',
  'Target',
  'Progress',
  'Expected',
  'Status',
];

/** What the Status column says of an id that the register does not hold. */
export const NOT_IN_REGISTER = 'Not in OKRs';

/**
 * What a mirrored cell holds: the register's figure for the id in its row, nothing where the row has no id or the
 * register no figure. INDEX alone would show 0 for a blank cell; AVERAGE of one cell is its number or an error, and
 * text that is joined to nothing stays as it is.
 * @param id how the formula calls the id cell: `[@OKR]`, or `$H5` in a plain range
 * @example mirrorFormula('KeyResults', 'Target', '[@OKR]')
 * // '=IF([@OKR]="","",IFERROR(AVERAGE(INDEX(KeyResults[Target],MATCH([@OKR],KeyResults[Id],0))),""))'
 */
export function mirrorFormula(register: string, column: MirroredColumn, id: string): string {
  const found = `INDEX(${tableColumn(register, column)},MATCH(${id},${tableColumn(register, 'Id')},0))`;
  const shown = column === 'Status' ? `${found}&"","${NOT_IN_REGISTER}"` : `AVERAGE(${found}),""`;
  return `=IF(${id}="","",IFERROR(${shown}))`;
}

/**
 * The column that a cell mirrors, if it does.
 * @param id how a mirrored cell of this row calls its id cell
 */
export function mirroredColumnOf(
  register: string,
  formula: CellValue,
  id: string,
): MirroredColumn | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  const asWritten = columnLookedUp(formula, (part) => part, register, id);
  // Thousands of cells are looked at: that Excel has printed one in its own way is rare.
  return asWritten ?? columnLookedUp(formula, printedFormula, register, id);
}

function columnLookedUp(
  formula: string,
  print: (part: string) => string,
  register: string,
  id: string,
): MirroredColumn | undefined {
  const printed = print(formula);
  if (!printed.includes(print(`MATCH(${id},`))) return undefined;
  return MIRRORED_COLUMNS.find((column) =>
    printed.includes(print(`INDEX(${tableColumn(register, column)},`)),
  );
}

/**
 * Whether a cell holds what Keylift writes there, as Excel keeps it when the register, its columns or the id's are
 * renamed (a renamed column of the register is none of those that Keylift knows) or the register is deleted.
 * @param register the register's table name; `undefined` where it is gone
 * @param id how a mirrored cell of this row calls its id cell
 */
export function isMirrorFormula(
  formula: CellValue,
  register: string | undefined,
  column: MirroredColumn,
  id: string,
): boolean {
  if (register !== undefined && sameFormula(formula, mirrorFormula(register, column, id))) return true;
  const [head, tail] = column === 'Status' ? ['', `&"","${NOT_IN_REGISTER}"))`] : ['AVERAGE(', '),""))'];
  const start = `=IF(${id}="","",IFERROR(${head}INDEX(`;
  const end = `,0))${tail}`;
  if (typeof formula !== 'string' || !formula.startsWith(start) || !formula.endsWith(end)) return false;
  const [figures, ids, ...more] = formula.slice(start.length, -end.length).split(`,MATCH(${id},`);
  const isOf = (reference: string | undefined, wanted: string): boolean => {
    if (reference === LOST_REFERENCE) return true;
    // Where the register's table was turned into a range.
    if (register === undefined && parseAddress(reference ?? '')?.sheetName !== undefined) return true;
    const named = parseTableColumn(reference ?? '');
    if (named === undefined || named.table !== register) return false;
    return named.column === wanted || !KEY_RESULTS.columns.some(({ header }) => header === named.column);
  };
  return more.length === 0 && isOf(figures, column) && isOf(ids, 'Id');
}

/** What Excel writes in place of a reference to something that was deleted. */
export const LOST_REFERENCE = '#REF!';

/** Whether a header is one that Keylift gives this column, beside whatever headers the table has. */
export function isHeaderOf(column: AppendedColumn, header: string): boolean {
  return header === column || /^ \(OKR\)(?: \d+)?$/.test(afterPrefix(header, column));
}

function afterPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : '';
}

/** The id cell of a row as the mirrored cells of that row call it. */
export function idReference(idHeader: string | undefined, idColumn: number, row: number): string {
  return idHeader === undefined ? `$${columnLetters(idColumn)}${row + 1}` : thisRow(idHeader);
}
