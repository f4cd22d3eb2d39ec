import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { DefinedName, Workbook } from '../model/workbook';

/** A table with the sheet it stands on and its columns' offsets by name in lower case. */
export interface TableEntry {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly columns: ReadonlyMap<string, number>;
}

/** Finds sheets, tables and names by their names, without regard to case. A picture of one moment: made anew on changes. */
export class Directory {
  private readonly sheets = new Map<string, Sheet>();
  private readonly tables = new Map<string, TableEntry>();
  private readonly tablesBySheet = new Map<Sheet, TableEntry[]>();
  private readonly names = new Map<string, DefinedName>();
  private readonly sheetNames = new Map<Sheet, Map<string, DefinedName>>();

  constructor(workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      this.sheets.set(sheet.name.toLowerCase(), sheet);
      for (const table of sheet.tables) this.addTable(sheet, table);
    }
    for (const name of workbook.names) this.addName(name);
  }

  sheet(name: string): Sheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  table(name: string): TableEntry | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** The table around a cell: the one that `[@Col]` means there. */
  tableAt(sheet: Sheet, row: number, column: number): TableEntry | undefined {
    return this.tablesBySheet
      .get(sheet)
      ?.find(
        ({ table: { area } }) =>
          row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
  }

  /** A name as a formula on that sheet sees it: the sheet's own name before the workbook's. */
  name(name: string, sheet: Sheet): DefinedName | undefined {
    const key = name.toLowerCase();
    return this.sheetNames.get(sheet)?.get(key) ?? this.names.get(key);
  }

  private addTable(sheet: Sheet, table: Table): void {
    const columns = new Map(table.columns.map(({ name }, offset) => [name.toLowerCase(), offset]));
    const entry: TableEntry = { sheet, table, columns };
    this.tables.set(table.name.toLowerCase(), entry);
    const others = this.tablesBySheet.get(sheet);
    if (others) others.push(entry);
    else this.tablesBySheet.set(sheet, [entry]);
  }

  private addName(name: DefinedName): void {
    const key = name.name.toLowerCase();
    if (!name.sheet) {
      this.names.set(key, name);
      return;
    }
    const own = this.sheetNames.get(name.sheet) ?? new Map<string, DefinedName>();
    this.sheetNames.set(name.sheet, own.set(key, name));
  }
}
