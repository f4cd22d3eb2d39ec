import { BOOKED_OUT } from './bookedOut';
import type { Direction, Kpi } from './kpi';
import { wordsOf } from './words';

/**
 * Which way the figures of a KPI should go; `undefined` where that is not known. Costs and losses that are booked negative
 * are judged by their magnitude: from −62 to −55 there is less of them, and the figure goes up.
 * @example betterWay({ name: 'Cost of sales', direction: 'decrease', series: [-50, -62] … }) // 'increase'
 */
export function betterWay({
  name,
  direction,
  series,
}: Pick<Kpi, 'name' | 'direction' | 'series'>): Direction | undefined {
  if (direction !== 'decrease' || !BOOKED_OUT.hasAnyOf(wordsOf(name))) return direction;
  const below = series.filter(({ value }) => value < 0).length;
  const above = series.filter(({ value }) => value > 0).length;
  // As often below zero as above: whether the one above is a cost or a refund cannot be told.
  if (below === above && below > 0) return undefined;
  return below > above ? 'increase' : 'decrease';
}
