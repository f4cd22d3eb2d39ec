import { axisLine, type AxisLine } from './axisLine';
import { labelOf, pointOf, spanOf, type Point } from './axisPoint';
import { kindOfDates } from './dateAxis';
import { fiscalStartOf } from './fiscalStartOf';
import { mostFrequent } from './mostFrequent';
import type { Oddity } from './oddHeaders';
import type { Period, PeriodKind } from './period';
import type { PeriodReading } from './periodReading';
import { readingsTogether } from './readingsTogether';
import type { YearClues } from './rollingYears';

/** The headers of one axis, read together. */
export interface Axis {
  /** What most of its headers are. */
  readonly kind: PeriodKind;
  /** By header, in the headers' own order; `undefined` for one of another kind, such as `Q1` among months. */
  readonly periods: readonly (Period | undefined)[];
  /** The share of steps from header to header that lead in one direction of time, 0 to 1, as the headers stand. */
  readonly regularity: number;
  readonly order: 'ascending' | 'descending';
  /** What is wrong with headers that were taken by their position, each once. */
  readonly oddities: readonly Oddity[];
  /** The month that its years begin in, where that is known. */
  readonly fiscalStart?: number;
}

/**
 * Reads headers as one axis of time. Dates become the periods that their distance shows (month ends are months). Parts
 * of a year that do not tell it follow on from each other: after `Dec` comes the `Jan` of the next year. A header that
 * breaks an otherwise regular axis (`2021`, `2013`, `2023`) is taken by its position. `start` and `end` are told where
 * the year is. Fiscal years whose first month is not known count as calendar years, their order is right either way.
 * @param headers left to right, or top to bottom
 * @param clues what stands near them, and what is known of the company's calendar
 * @example layOutAxis([q3, q4, q1], false, { title: { year: 2025, … } }).periods // Q3 2025, Q4 2025, Q1 2026
 */
export function layOutAxis(
  headers: readonly PeriodReading[],
  date1904: boolean,
  { title, fiscalStart: known }: YearClues = {},
): Axis {
  const readings = readingsTogether(headers);
  const told = fiscalStartOf(readings, title);
  const isCalendar = readings.some(({ years }) => years === 'calendar');
  const fiscalStart = isCalendar ? 1 : (told ?? known);
  const clues = { title, fiscalStart };
  const yearsOfTitle = title?.isFiscal === true ? 'fiscal' : undefined;
  const stated = mostFrequent(readings.map(({ kind }) => kind))?.item ?? 'day';
  let kind = stated === 'day' ? kindOfDates(readings) : stated;
  const pointsAs = (as: PeriodKind): (Point | undefined)[] =>
    readings.map((reading) =>
      fits(reading, as, stated) ? pointOf(reading, as, fiscalStart ?? 1) : undefined,
    );
  let line = axisLine(pointsAs(kind), kind, clues);
  if (kind !== stated && hidesDates(line)) {
    kind = 'day';
    line = axisLine(pointsAs(kind), kind, clues);
  }
  const { points, orders, parts, steps, oddities } = line;
  const periods = points.map((point, index): Period | undefined => {
    const [reading, order] = [readings[index], orders[index]];
    if (point === undefined || reading === undefined || order === undefined) return undefined;
    const start = kind === 'month' && reading.counted !== true ? 1 : (fiscalStart ?? 1);
    const label = reading.label === '' ? labelOf(pointOf(reading, kind, start), kind, start) : reading.label;
    const isFiscal = (reading.years ?? yearsOfTitle) === 'fiscal' && fiscalStart === undefined;
    return {
      kind,
      label,
      order,
      ...spanOf(point, kind, parts, date1904, start),
      ...(isFiscal && { isFiscal }),
    };
  });
  const rising = steps.filter((step) => step > 0).length;
  const falling = steps.filter((step) => step < 0).length;
  const regularity = steps.length === 0 ? 1 : Math.max(rising, falling) / steps.length;
  return {
    kind,
    periods,
    regularity,
    order: falling > rising ? 'descending' : 'ascending',
    oddities,
    ...(fiscalStart && { fiscalStart }),
  };
}

/** A date among the names of months is its month; among other periods it is something else. */
function fits(reading: PeriodReading, kind: PeriodKind, stated: PeriodKind): boolean {
  const isDate = reading.kind === 'day' && reading.date !== undefined;
  return reading.kind === kind || (isDate && (stated === 'day' || kind === 'month'));
}

/** Different dates fall into one period: they do not stand for periods of this kind. */
function hidesDates({ points, orders }: AxisLine): boolean {
  const days = points.map((point) => point?.day);
  return days.every((day) => day !== undefined) && new Set(orders).size < new Set(days).size;
}
