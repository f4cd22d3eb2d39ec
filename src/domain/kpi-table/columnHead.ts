import type { PeriodReading } from '../period/parsePeriod';
import { parsePeriod } from '../period/parsePeriod';
import { foldedText } from '../sheet/cellValue';
import { scenarioOfMark, scenarioOfWord, type HeaderReading } from './headerRole';
import type { FieldRole } from './kpiTable';
import { affixedPeriods } from './affixedPeriods';
import { columnsBetween } from './columnsBetween';
import { numberedPeriods } from './numberedPeriods';
import { UnsaidPeriods } from './unsaidPeriods';
import type { SheetReading } from './sheetReading';

/** What stands over one column: a period, a role, or both ("Jan Actual", or "Actual" under "Q1"). */
export interface ColumnHead {
  readonly column: number;
  readonly period?: PeriodReading;
  readonly role?: HeaderReading;
}

/** The heads of a row, and the first of the rows that they are only complete with. */
export interface Heads {
  readonly cells: readonly ColumnHead[];
  readonly top: number;
}

/** Roles that say which of a period's figures a column holds. */
const SCENARIOS: ReadonlySet<FieldRole> = new Set(['actual', 'target', 'budget', 'forecast', 'variance']);

/** No row of a sheet has more; more dates below one another are those of records. */
export const MOST_HEADS = 16_384;

/** A row of the turned sheet may be a million cells long. */
export const CELLS_A_STEP = 2048;

/**
 * Reads the heads of a row, at most a few more than `MOST_HEADS`. A year above months, or a quarter above "Goal" and "Actual", holds until the next filled
 * cell of its row: merged cells keep their text in the first. Roles may stand up there as well.
 */
export function* readHeads(
  reading: SheetReading,
  row: number,
  first: number,
  last: number,
): Generator<void, Heads> {
  const numbered = numberedPeriods(reading, row, first, last);
  const plain: ColumnHead[] = [];
  const unsaid = new UnsaidPeriods(reading, row);
  const marks: ColumnHead[] = [];
  for (let column = first; column <= last && plain.length <= MOST_HEADS; column += 1) {
    if (column % CELLS_A_STEP === 0) yield;
    const counted = numbered?.get(column);
    if (counted !== undefined) plain.push({ column, period: counted });
    if (counted !== undefined || reading.kind(row, column) === 'empty') continue;
    unsaid.add(column);
    const head = readHead(reading, row, column);
    if (head !== undefined) plain.push(head);
    const mark = head?.role === undefined ? markAt(reading, row, column) : undefined;
    if (mark !== undefined && marks.length <= MOST_HEADS) marks.push({ column, role: scenario(mark) });
  }
  // The dates of records: what stands above or beside them tells nothing more.
  if (plain.length > MOST_HEADS) return { cells: plain, top: row };
  const told = withPeriods(plain, unsaid.overMeasures(first));
  const own = reading.isTurned ? told : withPeriods(told, affixedPeriods(reading, row, told, first, last));
  if (own.length === 0 && marks.length === 0) return { cells: own, top: row };
  if (!isRowOfPeriods(reading, row - 1, first, last)) return withScenarios(reading, row, last, own);
  const marked = tellApart(reading, marks) ? [...own, ...marks] : own;
  const heads = new Map(marked.map((head) => [head.column, head]));
  const cells: ColumnHead[] = [];
  let above: PeriodReading | undefined;
  let withRowAbove = false;
  for (const column of columnsBetween(first, last)) {
    if (reading.kind(row - 1, column) !== 'empty') above = reading.period(row - 1, column);
    const head = heads.get(column) ?? mergedHead(reading, row, column);
    const completed = head && above && complete(head, above);
    if (completed !== undefined) withRowAbove = true;
    if (head !== undefined) cells.push(completed ?? head);
  }
  return withRowAbove ? { cells, top: row - 1 } : withScenarios(reading, row, last, own);
}

