import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { cellAt } from '../../sheetCells';
import type { SheetSnapshot } from '../../snapshot';
import { periodFields } from './periodRuns';

/**
 * The row (the column, where periods run down) whose cells are the dates of the periods; `undefined` where they are
 * text, or where other figures between the periods have dates as well.
 */
export function dateHeads(sheet: SheetSnapshot, table: KpiTable): number | undefined {
  const across = table.fieldsAre === 'columns';
  // The headers of an Excel table are always text.
  if (across && table.excelTable !== undefined) return undefined;
  const { row, column, rowCount, columnCount } = table.header;
  const [first, count] = across ? [row, rowCount] : [column, columnCount];
  const periods = new Map(periodFields(table).map(({ at, period }) => [at, period]));
  const [from, to] = [Math.min(...periods.keys()), Math.max(...periods.keys())];
  const lines = Array.from({ length: count }, (_, n) => first + n);
  return lines.find((line) => {
    for (let at = from; at <= to; at += 1) {
      const date = headAt(sheet, table, line, at);
      const period = periods.get(at);
      if (period === undefined && date === undefined) continue;
      const { start, end } = period ?? {};
      if (date === undefined || start === undefined || end === undefined) return false;
      if (date < start || date >= end + 1) return false;
    }
    return true;
  });
}

/** The number that heads a place, if one does. */
export function headAt(
  sheet: SheetSnapshot,
  { fieldsAre }: KpiTable,
  line: number,
  at: number,
): number | undefined {
  const { value } = fieldsAre === 'columns' ? cellAt(sheet, line, at) : cellAt(sheet, at, line);
  return typeof value === 'number' ? value : undefined;
}
