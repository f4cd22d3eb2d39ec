import { liesIn } from '../domain/aggregation';
import { qualifiedAddress } from '../domain/sheet/address';
import { blockOf } from './register/current/block';
import type { PlacedKpi } from './register/current/measure';
import { recordsOf } from './register/current/records';
import { layoutOf, type TableLayout } from './tableLayout';
import type { FoundKpi } from './findKpi';
import type { Issue } from './issue';
import { cycleOf, type KpiPromotion, type PromotionRequest } from './promotionRequest';
import { cellAt, columnArea, sheetById } from './sheetCells';
import type { Snapshot } from './snapshot';

/** Why no formula can tell the current value of a KPI as it is asked for; empty if one can. */
export function checkMeasure(
  snapshot: Snapshot,
  { table, kpi }: FoundKpi,
  request: PromotionRequest,
  { aggregation = kpi.aggregation ?? 'latest' }: KpiPromotion,
): Issue[] {
  const { name, latest, series } = kpi;
  const sheet = latest && sheetById(snapshot, latest.cell.sheetId);
  if (latest !== undefined && sheet !== undefined) {
    const { row, column } = latest.cell;
    const { value } = cellAt(sheet, row, column);
    const address = qualifiedAddress(sheet.name, columnArea(row, column, 1));
    if (typeof value === 'string') return [{ code: 'figures-are-text', kpi: name, address, text: value }];
  }
  const layout = layoutOf(table);
  if (sheet !== undefined && !canBeFound({ sheet, table, kpi }, layout))
    return [{ code: 'records-out-of-order', kpi: name }];
  if (aggregation === 'latest') return [];
  if (typeof request.start !== 'number' || typeof request.due !== 'number') return [];
  const cycle = cycleOf(request);
  const periods = series.flatMap(({ period }) => period ?? []);
  if (periods.length === 0) return [{ code: 'no-period-in-cycle', kpi: name }];
  if (periods.some(({ end }) => end === undefined)) return [{ code: 'periods-without-year', kpi: name }];
  const isAhead = layout !== 'block' && periods.every(({ end = Infinity }) => end < cycle.start);
  return isAhead || periods.some((period) => liesIn(period, cycle))
    ? []
    : [{ code: 'no-period-in-cycle', kpi: name }];
}

/** Whether a formula can tell the KPI's figures from others', and which of them is the latest. */
function canBeFound(placed: PlacedKpi, layout: TableLayout): boolean {
  if (layout === 'block') return blockOf(placed) !== undefined;
  if (layout !== 'records') return true;
  const records = recordsOf(placed);
  return records !== undefined && (records.areNumbers || records.order !== undefined);
}
