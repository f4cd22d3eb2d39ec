import { PARTS, orderOf, pointAt, type Point } from './axisPoint';
import { ODDITIES, oddHeaders, type Oddity } from './oddHeaders';
import type { PeriodKind } from './period';
import { withYears, type YearClues } from './rollingYears';

/** The headers of one axis in time. `undefined` for those of another kind. */
export interface AxisLine {
  readonly points: readonly (Point | undefined)[];
  /** By header. */
  readonly orders: readonly (number | undefined)[];
  /** How many parts a year has on this axis. */
  readonly parts: number;
  /** From header to header, as the headers stand: in periods, or in days where all are dates. */
  readonly steps: readonly number[];
  readonly oddities: readonly Oddity[];
}

/** Puts headers in time: gives them the years they do not tell, and puts right the few that are odd. */
export function axisLine(
  headers: readonly (Point | undefined)[],
  kind: PeriodKind,
  clues: YearClues,
): AxisLine {
  const parts = partsOf(headers, kind);
  const isPart = PARTS[kind] > 1;
  const dated = (points: readonly (Point | undefined)[]): readonly (Point | undefined)[] =>
    isPart ? withYears(points, parts, clues) : points;
  const stated = dated(headers);
  // Without any year, a part is put right before years are counted: after a wrong "Jan" they would be one too high.
  const isCycle = isPart && headers.every((point) => point?.year === undefined);
  const right = isCycle ? putRight(headers, parts, parts) : putRight(stated, parts);
  const points = isCycle ? dated(right.points) : right.points;
  const orders = points.map((point) => point && orderOf(point, parts));
  return { points, orders, parts, steps: stepsOf(stated, parts), oddities: right.oddities };
}

/** Thirteen periods of four weeks are a year too, and the months of a plan go on counting after December. */
function partsOf(points: readonly (Point | undefined)[], kind: PeriodKind): number {
  if (kind !== 'month') return PARTS[kind];
  return points.reduce((most, point) => Math.max(most, point?.part ?? 0), PARTS[kind]);
}

/** Gives odd headers the point that their position implies. */
function putRight(
  points: readonly (Point | undefined)[],
  parts: number,
  cycle?: number,
): Pick<AxisLine, 'points' | 'oddities'> {
  const known = points.flatMap((point, index) => (point === undefined ? [] : [{ point, index }]));
  const odd = oddHeaders(
    known.map(({ point }) => orderOf(point, parts)),
    cycle,
  );
  const right = [...points];
  for (const { index, expected } of odd) {
    const header = known[index];
    if (header !== undefined) right[header.index] = pointAt(expected, parts, header.point);
  }
  const found = new Set(odd.map(({ oddity }) => oddity));
  return { points: right, oddities: ODDITIES.filter((oddity) => found.has(oddity)) };
}

/** Dates are counted in days, so that two of one month have an order too. */
function stepsOf(points: readonly (Point | undefined)[], parts: number): number[] {
  const known = points.filter((point) => point !== undefined);
  const areDates = known.every(({ day }) => day !== undefined);
  const orders = known.map((point) => (areDates ? (point.day ?? 0) : orderOf(point, parts)));
  return orders.slice(1).map((order, index) => order - (orders[index] ?? order));
}