/** The heads with those that are periods only beside their neighbours, in the order of their columns. */
function withPeriods(
  heads: readonly ColumnHead[],
  periods: ReadonlyMap<number, PeriodReading>,
): readonly ColumnHead[] {
  if (periods.size === 0) return heads;
  const found = [...periods].map(([column, period]): ColumnHead => ({ column, period }));
  return [...heads.filter(({ column }) => !periods.has(column)), ...found].sort(
    (a, b) => a.column - b.column,
  );
}

/** `T` and `A` under a month: what one letter or two tell there. */
function markAt(reading: SheetReading, row: number, column: number): FieldRole | undefined {
  return reading.kind(row, column) === 'text'
    ? scenarioOfMark(String(reading.value(row, column)))
    : undefined;
}

/** Marks mean what they may where one is of actual figures and another of others, and each stands under several periods. */
function tellApart(reading: SheetReading, marks: readonly ColumnHead[]): boolean {
  const counts = new Map<FieldRole | undefined, number>();
  for (const { role } of marks) counts.set(role?.role, (counts.get(role?.role) ?? 0) + 1);
  const come = [...counts.values()];
  return !reading.isTurned && counts.size > 1 && counts.has('actual') && come.every((count) => count > 1);
}

/** A line that tells whose figures stand below may be so many rows above their periods. */
const BAND_DISTANCE = 4;

/**
 * Gives periods the scenario that stands over them: "Actual" over the months so far, "Forecast" over the rest; "Baseline",
 * "Progress" and "Target" over years. Between the two lines there may be others that count or date the periods.
 */
function withScenarios(reading: SheetReading, row: number, last: number, own: readonly ColumnHead[]): Heads {
  const columns = own.filter(({ period }) => period !== undefined).map(({ column }) => column);
  const [first] = columns;
  if (first === undefined || columns.length < 2) return { cells: own, top: row };
  for (let above = row - 1; above >= Math.max(0, row - BAND_DISTANCE); above -= 1) {
    const bands = bandsIn(reading, above, first, last);
    if (bands !== undefined) {
      const cells = own.map((head): ColumnHead => {
        const role = bands.get(head.column);
        return head.period === undefined || head.role !== undefined || role === undefined
          ? head
          : { ...head, role };
      });
      return { cells, top: above };
    }
    if (!tellsPeriods(reading, above, columns)) break;
  }
  return { cells: own, top: row };
}

/** What a line says of whose figures stand below it, by column, each word up to the next; nothing where it is no such line. */
function bandsIn(
  reading: SheetReading,
  row: number,
  first: number,
  last: number,
): ReadonlyMap<number, HeaderReading> | undefined {
  const bands = new Map<number, HeaderReading>();
  let current: HeaderReading | undefined;
  for (let column = first; column <= last; column += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'number' || kind === 'placeholder') return undefined;
    if (kind === 'text') current = reading.role(row, column);
    if (current !== undefined && (SCENARIOS.has(current.role) || current.role === 'baseline'))
      bands.set(column, current);
  }
  const found = new Set([...bands.values()].map(({ role }) => role));
  if (found.size < 2) return undefined;
  if (!found.has('variance') || found.has('actual') || !found.has('target')) return bands;
  // Beside what was and what is to be, "Progress" is what is.
  return new Map(
    [...bands].map(([column, role]) => [column, role.role === 'variance' ? scenario('actual') : role]),
  );
}

/** Whether a line over periods counts or dates them: figures would go up and down. */
function tellsPeriods(reading: SheetReading, row: number, columns: readonly number[]): boolean {
  let before: number | undefined;
  for (const column of columns) {
    const value = reading.value(row, column);
    if (typeof value !== 'number') {
      if (value !== '' && reading.period(row, column) === undefined) return false;
      continue;
    }
    if (before !== undefined && value <= before) return false;
    before = value;
  }
  return before !== undefined || columns.every((column) => reading.kind(row, column) !== 'number');
}

