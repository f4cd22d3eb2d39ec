import { cellAddress } from '../sheet/address';
import { areaBetween, type Area } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { readBodyRows, type BodyRow } from './bodyRows';
import { judge } from './confidence';
import { columnsBetween } from './columnsBetween';
import type { HeaderRow } from './headerRow';
import { chooseNameColumns, readNames, type NameColumns } from './kpiNames';
import type { KpiTable } from './kpiTable';
import { holdFormulas, measuredColumns, readKpi } from './readKpi';
import type { SheetReading } from './sheetReading';
import { lastHeaderColumn, readColumns } from './tableColumns';
import { featuresOf } from './tableFeatures';

/** Where a table may lie. */
export interface Bounds {
  readonly lastRow: number;
  /** The rows down to the last are all the table's: nothing else ends it. */
  readonly rowsAreGiven: boolean;
  readonly isHeader: (row: number) => boolean;
  /** The Excel table it is: then its columns are given. */
  readonly excelTable?: { readonly name: string; readonly area: Area };
  readonly title: string;
  /** Nothing else but a title stands on the sheet. */
  readonly alone: boolean;
}

/** Reads the table under a header; `undefined` where there is none with one KPI a row. */
export function readTable(reading: SheetReading, header: HeaderRow, bounds: Bounds): KpiTable | undefined {
  const labels = labelColumns(reading, header, bounds);
  const width = {
    first: Math.min(...labels, ...header.valueColumns),
    last: bounds.excelTable === undefined ? lastHeaderColumn(reading, header) : header.window.last,
  };
  const allRows = readBodyRows(reading, { ...bounds, header, labelColumns: labels, width });
  const names = chooseNameColumns(reading, header, labels, allRows);
  if (names === undefined || hasPeriodsDown(reading, names, labels, allRows)) return undefined;
  const rows = withoutClosingTotal(reading, names, allRows);
  const named = readNames(reading, names, rows);
  const [firstRow, lastRow] = [rows[0]?.row, rows.at(-1)?.row];
  if (named.length === 0 || firstRow === undefined || lastRow === undefined) return undefined;

  const columns = readColumns(reading, header, names, width, rows);
  const own = columns.filter(({ role }) => role !== 'keylift').map(({ column }) => column);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const series = measuredColumns(reading, columns, header, named);
  const kpis = named.map((row) => readKpi(reading, row, columns, series, names));
  if (!kpis.some(({ latest }) => latest !== undefined)) return undefined;
  const { sheet } = reading;
  const ahead = header.valueColumns.filter((at) => series.every(({ column }) => column !== at));
  return {
    key: `${sheet.id}!${cellAddress(header.row, first)}`,
    sheetId: sheet.id,
    sheetName: sheet.name,
    title: bounds.title,
    ...(bounds.excelTable === undefined ? {} : { excelTable: bounds.excelTable.name }),
    orientation: header.axis === undefined ? 'snapshot' : 'kpis-in-rows',
    header: areaBetween(header.top, first, header.row, last),
    body: areaBetween(firstRow, first, lastRow, last),
    columns,
    formulasAhead: holdFormulas(reading, ahead, named),
    kpis,
    ...judge(featuresOf(header, columns, kpis, bounds.alone)),
  };
}

/** How many rows below the header are looked at to see how far the table reaches to the left and right. */
const SAMPLE = 40;

/** The columns in which labels may stand: left of the values, at most one empty column away; of a snapshot all others. */
function labelColumns(
  reading: SheetReading,
  header: HeaderRow,
  { excelTable, lastRow }: Bounds,
): readonly number[] {
  const { valueColumns, window } = header;
  const firstValue = Math.min(...valueColumns);
  if (excelTable !== undefined || header.axis === undefined) {
    return columnsBetween(window.first, window.last).filter((column) => !valueColumns.includes(column));
  }
  let first = firstValue;
  for (let column = firstValue - 1; column >= window.first; column -= 1) {
    if (isUsed(reading, header, column, lastRow)) first = column;
    else if (first < firstValue || column < firstValue - 1) break;
  }
  return columnsBetween(first, firstValue - 1);
}

function isUsed(reading: SheetReading, header: HeaderRow, column: number, lastRow: number): boolean {
  const last = Math.min(lastRow, header.row + SAMPLE);
  for (let row = header.row; row <= last; row += 1) {
    if (reading.kind(row, column) !== 'empty') return true;
  }
  return false;
}

/**
 * Whether periods run down the table as well: where names should be, or beside names that repeat. Then a row is not one
 * KPI but one KPI at one time: a matrix, or the long form.
 */
function hasPeriodsDown(
  reading: SheetReading,
  names: NameColumns,
  labels: readonly number[],
  rows: readonly BodyRow[],
): boolean {
  const kpiRows = rows.filter(({ kind }) => kind === 'kpi');
  const holdsPeriods = (column: number): boolean => {
    const periods = kpiRows.filter(({ row }) => reading.period(row, column) !== undefined);
    return periods.length >= 2 && periods.length >= kpiRows.length * 0.8;
  };
  const texts = kpiRows.map(({ row }) => names.names.map((column) => reading.value(row, column)).join(' '));
  const namesRepeat = new Set(texts).size * 2 <= texts.length;
  return names.names.some(holdsPeriods) || (namesRepeat && labels.some(holdsPeriods));
}

const TOTAL =
  /^(?:grand |overall )?(?:total|totals|sum|gesamt|summe|totaal|totale|totaux|suma|soma|summa)$/iu;

/** A last row called just "Total" adds up the others; it is no KPI. */
function withoutClosingTotal(
  reading: SheetReading,
  names: NameColumns,
  rows: readonly BodyRow[],
): readonly BodyRow[] {
  const last = rows.at(-1);
  if (last === undefined || rows.filter(({ kind }) => kind === 'kpi').length < 3) return rows;
  const isTotal = names.names.some((column) => TOTAL.test(foldedText(reading.value(last.row, column))));
  if (!isTotal) return rows;
  const kept = rows.slice(0, -1);
  while (kept.length > 0 && kept.at(-1)?.kind !== 'kpi') kept.pop();
  return kept;
}
