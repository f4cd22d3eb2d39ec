/** The columns from first to last, both inside; none where last comes before first. */
export function columnsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
