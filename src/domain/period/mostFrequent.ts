/**
 * What occurs most often, the first of several that do.
 * @example mostFrequent([1, 2, 2]) // { item: 2, count: 2 }
 */
export function mostFrequent<T>(items: readonly T[]): { item: T; count: number } | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: { item: T; count: number } | undefined;
  for (const [item, count] of counts) {
    if (best === undefined || count > best.count) best = { item, count };
  }
  return best;
}
