import { type DatedPeriod, type Period, isDated } from '../../../domain/period/period';
import { BEYOND, countAmong, countFrom, followOn, type Until } from './asOf';
import { untilDate } from './cycleDates';
import { standing, type Line, type Span } from './figureLine';
import type { PeriodRun } from './periodRuns';

/** What tells which of a KPI's periods count as of the day. */
export interface Reach extends Until {
  /** By place. */
  readonly periods: ReadonlyMap<number, Period>;
  /** The place of the newest measured value: what is inserted before it moves it along. */
  readonly latest: number | undefined;
}

/**
 * Which cells of a span hold periods that count, as a factor: by the dates that head them, else by their distance from one
 * of them. `undefined` where nothing tells when the periods are.
 * @param runs in time order, all of them inside the span
 * @param isOpen later periods may follow
 */
export function reachedWithin(
  line: Line,
  runs: readonly PeriodRun[],
  { from, to }: Span,
  reach: Reach,
  isOpen: boolean,
): string | undefined {
  const places = runs.flatMap(placesOf);
  const periods = places.flatMap((place) => {
    const period = reach.periods.get(place);
    return isDated(period) ? [period] : [];
  });
  const [oldest] = periods;
  const [first] = places;
  if (oldest === undefined || first === undefined || periods.length < places.length) return undefined;
  if (line.dates !== undefined) return `(${line.dates.cells(from, to)}<${untilDate(oldest.kind, reach)})`;

  const isForward = runs.every(({ step }) => step === 1);
  const before = (place: number, count: string): string =>
    standing(line, from, to, isForward ? '<' : '>', place, `${isForward ? '+' : '-'}${count}`);
  const areNeighbours = runs.length === 1;
  const base = baseOf(places, periods, reach);
  const count = areNeighbours && followOn(periods) ? countFrom(base.period, reach) : undefined;
  if (count !== undefined) return before(base.place, count);
  const among = countAmong(periods, reach, isOpen);
  if (areNeighbours) return before(first, among);
  const away = places.map((place) => Math.abs(place - first));
  const beyond = isOpen ? BEYOND : (away.at(-1) ?? 0) + 1;
  return before(first, `INDEX({${[...away, beyond].join(',')}},MIN(${among},${places.length})+1)`);
}

/** The places of a run in time order. */
function placesOf({ first, last, step }: PeriodRun): number[] {
  const places = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return step === 1 ? places : places.reverse();
}

/** The newest period with a value, or the newest of all. */
function baseOf(
  places: readonly number[],
  periods: readonly DatedPeriod[],
  { latest }: Reach,
): { place: number; period: DatedPeriod } {
  const index = Math.max(
    0,
    latest !== undefined && places.includes(latest) ? places.indexOf(latest) : places.length - 1,
  );
  const [place = 0, period] = [places[index], periods[index]];
  if (period === undefined) throw new Error('each place has its period');
  return { place, period };
}
