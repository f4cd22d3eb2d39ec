import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Table } from '../../src/embedded-host/model/table';
import type { Workbook } from '../../src/embedded-host/model/workbook';

/** Keylift's register as it stands in the workbook, looked up without Keylift's help, by what its columns are called. */
export function registerIn({
  sheets,
}: Workbook): { readonly sheet: Sheet; readonly table: Table } | undefined {
  const all = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  return all.find(
    ({ table }) =>
      ['Id', 'Objective', 'Key result', 'KPI'].every((name) =>
        table.columns.some((one) => one.name === name),
      ) && !table.name.startsWith('CheckIns'),
  );
}

/** The ids in the register, top to bottom. */
export function idsInRegister(workbook: Workbook): string[] {
  const register = registerIn(workbook);
  if (register === undefined) return [];
  const { sheet, table } = register;
  const column = table.area.left + table.columns.findIndex(({ name }) => name === 'Id');
  const rows = Array.from(
    { length: table.area.bottom - table.area.top },
    (_, row) => table.area.top + 1 + row,
  );
  return rows.flatMap((row) => {
    const id = sheet.cells.get(row, column)?.value;
    return typeof id === 'string' && /^KR-\d+$/.test(id) ? [id] : [];
  });
}
