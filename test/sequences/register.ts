import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Table } from '../../src/embedded-host/model/table';
import type { Workbook } from '../../src/embedded-host/model/workbook';

/** Keylift's register as it stands in the workbook, looked up without Keylift's help. */
export function registersIn({ sheets }: Workbook): { readonly sheet: Sheet; readonly table: Table }[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => /^KeyResults(_\d+)?$/.test(name)).map((table) => ({ sheet, table })),
  );
}

/** The ids in the register, top to bottom. */
export function idsInRegister(workbook: Workbook): string[] {
  return registersIn(workbook).flatMap(({ sheet, table: { area, columns } }) => {
    const column = area.left + columns.findIndex(({ name }) => name === 'Id');
    return Array.from({ length: area.bottom - area.top }, (_, row) => area.top + 1 + row).flatMap((row) => {
      const id = sheet.cells.get(row, column)?.value;
      return typeof id === 'string' && /^KR-\d+$/.test(id) ? [id] : [];
    });
  });
}
