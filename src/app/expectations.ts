import { bodyRowsOf, type Extension } from './extension/extension';
import type { Expectation } from './plan';
import type { RegisterTable } from './register/findRegister';
import { cellAt, columnArea } from './sheetCells';
import type { SheetSnapshot } from './snapshot';

/** That the register's ids still stand where the plan was made. */
export function registerStands({ sheet, table }: RegisterTable): Expectation[] {
  const { row, rowCount } = bodyRowsOf(table);
  const ids = columnArea(row, table.area.column + Math.max(0, table.columns.indexOf('Id')), rowCount);
  return [
    { kind: 'table-at', table: table.name, sheet: sheet.name, area: table.area },
    { kind: 'writable', sheet: sheet.name },
    { kind: 'unfiltered', sheet: sheet.name },
    holdsNow(sheet, ids),
  ];
}

/** That the ids in a KPI table still stand where the plan was made. */
export function idsStand({ sheet, excelTable, ids, idsGone }: Extension): Expectation[] {
  const expects: Expectation[] = [
    { kind: 'writable', sheet: sheet.name },
    { kind: 'unfiltered', sheet: sheet.name },
    ...(idsGone === true ? [] : [holdsNow(sheet, ids)]),
  ];
  if (excelTable !== undefined) {
    expects.push({ kind: 'table-at', table: excelTable.name, sheet: sheet.name, area: excelTable.area });
  }
  return expects;
}

/** That cells still hold what the snapshot has. */
function holdsNow(sheet: SheetSnapshot, area: ReturnType<typeof columnArea>): Expectation {
  const inputs = Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => cellAt(sheet, area.row + r, area.column + c).formula),
  );
  return { kind: 'holds', sheet: sheet.name, area, inputs };
}
