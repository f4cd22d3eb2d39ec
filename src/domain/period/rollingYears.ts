import type { Point } from './axisPoint';

/**
 * Gives parts without a year one: the axis turns where the part number jumps back. If one header tells its year, or
 * the title tells the first one's, all are known; otherwise years count from the first header's, as 0.
 * @param parts how many parts a year has
 */
export function withYears(
  points: readonly (Point | undefined)[],
  parts: number,
  titleYear?: number,
): readonly (Point | undefined)[] {
  if (points.every((point) => point === undefined || point.year !== undefined)) return points;
  const forward = leadsForward(points, parts);
  let year = 0;
  let before: number | undefined;
  const turns = points.map((point) => {
    if (point === undefined) return 0;
    if (before !== undefined && forward && point.part < before) year += 1;
    else if (before !== undefined && !forward && point.part > before) year -= 1;
    before = point.part;
    return year;
  });
  const told = points.findIndex((point) => point?.year !== undefined);
  const yearIsTold = told >= 0 || titleYear !== undefined;
  // The title's year is the first in time.
  let shift = told >= 0 ? (points[told]?.year ?? 0) - (turns[told] ?? 0) : (titleYear ?? 0);
  if (told < 0 && titleYear !== undefined) shift -= turns.reduce((a, b) => Math.min(a, b), 0);
  return points.map((point, index) => {
    if (point?.year !== undefined) shift = point.year - (turns[index] ?? 0);
    return point && { ...point, year: shift + (turns[index] ?? 0), yearIsTold };
  });
}

function leadsForward(points: readonly (Point | undefined)[], parts: number): boolean {
  const own = points.flatMap((point) => (point === undefined ? [] : [point.part]));
  const steps = own.slice(1).map((part, index) => (part - (own[index] ?? part) + parts) % parts);
  return steps.filter((step) => step === 1).length >= steps.filter((step) => step === parts - 1).length;
}
