import type { CellRef } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { isUnitWord } from '../unit';
import type { BodyRow } from './bodyRows';
import type { HeaderReading } from './headerRole';
import type { HeaderRow } from './headerRow';
import type { FieldRole } from './kpiTable';
import { scenarioAt, tellsScenarios } from './scenarioColumn';
import type { SheetReading } from './sheetReading';

/** Which of a table's columns hold its KPIs' names, and what stands beside them. */
export interface NameColumns {
  /** One, or several that hold names at different levels: a row's name is the rightmost. */
  readonly names: readonly number[];
  /** Text that groups rows: a dimension, or a heading that stands only in its first row. */
  readonly sections: readonly number[];
  readonly unit: number | undefined;
  /** Tells whose figures a row holds, where a KPI has a row for each: "Target", "Actual". */
  readonly scenario?: number | undefined;
}

/** Two columns are levels of one outline if at most this share of rows has text in both. */
const MOST_FILLED_TOGETHER = 0.1;

/**
 * Chooses the name column among those that hold text: the one whose header says so, else the one that names most rows,
 * and of those about alike the one with the most different names.
 */
export function* chooseNameColumns(
  reading: SheetReading,
  header: HeaderRow,
  labelColumns: readonly number[],
  rows: readonly BodyRow[],
): Generator<void, NameColumns | undefined> {
  const kpiRows = rows.filter(({ kind }) => kind === 'kpi').map(({ row }) => row);
  const columns: TextColumn[] = [];
  let scenario: number | undefined;
  for (const column of labelColumns) {
    if (labelColumns.length > 1 && (yield* tellsScenarios(reading, column, kpiRows))) {
      scenario = column;
      continue;
    }
    const read = yield* textColumn(reading, header, column, kpiRows);
    if (read.filled > 0) columns.push(read);
  }
  const unit = columns.find(({ role, units }) => role === 'unit' || (role === undefined && units));
  const candidates = columns.filter(
    (column) => column !== unit && !column.codes && column.role !== 'other' && column.role !== 'unit',
  );
  const named = candidates.filter(({ role }) => role === 'name');
  const pool = named.length > 0 ? preferred(named) : candidates.length > 0 ? candidates : columns;
  const most = Math.max(...pool.map(({ filled }) => filled));
  const best = pool
    .filter(({ filled }) => filled >= most * 0.9)
    .reduce<TextColumn | undefined>(
      (a, b) => (a === undefined || b.distinct > a.distinct ? b : a),
      undefined,
    );
  if (best === undefined) return undefined;
  const levels = candidates.filter((column) => column === best || !holdsFigures(reading, column, kpiRows));
  const outline = outlineWith(reading, best, levels, kpiRows);
  const names = outline.map(({ column }) => column).sort((a, b) => a - b);
  // A column right of the names tells them apart only where they come again: "Revenue | Actual", "Revenue | Budget".
  const repeat = best.distinct < best.filled;
  const sections = columns.filter(
    (column) =>
      column !== unit &&
      !column.codes &&
      !names.includes(column.column) &&
      column.role !== 'name' &&
      column.role !== 'unit' &&
      ((column.role !== 'other' && column.column < best.column) ||
        (repeat && column.distinct < column.filled)),
  );
  const unitColumn = unit?.column ?? [...header.roles].find(([, { role }]) => role === 'unit')?.[0];
  return { names, sections: sections.map(({ column }) => column), unit: unitColumn, scenario };
}

/** A column of figures is no level of names, whatever text stands among them: a goal may be given in words. */
function holdsFigures(
  reading: SheetReading,
  { column, filled }: TextColumn,
  rows: readonly number[],
): boolean {
  return rows.filter((row) => reading.kind(row, column) === 'number').length > filled;
}

/** The columns that are never filled together and of which one is in nearly every row: the levels of an outline. */
function outlineWith(
  reading: SheetReading,
  best: TextColumn,
  candidates: readonly TextColumn[],
  kpiRows: readonly number[],
): readonly TextColumn[] {
  const levels = [best];
  for (const other of [...candidates].sort((a, b) => b.filled - a.filled)) {
    const isApart = levels.every(
      (level) => level !== other && !filledTogether(reading, other.column, level.column, kpiRows),
    );
    if (isApart) levels.push(other);
  }
  const filled = levels.reduce((sum, level) => sum + level.filled, 0);
  return filled > kpiRows.length * 0.9 ? levels : [best];
}

