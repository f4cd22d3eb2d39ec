import { areasOverlap, type Area } from '../area';
import type { Cell } from '../cell';
import { formatAt, putCell } from '../formatAt';
import type { Sheet } from '../sheet';
import type { Table, TableColumn } from '../table';
import type { Workbook } from '../workbook';
import { shiftDown } from './addTable';
import { assertAllowed } from './assertWritable';
import {
  assertOnSheet,
  bodyArea,
  headerArea,
  isBlank,
  replaceTable,
  tableById,
  totalsArea,
} from './tableAreas';

/**
 * Shows or hides the header row. Shown, it takes the row above if that is blank, else the data moves down; hidden, its
 * cells are emptied and the filter goes.
 */
export function showHeaders(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  assertAllowed(workbook, sheet);
  if (show === table.showHeaders) return;
  if (show) {
    const above = { ...table.area, top: table.area.top - 1, bottom: table.area.top - 1 };
    const free =
      above.top >= 0 && isBlank(sheet, above) && !sheet.tables.some((it) => areasOverlap(it.area, above));
    if (!free) assertOnSheet({ ...table.area, bottom: table.area.bottom + 1 });
    if (!free) shiftDown(workbook, sheet, { ...table.area, bottom: table.area.top });
    const moved = tableById(sheet, table.id);
    const area = { ...moved.area, top: moved.area.top - 1 };
    const filterArea = { ...area, bottom: area.bottom - (moved.showTotals ? 1 : 0) };
    replaceTable(sheet, { ...moved, area, showHeaders: true, filter: { area: filterArea, criteria: [] } });
    moved.columns.forEach((column, index) => {
      const at = area.left + index;
      sheet.cells.set(area.top, at, { value: column.name, format: formatAt(sheet, area.top, at) });
    });
  } else {
    const header = headerArea(table);
    if (header) emptyCells(sheet, header);
    const { filter: _, ...rest } = table;
    replaceTable(sheet, { ...rest, area: { ...table.area, top: table.area.top + 1 }, showHeaders: false });
  }
  note(workbook, sheet, table.area);
}

/**
 * Shows or hides the totals row. Shown for the first time it says `Total` and sums (or counts) the last column; what
 * stands directly below the table moves down. Hidden, its cells are emptied; what they were comes back with it.
 */
export function showTotals(workbook: Workbook, sheet: Sheet, table: Table, show: boolean): void {
  assertAllowed(workbook, sheet);
  if (show === table.showTotals) return;
  if (show) {
    const row = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
    assertOnSheet(row);
    if (!isBlank(sheet, row)) shiftDown(workbook, sheet, row);
    const known = table.columns.some((column) => column.totals);
    const columns = known
      ? table.columns
      : table.columns.map((column, index) => withFirstTotals(sheet, table, column, index));
    replaceTable(sheet, { ...table, area: { ...table.area, bottom: row.bottom }, showTotals: true, columns });
    columns.forEach((column, index) => putTotal(sheet, row.top, table.area.left + index, column));
  } else {
    const totals = totalsArea(table);
    const columns = table.columns.map((column, index) => readTotal(sheet, table, column, index));
    if (totals) emptyCells(sheet, totals);
    replaceTable(sheet, {
      ...table,
      columns,
      area: { ...table.area, bottom: table.area.bottom - 1 },
      showTotals: false,
    });
  }
  note(workbook, sheet, { ...table.area, bottom: table.area.bottom + 1 });
}

function note(workbook: Workbook, sheet: Sheet, area: Area): void {
  workbook.noteChange({ kind: 'cells', sheet, area, change: 'edited' });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

function emptyCells(sheet: Sheet, area: Area): void {
  for (const [row, column] of [...sheet.cells.within(area)])
    putCell(sheet, row, column, { value: null, format: formatAt(sheet, row, column) });
}

function withFirstTotals(sheet: Sheet, table: Table, column: TableColumn, index: number): TableColumn {
  const last = index === table.columns.length - 1;
  if (last) {
    const body = bodyArea(table);
    const cells = [...sheet.cells.within({ ...body, left: body.right })].map(([, , cell]) => cell.value);
    const numeric =
      cells.some((value) => typeof value === 'number') && cells.every((value) => typeof value !== 'string');
    return { ...column, totals: { function: numeric ? 'sum' : 'count' } };
  }
  return index === 0 ? { ...column, totals: { function: 'none', label: 'Total' } } : column;
}

/** The numbers by which SUBTOTAL knows what the totals row calculates; 101 and up leave hidden rows out. */
const SUBTOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

function putTotal(sheet: Sheet, row: number, at: number, column: TableColumn): void {
  const { totals } = column;
  if (!totals) return;
  const format = formatAt(sheet, row, at);
  const code = SUBTOTALS[totals.function];
  const formula = totals.formula ?? (code === undefined ? undefined : subtotal(code, column.name));
  if (formula !== undefined) sheet.cells.set(row, at, { value: null, formula, format });
  else if (totals.label !== undefined) sheet.cells.set(row, at, { value: totals.label, format });
}

/**
 * After cells of a totals row were written: the columns' totals are what the cells say, a known function, a formula of
 * one's own or a label. @returns whether that is something new
 */
export function readTotals(sheet: Sheet, table: Table, written: Area): boolean {
  const totals = totalsArea(table);
  if (!totals || !areasOverlap(totals, written)) return false;
  const columns = table.columns.map((column, index) => {
    const at = table.area.left + index;
    return at < written.left || at > written.right ? column : readTotal(sheet, table, column, index);
  });
  if (columns.every((column, index) => column === table.columns[index])) return false;
  replaceTable(sheet, { ...table, columns });
  return true;
}

function readTotal(sheet: Sheet, table: Table, column: TableColumn, index: number): TableColumn {
  const cell = sheet.cells.get(table.area.bottom, table.area.left + index);
  const { totals: before, ...rest } = column;
  const totals = totalsIn(cell, table, column);
  if (
    before?.function === totals?.function &&
    before?.label === totals?.label &&
    before?.formula === totals?.formula
  )
    return column;
  return totals ? { ...rest, totals } : rest;
}

function totalsIn(cell: Cell | undefined, table: Table, column: TableColumn): TableColumn['totals'] {
  if (cell?.formula !== undefined) {
    const { formula } = cell;
    const known = Object.entries(SUBTOTALS).find(
      ([, code]) =>
        formula === subtotal(code, column.name) || formula === subtotal(code, column.name, table.name),
    );
    return known ? { function: known[0] } : { function: 'custom', formula };
  }
  return typeof cell?.value === 'string' ? { function: 'none', label: cell.value } : undefined;
}

/** The formula that Excel puts into a totals row; in column names `'` stands before what means something there. */
function subtotal(code: number, column: string, table = ''): string {
  return `SUBTOTAL(${code},${table}[${column.replace(/['#@[\]]/g, "'$&")}])`;
}
