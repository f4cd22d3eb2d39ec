import { calendarYearOf, type Point } from './axisPoint';
import type { TitleYear } from './yearInTitle';

/** What tells the years of parts that do not tell them. */
export interface YearClues {
  /** The year that a title tells. */
  readonly title?: TitleYear | undefined;
  /** The month that fiscal years begin in, as far as it is known. */
  readonly fiscalStart?: number | undefined;
}

/**
 * Gives parts without a year one: the axis turns where the part number jumps back. If one header tells its year, or
 * the title tells the first one's, all are known; otherwise years count from the first header's, as 0. Where one fiscal
 * year stands over `Apr` to `Mar`, the axis turns as well, and calendar years are known where it is known to begin in April.
 * @param parts how many parts a year has
 */
export function withYears(
  points: readonly (Point | undefined)[],
  parts: number,
  { title, fiscalStart }: YearClues,
): readonly (Point | undefined)[] {
  const forward = leadsForward(points, parts);
  if (turnsWithinYears(points, parts, forward)) {
    const turns = turnsOf(points, forward);
    const at = points.findIndex((point) => point?.year !== undefined);
    const [year = 0, month = 1] = [points[at]?.year, points[at]?.part];
    const isKnown = parts === 12 && fiscalStart !== undefined && fiscalStart > 1;
    const first = (isKnown ? calendarYearOf(year, month, fiscalStart) : year) - (turns[at] ?? 0);
    return points.map(
      (point, index) => point && { ...point, year: first + (turns[index] ?? 0), yearIsTold: isKnown },
    );
  }
  if (points.every((point) => point === undefined || point.year !== undefined)) return points;
  const turns = turnsOf(points, forward);
  const told = points.findIndex((point) => point?.year !== undefined);
  const yearIsTold = told >= 0 || title !== undefined;
  const first = points.filter((point) => point !== undefined).at(forward ? 0 : -1);
  const hasTurned = turns.some((turn) => turn !== 0);
  const untold =
    title === undefined
      ? 0
      : firstYear(title, parts === 12 ? first : undefined, hasTurned, fiscalStart) -
        turns.reduce((a, b) => Math.min(a, b), 0);
  let shift = told < 0 ? untold : (points[told]?.year ?? 0) - (turns[told] ?? 0);
  return points.map((point, index) => {
    const turn = turns[index] ?? 0;
    if (point?.year !== undefined) shift = point.year - turn;
    return point && { ...point, year: shift + turn, yearIsTold };
  });
}

/** The year that a title tells of the first part in time; of a fiscal year over months, the calendar's. */
function firstYear(
  { year, isFiscal }: TitleYear,
  month: Point | undefined,
  hasTurned: boolean,
  fiscalStart: number | undefined,
): number {
  if (month === undefined || !isFiscal) return year;
  if (fiscalStart !== undefined) return calendarYearOf(year, month.part, fiscalStart);
  return hasTurned ? year - 1 : year;
}

/** How often the axis has turned into another year before each header. */
function turnsOf(points: readonly (Point | undefined)[], forward: boolean): number[] {
  let turns = 0;
  let before: number | undefined;
  return points.map((point) => {
    if (point === undefined) return turns;
    if (before !== undefined && forward && point.part < before) turns += 1;
    else if (before !== undefined && !forward && point.part > before) turns -= 1;
    before = point.part;
    return turns;
  });
}

function leadsForward(points: readonly (Point | undefined)[], parts: number): boolean {
  const own = points.flatMap((point) => (point === undefined ? [] : [point.part]));
  const steps = own.slice(1).map((part, index) => (part - (own[index] ?? part) + parts) % parts);
  return steps.filter((step) => step === 1).length >= steps.filter((step) => step === parts - 1).length;
}

/** Parts follow each other all along, but told years do not change where the part number jumps back. */
function turnsWithinYears(points: readonly (Point | undefined)[], parts: number, forward: boolean): boolean {
  const known = points.filter((point) => point !== undefined);
  if (known.length < 4 || known.some(({ day }) => day !== undefined)) return false;
  let within = false;
  for (const [index, point] of known.slice(1).entries()) {
    const [earlier, later] = forward ? [known[index], point] : [point, known[index]];
    if (earlier === undefined || later === undefined) return false;
    const step = (later.part - earlier.part + parts) % parts;
    if (step === 0 || step > parts / 2) return false;
    if (earlier.year === undefined || later.year === undefined) continue;
    if (later.year < earlier.year) return false;
    if (later.part < earlier.part) within ||= later.year === earlier.year;
  }
  return within;
}
