import { MONTHS_IN, isDated, type DatedPeriod } from '../../../domain/period/period';
import { quoteText } from '../../formula/escapeText';
import { thisRow } from '../../formula/structuredReference';
import { DUE, followOn } from './asOf';
import type { CoverageFormulas } from './coverageFormulas';
import { cycleDates } from './cycleDates';
import type { Line, Span } from './figureLine';
import { inCycle } from './inCycle';
import { datedReach, reachOf, runsOf, spanAhead } from './line';
import type { Measure, PlacedKpi } from './measure';
import { spansOf } from './overPeriods';
import { periodFields, type PeriodRun } from './periodRuns';
import { reachedWithin, type Reach } from './reach';
import { LOST } from '../lostName';
import { numbersIn } from './stretch';
import { figuresIn, textOf } from './textFigures';

/**
 * How far the cycle is covered by the figures of a KPI along a line; the twin of `domain/coverage`. `undefined` where its
 * periods have no dates, or not all of one kind.
 */
export function lineCoverage(line: Line, placed: PlacedKpi, measure: Measure): CoverageFormulas | undefined {
  const fields = periodFields(placed.table);
  const periods = fields.map(({ period }) => period).filter(isDated);
  const [first] = periods;
  if (first === undefined || periods.length < fields.length) return undefined;
  if (periods.some(({ kind }) => kind !== first.kind)) return undefined;
  const reach = reachOf(placed, fields, measure);
  const order = placed.table.axis?.order ?? 'ascending';
  if (line.dates !== undefined) {
    const [from, to] = datedReach(line, fields, order);
    return byDates(line, [from, to], placed, periods, reach, order);
  }
  const { counted, oldest, isOpen } = inCycle(fields, measure.cycle);
  if (counted.length > 0) {
    const spans = spansOf(line, runsOf(counted, order), isOpen).map((one) => ({ ...one, skipped: 0 }));
    return byPlaces(line, spans, isOpen, placed, reach);
  }
  if (oldest === undefined || !isDated(oldest.period)) return undefined;
  const run = { first: oldest.at, last: oldest.at, step: order === 'ascending' ? 1 : -1 } as const;
  const span = spanAhead(line, run);
  if (span === undefined) return undefined;
  const skipped = periodsUntil(oldest.period, measure.cycle.start);
  return byPlaces(line, [{ run, span, goesOn: true, skipped }], true, placed, reach);
}

interface CoveredSpan {
  readonly run: PeriodRun;
  readonly span: Span;
  readonly goesOn: boolean;
  /** So many periods behind the run come before the cycle. */
  readonly skipped: number;
}

/** How many periods come between one and the start of a cycle. */
function periodsUntil({ kind, end }: DatedPeriod, start: number): number {
  const days = Math.max(0, start - end - 1);
  const months = MONTHS_IN[kind];
  if (months !== undefined) return Math.round(days / (30.4375 * months));
  return Math.ceil(days / (kind === 'week' ? 7 : 1));
}

/** By how far cells are from one whose period is known. */
function byPlaces(
  line: Line,
  spans: readonly CoveredSpan[],
  isOpen: boolean,
  placed: PlacedKpi,
  reach: Reach,
): CoverageFormulas {
  const looks = spans.map(({ run, span, goesOn, skipped }) => {
    const { from, to, order, only } = span;
    const periods = placesOf(run).flatMap((at) => {
      const period = reach.periods.get(at);
      return isDated(period) ? [period] : [];
    });
    const oldest = run.step === 1 ? run.first : run.last;
    const since = skipped === 0 ? only : [...only, behind(line, span, run, skipped)];
    const reached = reachedWithin(line, [run], span, reach, goesOn);
    const numbers = numbersOf(line.cells(from, to), placed);
    const counted = [numbers, ...since, ...(reached === undefined ? [] : [reached])].join('*');
    const missing = [`NOT(${counted})`, ...since].join('*');
    const end = (place: string, later = 0): string => {
      const away = run.step === 1 ? `${place}-${line.place(oldest)}` : `${line.place(oldest)}-${place}`;
      return endAway(periods, later === 0 ? away : `${away}+${later}`);
    };
    const at = (which: string, wanted: 'newest' | 'oldest'): string =>
      order === 'one-cell'
        ? `IF(${which},${line.place(from)},1/0)`
        : lookedUp(which, line.places(from, to), (order === 'oldest-first') === (wanted === 'newest'));
    const latest = at(counted, 'newest');
    return { measuredTo: end(latest), nextEnd: end(at(missing, 'oldest')), behind: end(latest, 1) };
  });
  const measuredTo = looks.reduce((otherwise, one) => `IFERROR(${one.measuredTo},${otherwise})`, '""');
  const beyond = isOpen ? (looks.at(-1)?.behind ?? '""') : '""';
  const next = looks.reduceRight((otherwise, one) => `IFERROR(${one.nextEnd},${otherwise})`, beyond);
  return formulas(reach.asOf, measuredTo, next);
}