/** Periods, and no figures: not the last row of another table. */
function isRowOfPeriods(reading: SheetReading, row: number, first: number, last: number): boolean {
  let periods = 0;
  for (let column = first; column <= last; column += 1) {
    if (reading.period(row, column) !== undefined) periods += 1;
    else if (reading.kind(row, column) === 'number') return false;
  }
  return periods > 0;
}

function complete(head: ColumnHead, above: PeriodReading): ColumnHead | undefined {
  const { period, role } = head;
  if (period === undefined) return role && SCENARIOS.has(role.role) ? { ...head, period: above } : undefined;
  const isPartOfYear = period.part !== undefined && period.year === undefined;
  if (!isPartOfYear || above.kind !== 'year' || above.year === undefined) return undefined;
  const { year, years } = above;
  const label = `${period.label} ${above.label}`;
  return { ...head, period: { ...period, ...(years && { years }), year, label } };
}

/** A role that stands one row up, merged with the empty cell below it. */
function mergedHead(reading: SheetReading, row: number, column: number): ColumnHead | undefined {
  const role = reading.kind(row, column) === 'empty' ? reading.role(row - 1, column) : undefined;
  return role && { column, role };
}

function readHead(reading: SheetReading, row: number, column: number): ColumnHead | undefined {
  const period = reading.period(row, column);
  if (period !== undefined) {
    const state = /\(([^()]+)\)\s*$/u.exec(period.label)?.[1];
    const told =
      state === undefined || state === PROVISIONAL
        ? undefined
        : (scenarioOfWord(state) ?? scenarioOfLetter(state));
    return told === undefined ? { column, period } : { column, period, role: scenario(told) };
  }
  const role = reading.role(row, column);
  const isScenario = role !== undefined && SCENARIOS.has(role.role);
  if (isScenario || TAGGED.test(String(reading.value(row, column)))) {
    const tagged = taggedPeriod(foldedText(reading.value(row, column)));
    if (tagged !== undefined) return { column, ...tagged };
  }
  return role && { column, role };
}

/** Statistics mark so what was measured and may be put right later; a plan has no brackets or a capital. */
const PROVISIONAL = 'p';

/** A period with a letter at its end that tells actuals from estimates: `2025A`, `FY26E`, `Q1 2026F`. */
const TAGGED = /^(.*\d)\s?([aefpb])$/iu;

/** A period with a word or letter beside it that tells whose figures they are: `Jan Actual`, `Budget 2026`, `2026E`. */
function taggedPeriod(text: string): { period: PeriodReading; role: HeaderReading } | undefined {
  const [, dated, letter] = TAGGED.exec(text) ?? [];
  if (dated !== undefined && letter !== undefined) {
    const period = parsePeriod(dated, '', false) ?? shortYear(dated);
    if (period !== undefined)
      return { period: { ...period, label: text }, role: scenario(scenarioOfLetter(letter) ?? 'forecast') };
  }
  const words = text.split(' ');
  const role = words.map(scenarioOfWord).find((found) => found !== undefined);
  const rest = words.filter((word) => scenarioOfWord(word) === undefined).join(' ');
  const period =
    role && rest !== text ? parsePeriod(rest.replace(/^[-–:(]+|[-–:)]+$/gu, ''), '', false) : undefined;
  return role && period && { period: { ...period, label: text }, role: scenario(role) };
}

/** `26A`: two digits may be a year beside others. */
function shortYear(text: string): PeriodReading | undefined {
  if (!/^\d{2}$/.test(text)) return undefined;
  const year = parsePeriod(`FY${text}`, '', false);
  return year && { ...year, weak: true };
}

function scenarioOfLetter(text: string): FieldRole | undefined {
  switch (text.trim().toLowerCase()) {
    case 'a':
      return 'actual';
    case 'b':
      return 'budget';
    case 'e':
    case 'f':
    case 'p':
      return 'forecast';
    default:
      return undefined;
  }
}

function scenario(role: FieldRole): HeaderReading {
  return { role, namesKpis: false, dates: false };
}
