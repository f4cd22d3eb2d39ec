import type { Kpi } from './kpi';
import { clockOfFormat, firstPartOf, type Clock } from './sheet/clockText';
import { isPercentFormat } from './sheet/numberFormat';
import type { DurationUnit, Unit } from './unit';

/** How a KPI's figures are kept, so that what is typed, or stands in another cell, can be brought to the same. */
export interface Scale {
  /** What one percent counts: 0.01 where 95% is kept as 0.95, 1 where it is kept as 95. */
  readonly percent: 0.01 | 1;
  /** Whether it is a percentage, by its unit or its number format. */
  readonly isPercentage: boolean;
  /** How it may be a percentage that nothing tells to be one: 95 for 95%, or 0.95. */
  readonly maybePercent?: 'points' | 'shares';
  /** Whether a number without a sign is a percentage too, as in a cell whose format shows one. */
  readonly bareIsPercent: boolean;
  /** Of a duration. */
  readonly time?: TimeScale;
}

export interface TimeScale {
  /** What a day counts: 1 in cells that Excel shows as times, 24 where hours are kept as plain numbers. */
  readonly day: number;
  /** What a bare number counts. */
  readonly bare: number;
  /** How two parts with a colon between are read. */
  readonly clock: Clock;
  /** Whether the sheet shows it as a clock does. */
  readonly isShownAsClock: boolean;
}

/** Days in a unit of time, of those that have a fixed length. */
export const DAYS: Partial<Record<DurationUnit, number>> = {
  seconds: 1 / 86_400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
};

/** How the figures of a KPI are kept. */
export function scaleOf({
  unit,
  numberFormat,
  series,
}: Pick<Kpi, 'unit' | 'numberFormat' | 'series'>): Scale {
  return scaleBy(
    unit,
    numberFormat,
    series.map(({ value }) => value),
  );
}

/** How figures are kept, by their unit, their number format and what they are. */
export function scaleBy(unit: Unit, numberFormat: string, values: readonly number[]): Scale {
  const clock = clockOfFormat(numberFormat);
  if (clock !== undefined) {
    const time: TimeScale = { day: 1, bare: firstPartOf(clock), clock, isShownAsClock: true };
    return { percent: 0.01, isPercentage: false, bareIsPercent: false, time };
  }
  if (isPercentFormat(numberFormat)) return { percent: 0.01, isPercentage: true, bareIsPercent: true };
  const isPercentage = unit.kind === 'percent';
  const percent = areShares(values, isPercentage) ? 0.01 : 1;
  const days = unit.kind === 'duration' ? DAYS[unit.unit] : undefined;
  if (unit.kind !== 'duration' || days === undefined) {
    const maybePercent = unit.kind === 'number' ? percentKept(values) : undefined;
    return { percent, isPercentage, bareIsPercent: false, ...(maybePercent && { maybePercent }) };
  }
  const isShort = unit.unit === 'minutes' || unit.unit === 'seconds';
  const time: TimeScale = { day: 1 / days, bare: 1, clock: isShort ? 'ms' : 'hm', isShownAsClock: false };
  return { percent, isPercentage, bareIsPercent: false, time };
}

/** How a cell of this format takes numbers, where no KPI is known. */
export function scaleOfFormat(numberFormat: string): Scale {
  return scaleBy({ kind: 'number' }, numberFormat, []);
}

/** Whether percentages are kept as shares of 1. Of a percentage that is told so, 1 and 0 are rather 1% and nothing. */
function areShares(values: readonly number[], isPercentage: boolean): boolean {
  const small = values.every((value) => Math.abs(value) <= 1.5);
  return (
    small &&
    (!isPercentage || values.some((value) => value !== 0 && Math.abs(value) < 1) || values.length === 0)
  );
}

/** How figures without a unit would be kept if they were percentages. */
function percentKept(values: readonly number[]): Scale['maybePercent'] {
  if (values.length === 0) return undefined;
  if (values.every((value) => value > 1.5 && value <= 100)) return 'points';
  return values.every((value) => value > 0 && value < 1) ? 'shares' : undefined;
}

/** A figure that is so many times another, or so small a part of it, is hardly of the same scale. */
const HARDLY = 20;
/** So near it would lie if it were. */
const NEAR = 5;

/**
 * What is rather meant by a figure that is typed beside another one, where it looks as if it were of another scale: 0.95
 * beside 93 of a percentage, 5 days beside 6 minutes. `undefined` where there is no doubt.
 */
export function figureMeant(figure: number, beside: number | undefined, scale: Scale): number | undefined {
  const isPercent = scale.isPercentage || isPercentOtherwise(figure, scale);
  const factor = isPercent ? 100 : scale.time === undefined ? undefined : 60;
  if (factor === undefined || beside === undefined || beside === 0 || figure === 0) return undefined;
  const ratio = Math.abs(figure / beside);
  if (ratio <= HARDLY && ratio >= 1 / HARDLY) return undefined;
  const meant = ratio < 1 ? figure * factor : figure / factor;
  const distance = Math.abs(meant / beside);
  return distance <= NEAR && distance >= 1 / NEAR ? exact(meant) : undefined;
}

/** A share beside what may be points, or points beside shares. A whole number beside larger ones is just small. */
function isPercentOtherwise(figure: number, { maybePercent }: Scale): boolean {
  const size = Math.abs(figure);
  if (maybePercent === 'points') return size < 1.5 && !Number.isInteger(size);
  return maybePercent === 'shares' && size > 1.5 && size <= 100;
}

/** Without the last digits that moving the decimal point brings in: 0.07 × 100 is 7. */
export function exact(value: number): number {
  return Number(value.toPrecision(14));
}

/** Of figures that may mean the same in other scales the one nearest to another, by their ratio. */
export function nearestByRatio(
  candidates: readonly number[],
  beside: number | undefined,
): number | undefined {
  const [first] = candidates;
  if (beside === undefined || beside === 0) return first;
  const distance = (value: number): number =>
    value === 0 ? Infinity : Math.abs(Math.log(Math.abs(value / beside)));
  return candidates.reduce<number | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  );
}