/** Which cells of a span stand more than so many periods behind its run, as a factor. */
function behind(line: Line, { from, to }: Span, { last, first, step }: PeriodRun, skipped: number): string {
  const [sign, newest, plus] = step === 1 ? ['>', last, '+'] : ['<', first, '-'];
  return `(${line.places(from, to)}${sign}${line.place(newest)}${plus}${skipped})`;
}

function placesOf({ first, last, step }: PeriodRun): number[] {
  const places = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return step === 1 ? places : places.reverse();
}

/** The last, or the first, of some cells for which something holds. */
function lookedUp(which: string, found: string, isLast: boolean): string {
  return isLast ? `LOOKUP(2,1/(${which}),${found})` : `INDEX(${found},MATCH(1,INDEX(${which}*1,0),0))`;
}

/** The end of the period that is so many away from the first of these. */
function endAway(periods: readonly DatedPeriod[], away: string): string {
  const [first] = periods;
  if (first === undefined) return '1/0';
  const months = MONTHS_IN[first.kind];
  if (!followOn(periods)) return `INDEX({${periods.map(({ end }) => end).join(',')}},${away}+1)`;
  if (months !== undefined) return `EOMONTH(${first.start},${months}*(${away}+1)-1)`;
  return first.kind === 'week' ? `${first.end}+7*(${away})` : `${first.end}+${away}`;
}

/** By the dates that head the cells. */
function byDates(
  line: Line,
  [first, last]: readonly [number, number],
  placed: PlacedKpi,
  periods: readonly DatedPeriod[],
  reach: Reach,
  order: 'ascending' | 'descending',
): CoverageFormulas | undefined {
  const [period] = periods;
  if (line.dates === undefined || period === undefined) return undefined;
  const { from, until } = cycleDates(period.kind, reach);
  const [cells, dates] = [line.cells(first, last), line.dates.cells(first, last)];
  const counted = `${numbersOf(cells, placed)}*(${dates}>=${from})*(${dates}<${until})`;
  // A text is more than any number, and no date of the cycle.
  const missing = `NOT(${counted})*(${dates}>=${from})*(${dates}<=${DUE})`;
  const isOne = first === last;
  const at = (which: string, wanted: 'newest' | 'oldest'): string =>
    isOne
      ? `IF(${which},${dates},1/0)`
      : lookedUp(which, dates, (order === 'ascending') === (wanted === 'newest'));
  const measuredTo = endOf(at(counted, 'newest'), period);
  const latest = `MAX(${dates},${from}-1)`;
  return formulas(
    reach.asOf,
    measuredTo,
    `IFERROR(${endOf(at(missing, 'oldest'), period)},${endOf(latest, period, 1)})`,
  );
}

/** The end of the period that a date lies in, or of one later. */
export function endOf(date: string, { kind, start, end }: DatedPeriod, later = 0): string {
  const months = MONTHS_IN[kind];
  if (kind === 'day') return later === 0 ? date : `${date}+${later}`;
  if (months === undefined) return `${date}+${6 + 7 * later}-MOD(${date}-${start},7)`;
  if (months === 1) return `EOMONTH(${date},${later})`;
  // How many months the end of such a period comes behind the date's own.
  return `EOMONTH(${date},MOD(${monthsTo(end)}-MONTH(${date}),${months})+${months * later})`;
}

const monthsTo = (end: number): string => `MONTH(${end})`;

/** Which cells hold figures. */
function numbersOf(cells: string, placed: PlacedKpi): string {
  const numbers = numbersIn(cells, placed.table.formulasAhead);
  const text = textOf(placed);
  return text === undefined ? numbers : figuresIn(cells, numbers, text);
}

/**
 * The formulas for both. Of a KPI that is gone no value is waited for.
 * @param measuredTo the end of the last period that counts; an error or empty before there is one
 */
export function formulas(asOf: string, measuredTo: string, nextEnd: string): CoverageFormulas {
  const isGone = `RIGHT(${thisRow('KPI')},${LOST.length})=${quoteText(LOST)}`;
  return {
    measuredTo: `=IFERROR(MIN(${asOf},${measuredTo}),"")`,
    nextEnd: `=IFERROR(IF(OR(${isGone},${nextEnd}>${thisRow('Due')}),"",${nextEnd}),"")`,
  };
}
