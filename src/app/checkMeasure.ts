import { liesIn, type Aggregation } from '../domain/aggregation';
import { qualifiedAddress } from '../domain/sheet/address';
import { blockOf } from './register/current/block';
import type { PlacedKpi } from './register/current/measure';
import { recordsOf } from './register/current/records';
import { textOf } from './register/current/textFigures';
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
  const { name, series } = kpi;
  const sheet = sheetById(snapshot, table.sheetId);
  if (sheet === undefined) return [{ code: 'kpi-not-found', kpi: name }];
  const placed = { sheet, table, kpi };
  const layout = layoutOf(table);
  const untold = checkFigures(placed, aggregation);
  if (untold !== undefined) return [untold];
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

/** Why no formula can read the figures of a KPI, whatever the cycle; `undefined` if one can. */
export function checkFigures(placed: PlacedKpi, aggregation: Aggregation): Issue | undefined {
  const layout = layoutOf(placed.table);
  return unreadText(placed, aggregation, layout) ?? lost(placed, layout);
}

/** A figure that is text and that no formula could count with; a latest value may be one that NUMBERVALUE reads. */
function unreadText(
  { sheet, kpi }: PlacedKpi,
  aggregation: Aggregation,
  layout: TableLayout,
): Issue | undefined {
  const counted = aggregation === 'latest' ? kpi.series.slice(-1) : kpi.series;
  const found = [...counted]
    .reverse()
    .find(({ cell }) => typeof cellAt(sheet, cell.row, cell.column).value === 'string');
  const isRead = aggregation === 'latest' && layout !== 'block' && layout !== 'pivot';
  if (found === undefined || (isRead && textOf({ sheet, kpi }) !== undefined)) return undefined;
  const { row, column } = found.cell;
  const address = qualifiedAddress(sheet.name, columnArea(row, column, 1));
  const text = String(cellAt(sheet, row, column).value);
  return { code: 'figures-are-text', kpi: kpi.name, address, text };
}

/** A KPI whose figures no formula could tell from others', or not which of them is the latest. */
function lost(placed: PlacedKpi, layout: TableLayout): Issue | undefined {
  const kpi = placed.kpi.name;
  if (layout === 'block') return blockOf(placed) === undefined ? { code: 'rows-apart', kpi } : undefined;
  if (layout !== 'records') return undefined;
  const records = recordsOf(placed);
  const byDate = records?.areNumbers === true && textOf(placed) === undefined;
  const isTold = records !== undefined && (byDate || records.order !== undefined);
  return isTold ? undefined : { code: 'records-out-of-order', kpi };
}