interface TextColumn {
  readonly column: number;
  readonly role: string | undefined;
  readonly namesKpis: boolean;
  /** In how many KPI rows it has text, and how many different ones. */
  readonly filled: number;
  readonly distinct: number;
  /** Whether all its texts are units. */
  readonly units: boolean;
  /** Whether all its texts are numbers or codes: `1.2`, `KPI-04`. */
  readonly codes: boolean;
}

function* textColumn(
  reading: SheetReading,
  header: HeaderRow,
  column: number,
  rows: readonly number[],
): Generator<void, TextColumn> {
  const texts: string[] = [];
  for (const row of rows) {
    if (reading.kind(row, column) === 'text') texts.push(foldedText(reading.value(row, column)));
    yield;
  }
  // Beside names that stand side by side, the word over the dates marks the row of names.
  const told = header.roles.get(column);
  const role =
    told?.dates === true ? (reading.isTurned ? KPI_NAMES : overNames(reading, column, rows, told)) : told;
  return {
    column,
    role: role?.role,
    namesKpis: role?.namesKpis ?? false,
    filled: texts.length,
    distinct: new Set(texts).size,
    units: texts.length > 0 && texts.every(isUnitWord),
    codes: role === undefined && texts.every((text) => CODE.test(text) || !/\p{L}/u.test(text)),
  };
}

/** "Month" over words tells what runs across, not what stands below it. */
function overNames(
  reading: SheetReading,
  column: number,
  rows: readonly number[],
  told: HeaderReading,
): HeaderReading | undefined {
  const filled = rows.slice(0, SAMPLE).filter((row) => reading.kind(row, column) !== 'empty');
  const words = filled.filter(
    (row) => reading.kind(row, column) === 'text' && reading.period(row, column) === undefined,
  );
  return words.length > filled.length / 2 ? undefined : told;
}

/** So many rows tell what a column holds. */
const SAMPLE = 40;

const KPI_NAMES: HeaderReading = { role: 'name', namesKpis: true, dates: true };

const CODE = /^(?:\p{L}{0,4}[-. ]?)?\d+(?:[.-]\d+)*\.?$/u;

/** "KPI" before "Description". */
function preferred(named: readonly TextColumn[]): readonly TextColumn[] {
  const kpis = named.filter(({ namesKpis }) => namesKpis);
  return kpis.length > 0 ? kpis : named;
}

function filledTogether(reading: SheetReading, one: number, other: number, rows: readonly number[]): boolean {
  const both = rows.filter((row) => reading.kind(row, one) === 'text' && reading.kind(row, other) === 'text');
  return both.length > rows.length * MOST_FILLED_TOGETHER;
}

/** A KPI's row with its name. */
export interface NamedRow {
  /** Of the view. */
  readonly row: number;
  readonly nameCell: CellRef;
  readonly titleCell?: CellRef;
  readonly name: string;
  /** What makes the name unique where it is not by itself. */
  readonly section: string | undefined;
  /** The heading of the block of rows it stands in, where the same lines and headings come again. */
  readonly block?: string | undefined;
  /** Whose figures the row holds, where a column says so. */
  readonly scenario?: FieldRole | undefined;
  /** The rows of the same KPI that hold what its figures are compared with. */
  readonly compared?: readonly { readonly row: number; readonly role: FieldRole }[];
}

