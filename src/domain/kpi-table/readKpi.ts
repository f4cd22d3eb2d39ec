import { directionFromTarget, guessDirection } from '../direction';
import type { CellNumber, Kpi, Measurement } from '../kpi';
import { cellAddress } from '../sheet/address';
import { foldedText } from '../sheet/cellValue';
import { unitOf } from '../unit';
import type { HeaderRow } from './headerRow';
import type { NameColumns, NamedRow } from './kpiNames';
import type { ColumnReading, ColumnRole } from './kpiTable';
import type { SheetReading } from './sheetReading';

/**
 * The value columns in time order, oldest first, without those at the end that nothing was measured in yet: empty in
 * every row, or formulas that come to zero.
 */
export function measuredColumns(
  reading: SheetReading,
  columns: readonly ColumnReading[],
  header: HeaderRow,
  rows: readonly NamedRow[],
): readonly ColumnReading[] {
  const inTime = columns
    .filter(({ column }) => header.valueColumns.includes(column))
    .sort((a, b) => (a.period?.order ?? 0) - (b.period?.order ?? 0));
  const measured = ({ column }: ColumnReading): boolean =>
    rows.some(({ row }) => {
      const value = reading.number(row, column);
      return value !== undefined && (value !== 0 || !reading.isFormula(row, column));
    });
  let end = inTime.length;
  for (let last = inTime[end - 1]; last !== undefined && !measured(last); last = inTime[end - 1]) end -= 1;
  return inTime.slice(0, end);
}

/** Whether any of these columns holds a formula in the KPIs' rows. */
export function holdFormulas(
  reading: SheetReading,
  columns: readonly number[],
  rows: readonly NamedRow[],
): boolean {
  return columns.some((column) => rows.some(({ row }) => reading.isFormula(row, column)));
}

/** Reads one KPI: its series, its latest value, and what stands beside it. */
export function readKpi(
  reading: SheetReading,
  { row, column, name }: NamedRow,
  columns: readonly ColumnReading[],
  valueColumns: readonly ColumnReading[],
  names: NameColumns,
): Kpi {
  const { id: sheetId } = reading.sheet;
  const series = valueColumns.flatMap((value): Measurement[] => {
    const number = reading.number(row, value.column);
    if (number === undefined) return [];
    const cell = { sheetId, row, column: value.column };
    return [
      value.period === undefined ? { value: number, cell } : { value: number, cell, period: value.period },
    ];
  });
  const latest = series.at(-1);
  const beside = (...roles: ColumnRole[]): CellNumber | undefined => {
    for (const role of roles) {
      const having = columns.filter((candidate) => candidate.role === role);
      const sameTime = having.find(
        ({ period }) => period !== undefined && period.order === latest?.period?.order,
      );
      const at = (sameTime ?? having[0])?.column;
      const value = at === undefined ? undefined : reading.number(row, at);
      if (at !== undefined && value !== undefined) return { value, cell: { sheetId, row, column: at } };
    }
    return undefined;
  };
  const target = beside('target', 'budget');
  const baseline = beside('baseline');
  const towards = target && directionFromTarget((baseline ?? latest)?.value ?? target.value, target.value);
  const direction = guessDirection(name) ?? towards;
  const numberFormat = reading.numberFormat(
    row,
    latest?.cell.column ?? valueColumns.at(-1)?.column ?? column,
  );
  const unitText = names.unit === undefined ? '' : foldedText(reading.value(row, names.unit));
  return {
    key: `${sheetId}!${cellAddress(row, column)}`,
    name,
    nameCell: { sheetId, row, column },
    unit: unitOf({ numberFormat, unitText, name }),
    series,
    numberFormat,
    ...(direction === undefined ? {} : { direction }),
    ...(latest === undefined ? {} : { latest }),
    ...(target === undefined ? {} : { target }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}
