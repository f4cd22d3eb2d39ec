import { parseTrackingId } from '../keyResult';
import { foldedText, type CellValue } from '../sheet/cellValue';
import { formulaAt } from '../sheet/grid';
import { columnsBetween } from './columnsBetween';
import type { SheetReading } from './sheetReading';

/** What Keylift's mirrored cells have in them: a look-up in its register, `KeyResults` or `KeyResults_2`. */
const REGISTER_LOOKUP = /\bKeyResults(?:_\d+)?\[/u;
/** The same, whatever the register's table is called now. */
const MIRRORED =
  /^=IF\((.+?)="","",IFERROR\((?:AVERAGE\()?INDEX\(([^[\]()]+)\[(?:Baseline|Target|Progress|Expected|Status)\],MATCH\(\1,\2\[Id\],0\)\)/u;

/**
 * The columns of a table that Keylift appended: one headed `OKR` that holds nothing but ids, and those with formulas
 * that look ids up in the register. Only these are told apart by content; what the user typed over stays in place.
 */
export function keyliftColumns(
  reading: SheetReading,
  headerRow: number,
  firstColumn: number,
  lastColumn: number,
  firstRow: number,
  lastRow: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (reading.isTurned) return found;
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const isIds = foldedText(reading.value(headerRow, column)).startsWith('OKR');
    let filled = 0;
    let ids = 0;
    let lookups = 0;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const entered = formulaAt(reading.sheet.grid, row, column);
      if (entered === '') continue;
      filled += 1;
      if (typeof entered !== 'string') continue;
      if (isIds && parseTrackingId(entered) !== undefined) ids += 1;
      if (isLookup(entered)) lookups += 1;
    }
    if (lookups > 0 || (isIds && ids === filled)) found.add(column);
  }
  return found;
}

/** Whether one of these cells of a row looks an id up in the register. */
export function looksUpRegister(
  reading: SheetReading,
  row: number,
  firstColumn: number,
  lastColumn: number,
): boolean {
  if (reading.isTurned) return false;
  return columnsBetween(firstColumn, lastColumn).some((column) =>
    isLookup(formulaAt(reading.sheet.grid, row, column)),
  );
}

function isLookup(entered: CellValue): boolean {
  if (typeof entered !== 'string' || !entered.startsWith('=')) return false;
  return REGISTER_LOOKUP.test(entered) || MIRRORED.test(entered);
}
