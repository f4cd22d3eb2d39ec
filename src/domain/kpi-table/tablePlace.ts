import { cellAddress } from '../sheet/address';
import { areaBetween, type Area } from '../sheet/area';
import type { BodyRow } from './bodyRows';
import type { HeaderRow } from './headerRow';
import type { NameColumns } from './kpiNames';
import type { FieldReading, KpiTable } from './kpiTable';
import type { PanelEvidence } from './panels';
import type { SheetReading } from './sheetReading';
import type { Title } from './tableTitle';

/** Where a table may lie. */
export interface Bounds {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The rows down to the last are all the table's: nothing else ends it. */
  readonly rowsAreGiven: boolean;
  readonly isHeader: (row: number) => boolean;
  /** The Excel table it is: then its columns are given. */
  readonly excelTable?: { readonly name: string; readonly area: Area };
  readonly title: Title;
  /** A person said that KPIs stand here. */
  readonly isTold?: boolean;
  /** Nothing else but a title stands on the sheet. */
  readonly alone: boolean;
  /** What speaks for it where it is a panel beside others. */
  readonly panel?: PanelEvidence;
}

/** What a table was read from, before it is put in the sheet's own rows and columns. */
export interface TableParts {
  readonly header: HeaderRow;
  readonly names: NameColumns;
  readonly rows: readonly BodyRow[];
  readonly fields: readonly FieldReading[];
  /** Where KPIs stand in columns: the sum of `recordWeight` of the columns beside them. */
  readonly remarks: number;
}

/** Where a table stands, in the sheet's own rows and columns. */
export function placeOf(
  reading: SheetReading,
  { header, names, rows, fields }: Omit<TableParts, 'remarks'>,
  { title, excelTable }: Bounds,
): Pick<KpiTable, 'key' | 'sheetId' | 'sheetName' | 'title' | 'excelTable' | 'header' | 'body' | 'block'> {
  const { sheet } = reading;
  const own = fields.filter(({ role }) => role !== 'keylift').map(({ at }) => at);
  const [first = 0, last = 0] = [own[0], own.at(-1)];
  const [firstRow, lastRow] = [rows[0]?.row ?? header.row, rows.at(-1)?.row ?? header.row];
  const { shared } = header;
  const firstOwn = shared === undefined || shared.index === 0 ? first : (header.valueColumns[0] ?? first);
  // A panel that begins in the first row has no header.
  const top = Math.max(0, header.top);
  const { area: headerArea, body } = reading.isTurned
    ? turnedAreas(reading, header, names, firstRow, lastRow, last)
    : {
        area: areaBetween(top, firstOwn, header.row, last),
        body: areaBetween(firstRow, first, lastRow, last),
      };
  return {
    key: `${sheet.id}!${cellAddress(headerArea.row, headerArea.column)}`,
    sheetId: sheet.id,
    sheetName: sheet.name,
    title: title.text,
    ...(excelTable === undefined ? {} : { excelTable: excelTable.name }),
    header: headerArea,
    body,
    ...(shared === undefined
      ? {}
      : { block: reading.onSheet(areaBetween(Math.min(top, firstRow), firstOwn, lastRow, last)) }),
  };
}

/** Where KPIs stand in columns, their names are the header, and the periods that head the view's rows are in the body. */
function turnedAreas(
  reading: SheetReading,
  header: HeaderRow,
  { names, sections, scenario }: NameColumns,
  firstRow: number,
  lastRow: number,
  lastColumn: number,
): { area: Area; body: Area } {
  const [top, bottom] = [Math.max(0, Math.min(header.top, firstRow)), Math.max(header.row, lastRow)];
  const headers = [...names, ...sections, ...(scenario === undefined ? [] : [scenario])];
  const firstValue = headers.length === 0 ? (header.valueColumns[0] ?? 0) : Math.max(...headers) + 1;
  return {
    area: reading.onSheet(areaBetween(top, Math.min(firstValue - 1, ...headers), bottom, firstValue - 1)),
    body: reading.onSheet(areaBetween(top, firstValue, bottom, lastColumn)),
  };
}
