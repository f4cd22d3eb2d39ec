import { mostFrequent } from './mostFrequent';

/** Why a header was taken by its position. */
export type Oddity = (typeof ODDITIES)[number];

export const ODDITIES = ['period-twice', 'period-out-of-order'] as const;

/** A header that breaks an otherwise regular axis, and what its position says it is. */
export interface OddHeader {
  readonly index: number;
  readonly expected: number;
  readonly oddity: Oddity;
}

/**
 * Finds the few headers that break an axis of even steps: a period that comes twice in a row, a typo between two good
 * neighbours. Gaps are not odd, and neither is a first or last header from elsewhere: a newest quarter put behind older
 * ones, last year's figure after this year's.
 * @param orders what the headers say, counted in periods
 * @param cycle how many parts a year has, where headers tell only the part
 * @example oddHeaders([2021, 2013, 2023]) // [{ index: 1, expected: 2022, oddity: 'period-out-of-order' }]
 */
export function oddHeaders(orders: readonly number[], cycle?: number): readonly OddHeader[] {
  if (orders.length < (cycle === undefined ? 3 : 4)) return [];
  const within = (number: number): number =>
    cycle === undefined ? number : ((number % cycle) + cycle) % cycle;
  const line = mostCommonLine(orders, within);
  const off = orders.flatMap((order, index) =>
    within(order - line.step * index) === line.start ? [] : [index],
  );
  if (off.length > Math.max(1, Math.floor(orders.length / 6))) return [];
  const last = orders.length - 1;
  const breaks = (from: number, to: number): boolean => {
    const step = within(((orders[to] ?? 0) - (orders[from] ?? 0)) * Math.sign(line.step));
    return step <= 0 || (cycle !== undefined && step > cycle / 2);
  };
  const isOdd = (index: number): boolean => {
    if (index > 0 && index < last) return breaks(index - 1, index) || breaks(index, index + 1);
    const neighbour = index === 0 ? 1 : last - 1;
    return orders.length > 3 && orders[index] === orders[neighbour];
  };
  const counts = new Map<number, number>();
  for (const order of orders) counts.set(order, (counts.get(order) ?? 0) + 1);
  return off.filter(isOdd).map((index) => ({
    index,
    expected: within(line.start + line.step * index),
    oddity: (counts.get(orders[index] ?? 0) ?? 0) > 1 ? 'period-twice' : 'period-out-of-order',
  }));
}

/** The start and step that most headers agree with. */
function mostCommonLine(
  orders: readonly number[],
  within: (number: number) => number,
): { readonly start: number; readonly step: number } {
  const steps = orders.slice(1).map((order, index) => order - (orders[index] ?? order));
  const usual = mostFrequent(steps.filter((step) => step !== 0))?.item ?? 1;
  let best = { start: 0, step: 1, count: 0 };
  for (const step of new Set([1, -1, usual])) {
    const found = mostFrequent(orders.map((order, index) => within(order - step * index)));
    if (found !== undefined && found.count > best.count)
      best = { start: found.item, step, count: found.count };
  }
  return best;
}
