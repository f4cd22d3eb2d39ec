import { standing, type Edge, type Line, type Sign, type Span } from './figureLine';
import type { PeriodRun } from './periodRuns';
import { reachedWithin, type Reach } from './reach';
import { LONGEST_FORMULA, type Stretch } from './stretch';

/** As-of dates lie among the newest runs; those before count whatever it is. */
const MOST_BOUNDED = 6;

/** Excel nests at most 64 deep. */
const MOST_STRETCHES = 40;

/**
 * A formula over periods: stretch by stretch, or, where those are too many for Excel, over one stretch of which only
 * some cells count.
 * @param runs in time order
 * @param isOpen periods that come later belong to them
 * @param reach until when they count
 */
export function overPeriods(
  line: Line,
  runs: readonly PeriodRun[],
  isOpen: boolean,
  reach: Reach,
  write: (stretches: readonly Stretch[]) => string,
): string {
  const stretches = spansOf(line, runs, isOpen).map(({ run, span, goesOn }, index) => {
    const isBounded = index >= runs.length - MOST_BOUNDED;
    return stretchOver(line, span, isBounded ? reachedWithin(line, [run], span, reach, goesOn) : undefined);
  });
  const formula = write(stretches);
  if (stretches.length <= MOST_STRETCHES && formula.length <= LONGEST_FORMULA) return formula;
  const joined = joinedStretch(line, runs, isOpen, reach);
  return joined === undefined ? formula : write([joined]);
}

/** The cells of each run, of the newest with what will come behind it where that belongs to it. */
export function spansOf(
  line: Line,
  runs: readonly PeriodRun[],
  isOpen: boolean,
): { readonly run: PeriodRun; readonly span: Span; readonly goesOn: boolean }[] {
  return runs.map((run, index) => {
    const goesOn = isOpen && index === runs.length - 1;
    return { run, goesOn, span: goesOn ? openSpan(line, run) : closedSpan(run) };
  });
}

/** All runs as one stretch, with what stands between them left out; `undefined` where they do not run one way. */
function joinedStretch(
  line: Line,
  runs: readonly PeriodRun[],
  isOpen: boolean,
  reach: Reach,
): Stretch | undefined {
  const newest = runs.at(-1);
  if (newest === undefined || !runOneWay(runs)) return undefined;
  const isAscending = newest.step === 1;
  const edge = isOpen ? edgeOf(line, newest) : undefined;
  const places = [
    ...runs.flatMap(({ first, last }) => [first, last]),
    ...(edge === undefined ? [] : [edge.at]),
  ];
  const [from, to] = line.whole ?? [Math.min(...places), Math.max(...places)];
  const at = (sign: Sign, place: number): string => standing(line, from, to, sign, place);
  const beyond = totalsBeyond(line, newest, from, to);
  const counted = runs.map((run) => {
    const { first, last } = run;
    const goesOn = run === newest && isOpen && (line.whole !== undefined || edge !== undefined);
    if (!goesOn) return first === last ? at('=', first) : `${at('>=', first)}*${at('<=', last)}`;
    if (!isAscending) return [at('<=', last), ...beyond].join('*');
    const isShut = line.whole === undefined && edge?.holdsFigure === true;
    return isShut ? `${at('>=', first)}*${at('<', edge.at)}` : [at('>=', first), ...beyond].join('*');
  });
  const order = isAscending ? 'oldest-first' : 'newest-first';
  const span: Span = { from, to, order, only: [`(${counted.join('+')})`] };
  return stretchOver(line, span, reachedWithin(line, runs, span, reach, isOpen));
}

function runOneWay(runs: readonly PeriodRun[]): boolean {
  return runs.every((run, index) => {
    const before = runs[index - 1];
    if (before === undefined) return true;
    if (run.step !== before.step) return false;
    return run.step === 1 ? run.first > before.last : run.last < before.first;
  });
}

/** @param reached which of the cells hold periods that count as of the day */
export function stretchOver(
  line: Line,
  { from, to, order, only }: Span,
  reached: string | undefined,
): Stretch {
  const factors = reached === undefined ? only : [...only, reached];
  const cells = line.cells(from, to);
  return factors.length === 0 ? { cells, order } : { cells, order, only: factors.join('*') };
}

function closedSpan({ first, last, step }: PeriodRun): Span {
  const order = first === last ? 'one-cell' : step === 1 ? 'oldest-first' : 'newest-first';
  return { from: first, to: last, order, only: [] };
}

function openSpan(line: Line, run: PeriodRun): Span {
  const { first, last, step } = run;
  if (line.whole !== undefined) {
    const [from, to] = line.whole;
    const isWhole = from === first && to === last;
    const since = step === 1 ? standing(line, from, to, '>=', first) : standing(line, from, to, '<=', last);
    const only = isWhole ? [] : [since, ...totalsBeyond(line, run, from, to)];
    return { from, to, order: step === 1 ? 'oldest-first' : 'newest-first', only };
  }
  const edge = edgeOf(line, run);
  if (edge === undefined) return closedSpan(run);
  if (step === -1) return { from: edge.at, to: last, order: 'newest-first', only: [] };
  const only = edge.holdsFigure ? [standing(line, first, edge.at, '<', edge.at)] : [];
  return { from: first, to: edge.at, order: 'oldest-first', only };
}

/** In a line that grows by itself, which cells are none of the totals that stand where the run goes on. */
export function totalsBeyond(
  line: Line,
  { first, last, step }: PeriodRun,
  from: number,
  to: number,
): string[] {
  return (line.totals ?? [])
    .filter((total) => (step === 1 ? total > last : total < first))
    .map((total) => standing(line, from, to, '<>', total));
}

/** What stands behind a run; before a run that goes backwards no figure may. */
function edgeOf(line: Line, { first, last, step }: PeriodRun): Edge | undefined {
  if (step === 1) return line.edgeAfter(last);
  const edge = line.edgeBefore(first);
  return edge?.holdsFigure === true ? undefined : edge;
}
