import type { Period } from '../period/period';
import { keyOfPeriod, parsePeriod } from '../period/parsePeriod';
import { foldedText } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import { contentBelow, holdsFigures, SAMPLE, tellsTimes, type ColumnContent } from './columnContent';
import type { ColumnHead, Heads } from './columnHead';
import type { HeaderReading } from './headerRole';
import { headerRunAround } from './headerRun';
import { rolesOf, type HeaderRow, type Window } from './headerRow';
import { keyliftColumns } from './keyliftColumns';
import type { FieldRole } from './kpiTable';
import type { SheetReading } from './sheetReading';

/**
 * The headers of a row that have a column for the current value, or for one period, and one that tells KPIs' names,
 * targets or units: one in each run of filled cells.
 */
export function* snapshotHeaders(
  reading: SheetReading,
  row: number,
  { cells, top }: Heads,
  window: Window,
): Generator<void, HeaderRow[]> {
  const found: HeaderRow[] = [];
  let next = 0;
  while (next < cells.length) {
    yield;
    const run = headerRunAround(reading, row, cells[next]?.column ?? window.first, {
      ...window,
      first: (found.at(-1)?.window.last ?? window.first - 1) + 1,
    });
    let end = next + 1;
    while (run !== undefined && (cells[end]?.column ?? Infinity) <= run.last) end += 1;
    const own = cells.slice(next, end);
    const header = run && headerOf(reading, row, { cells: own, top }, run);
    if (header !== undefined) found.push(header);
    next = end;
  }
  return found;
}

function headerOf(reading: SheetReading, row: number, heads: Heads, run: Window): HeaderRow | undefined {
  const { cells } = heads;
  // A row with figures among its words is a KPI with a remark: "Current ratio | 1.2 | below target".
  if (hasFigures(reading, row, run) || isLog(reading, row, cells)) return undefined;
  const limits = capacities(reading, row, run);
  const current = told(reading, row, cells, limits.size) ?? inferred(reading, row, cells, run);
  if (current === undefined) return undefined;
  if (reading.isTurned && comesAgain(reading, row, current.head, cells)) return undefined;
  return {
    top: heads.top,
    row,
    valueColumns: [current.head.column],
    periods: periodsOf(reading, cells, current.head),
    axis: undefined,
    weak: current.head.period?.weak ?? false,
    window: run,
    roles: new Map([...rolesOf(heads, run), ...limits]),
    currentValue: current.plainly,
  };
}

/** The column of the current value, and how plainly its header says so: 0 to 1. */
interface Current {
  readonly head: ColumnHead;
  readonly plainly: number;
}

const COMPANIONS: readonly FieldRole[] = ['name', 'target', 'baseline', 'prior', 'budget', 'unit'];
const MEASURED_AGAINST: readonly FieldRole[] = ['target', 'budget', 'baseline', 'prior'];

function having(cells: readonly ColumnHead[], ...wanted: readonly FieldRole[]): ColumnHead[] {
  return cells.filter(({ role }) => role !== undefined && wanted.includes(role.role));
}

/** A header that says so; where the header speaks of KPIs also one period, or what is summed up to now. */
function told(
  reading: SheetReading,
  row: number,
  cells: readonly ColumnHead[],
  limits: number,
): Current | undefined {
  const dated = cells.filter(({ period }) => period !== undefined);
  const namesKpis = cells.some(({ role }) => role?.namesKpis === true);
  const actual = newest(reading, row, having(cells, 'actual'));
  const [other] = namesKpis ? [...dated.slice(0, 2 - dated.length), ...having(cells, 'total')] : [];
  const head = actual ?? other;
  if (head !== undefined && holdsWords(contentBelow(reading, row, head.column))) return undefined;
  if (head === undefined || having(cells, ...COMPANIONS).length + limits === 0) return undefined;
  // A score is what anything may have: it is a KPI's where the header speaks of KPIs, or of what is to be reached.
  const isScore = SCORES.is(wordsOf(String(reading.value(row, head.column))).slice(-1));
  if (isScore && !namesKpis && having(cells, ...MEASURED_AGAINST, 'unit').length === 0) return undefined;
  return { head, plainly: head === actual ? 1 : 0 };
}

/** Of several actual values the one of the latest year that a header tells: "Ist 2025", "Ist YTD 09/2026"; else the first. */
function newest(reading: SheetReading, row: number, actuals: readonly ColumnHead[]): ColumnHead | undefined {
  const yearOf = ({ column }: ColumnHead): number => {
    const numbers = String(reading.value(row, column)).match(/\d+/gu) ?? [];
    return Math.max(0, ...numbers.filter((digits) => /^(?:19|20)\d{2}$/u.test(digits)).map(Number));
  };
  return actuals.reduce<ColumnHead | undefined>(
    (best, next) => (best === undefined || yearOf(next) > yearOf(best) ? next : best),
    undefined,
  );
}

