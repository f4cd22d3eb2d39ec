import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../domain/sheet/area';

/** The cells of a table, header and body together, without the columns that Keylift appended. */
export function tableArea({ header, body }: Pick<KpiTable, 'header' | 'body'>): Area {
  return areaBetween(
    Math.min(header.row, body.row),
    Math.min(header.column, body.column),
    Math.max(lastRowOf(header), lastRowOf(body)),
    Math.max(lastColumnOf(header), lastColumnOf(body)),
  );
}