/** Reads the names of a table's KPIs, each with the section it stands in: a heading above, or a dimension beside it. */
export function* readNames(
  reading: SheetReading,
  columns: NameColumns,
  rows: readonly BodyRow[],
): Generator<void, NamedRow[]> {
  const named: NamedRow[] = [];
  let heading: string | undefined;
  let block: string | undefined;
  const headings = new Set<string>();
  let before: BodyRow['kind'] = 'blank';
  const grouping = new Map<number, string>();
  for (const { row, kind } of rows) {
    yield;
    for (const column of columns.sections) {
      if (reading.kind(row, column) === 'text') grouping.set(column, label(reading, row, column));
    }
    const column = [...columns.names].reverse().find((candidate) => reading.kind(row, candidate) === 'text');
    for (const level of columns.names) {
      // In a row named at two levels the upper one groups it and those below.
      if (column !== undefined && level < column && reading.kind(row, level) === 'text') {
        grouping.set(level, label(reading, row, level));
      }
    }
    if (kind === 'section') heading = column === undefined ? heading : label(reading, row, column);
    // A heading that comes again belongs to the block that a new one began.
    if (kind === 'section' && heading !== undefined) {
      if (before === 'blank' && !headings.has(heading)) block = heading;
      headings.add(heading);
    }
    before = kind;
    if (kind !== 'kpi') continue;
    const scenario = columns.scenario === undefined ? undefined : scenarioAt(reading, row, columns.scenario);
    const above = named.at(-1);
    if (
      column === undefined &&
      scenario !== undefined &&
      above !== undefined &&
      columns.scenario !== undefined
    ) {
      // The name is merged over the rows.
      const titleCell = above.titleCell ?? above.nameCell;
      named.push({ ...above, row, nameCell: reading.cell(row, columns.scenario), titleCell, scenario });
      continue;
    }
    if (column === undefined) continue;
    const section = [...grouping.values(), ...(heading === undefined ? [] : [heading])].join(', ');
    named.push({
      row,
      nameCell: reading.cell(row, column),
      name: label(reading, row, column),
      section: section === '' ? undefined : section,
      block,
      scenario,
    });
  }
  yield;
  return yield* unique(columns.scenario === undefined ? named : byScenario(reading, columns.scenario, named));
}

/**
 * One row for each KPI: that of its actual figures, with those that they are compared with. Rows of a KPI without actual
 * figures are told apart by what they hold.
 */
function byScenario(reading: SheetReading, scenarioColumn: number, named: readonly NamedRow[]): NamedRow[] {
  const groups = new Map<string, NamedRow[]>();
  for (const entry of named) {
    const key = `${entry.block ?? ''}\n${entry.section ?? ''}\n${entry.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const kpis: NamedRow[] = [];
  for (const group of groups.values()) {
    const actual = group.filter(({ scenario }) => scenario === 'actual');
    const [own] = actual;
    if (own === undefined || actual.length > 1) {
      for (const entry of group) {
        const whose = foldedText(reading.value(entry.row, scenarioColumn));
        kpis.push({
          ...entry,
          section: [entry.section, whose].filter((part) => part !== undefined).join(', '),
        });
      }
      continue;
    }
    const compared = group.flatMap(({ row, scenario }) =>
      scenario === undefined || row === own.row ? [] : [{ row, role: scenario }],
    );
    kpis.push({ ...own, compared });
  }
  return kpis.sort((a, b) => a.row - b.row);
}

/**
 * Names that come again are told apart by their section, else by the name before them: the change of what it follows. Where
 * sections come again as well, by the heading of their block, else by the name before, too.
 */
function* unique(named: readonly NamedRow[]): Generator<void, NamedRow[]> {
  const counts = countsOf(named);
  yield;
  let subject: string | undefined;
  const told = named.map((entry) => {
    const { name, section } = entry;
    if ((counts.get(name) ?? 0) < 2) {
      subject = name;
      return { entry, subject };
    }
    const before = section ?? subject;
    return { entry: before === undefined ? entry : { ...entry, name: `${before}: ${name}` }, subject };
  });
  yield;
  const again = countsOf(told.map(({ entry }) => entry));
  yield;
  return told.map(({ entry, subject: before }) => {
    const { name, section, block } = entry;
    if ((again.get(name) ?? 0) < 2) return entry;
    const heading = block === undefined || block === section ? before : block;
    return heading === undefined || heading === name ? entry : { ...entry, name: `${heading}, ${name}` };
  });
}

function countsOf(named: readonly NamedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function label(reading: SheetReading, row: number, column: number): string {
  return foldedText(reading.value(row, column)).replace(/\s*:$/u, '');
}