/** What no header says: the plain period beside its own goal, else the one column of figures left over beside a goal. */
function inferred(
  reading: SheetReading,
  row: number,
  cells: readonly ColumnHead[],
  run: Window,
): Current | undefined {
  const appended = keyliftColumns(reading, row, run.first, run.last, row + 1, row + SAMPLE);
  const against = having(cells, ...MEASURED_AGAINST).filter(
    ({ column }) => !appended.has(column) && holdsGoals(contentBelow(reading, row, column)),
  );
  if (against.length === 0) return undefined;
  const plain = cells.filter(({ period, role }) => period !== undefined && role === undefined);
  const isOf = ({ period: own }: ColumnHead): boolean =>
    against.some(({ period }) => period && own && keyOfPeriod(period) === keyOfPeriod(own));
  const [dated] = plain.length === 1 ? plain : plain.filter(isOf);
  if (dated !== undefined && holdsFigures(contentBelow(reading, row, dated.column)))
    return { head: dated, plainly: isOf(dated) ? 0.8 : 0.5 };
  const known = new Set(cells.map(({ column }) => column));
  const left: number[] = [];
  for (let column = run.first; column <= run.last; column += 1)
    if (!known.has(column) && !appended.has(column) && reading.kind(row, column) === 'text')
      left.push(column);
  const [column, ...others] = left.filter((one) => holdsFigures(contentBelow(reading, row, one)));
  return column === undefined || others.length > 0 ? undefined : { head: { column }, plainly: 0.4 };
}

function holdsGoals(content: ColumnContent): boolean {
  return holdsFigures(content) || content.limits * 2 > content.texts;
}

/** Words and not one figure: the names of KPIs may have "value" in them, too. */
function holdsWords({ numbers, texts, limits }: ColumnContent): boolean {
  return numbers === 0 && texts > limits;
}

/** The period of the current value, and of what stands beside it. */
function periodsOf(
  reading: SheetReading,
  cells: readonly ColumnHead[],
  { column: current, period: own }: ColumnHead,
): ReadonlyMap<number, Period> {
  // A current value without a period stands beside targets of several.
  if (own === undefined) {
    const goals = new Map(cells.flatMap((head) => datedGoal(reading, head)));
    const tab = goals.size === 0 ? periodOfTab(reading) : undefined;
    return tab === undefined ? goals : new Map([[current, tab]]);
  }
  const dated = cells.flatMap(({ column, period }) =>
    period !== undefined && (column === current || keyOfPeriod(period) === keyOfPeriod(own)) ? [column] : [],
  );
  const [period] = reading.axis([own]).periods;
  return new Map(period === undefined ? [] : dated.map((column) => [column, period]));
}

/** Where a workbook has a sheet a month, its name tells of when the figures are. */
function periodOfTab(reading: SheetReading): Period | undefined {
  const told = parsePeriod(reading.sheet.name, '', reading.sheet.date1904);
  return told === undefined || told.weak ? undefined : reading.axis([told]).periods[0];
}

function datedGoal(reading: SheetReading, { column, period, role }: ColumnHead): [number, Period][] {
  const isGoal = role !== undefined && MEASURED_AGAINST.includes(role.role);
  const [known] = isGoal && period !== undefined ? reading.axis([period]).periods : [];
  return known === undefined ? [] : [[column, known]];
}

/** Whether rows tell of times that differ from row to row: a log. A month that is the same in every row is the table's. */
function isLog(reading: SheetReading, row: number, cells: readonly ColumnHead[]): boolean {
  const names = cells.find(({ role }) => role?.namesKpis === true);
  const isOnce = names !== undefined && namesOnce(reading, row, names.column);
  return cells.some(
    ({ column, role }) =>
      role?.dates === true &&
      role.role === 'other' &&
      tellsTimes(reading, row, column) &&
      !(isOnce && tellsYears(reading, row, column)),
  );
}

/** Whether each KPI is named once below a header: each may tell the year of its figure beside it. */
function namesOnce(reading: SheetReading, row: number, column: number): boolean {
  const names: string[] = [];
  for (let below = row + 1; below <= row + SAMPLE; below += 1)
    if (reading.kind(below, column) === 'text') names.push(foldedText(reading.value(below, column)));
  return names.length > 2 && new Set(names).size === names.length;
}

function tellsYears(reading: SheetReading, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + SAMPLE; below += 1) {
    if (reading.kind(below, column) === 'empty') continue;
    if (reading.isDate(below, column) || reading.period(below, column)?.kind !== 'year') return false;
  }
  return true;
}

function hasFigures(reading: SheetReading, row: number, { first, last }: Window): boolean {
  for (let column = first; column <= last; column += 1)
    if (reading.kind(row, column) === 'number' && reading.period(row, column) === undefined) return true;
  return false;
}

/** Roles that come again down a column tell records apart: "Budget", "Actual", "Budget", "Actual". */
function comesAgain(
  reading: SheetReading,
  row: number,
  current: ColumnHead,
  cells: readonly ColumnHead[],
): boolean {
  const text = reading.value(row, current.column);
  return having(cells, 'actual').some(
    ({ column }) => column !== current.column && reading.value(row, column) === text,
  );
}

/** "Maximum" and the like are what an actual value beside them is measured against. */
function capacities(reading: SheetReading, row: number, { first, last }: Window): Map<number, HeaderReading> {
  const found = new Map<number, HeaderReading>();
  for (let column = first; column <= last; column += 1) {
    if (reading.kind(row, column) !== 'text') continue;
    const text = foldedText(reading.value(row, column)).toLowerCase();
    if (CAPACITY.has(text)) found.set(column, { role: 'target', namesKpis: false, dates: false });
  }
  return found;
}

const SCORES = new WordList('score result reading rating');

const CAPACITY: ReadonlySet<string> = new Set([
  'maximum',
  'max',
  'max.',
  'capacity',
  'available',
  'potential',
]);
