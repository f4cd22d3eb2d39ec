import type { Chance } from '../chance';
import { NO_CELL, type LooseCell } from '../looseCells';
import { headsUpTo, NOTATIONS, notationsOf, type PeriodNotation } from '../periodHeads';
import type { Ink, SheetPaper } from './sheetPaper';
import { startSection, type SectionStyle, SECTION_STYLES } from './sections';
import { figure, HEADINGS, LINES, MEASURES, someOf } from './words';

const UNITS = ['no units', 'units', 'empty units'] as const;
const HEADERS = [
  'one row',
  'one row',
  'a title over the periods',
  'units below the periods',
  'empty row below',
] as const;
const AHEAD = ['nothing', 'nothing', 'nothing', 'empty', 'formulas at zero', 'a band of forecasts'] as const;
const LAST_YEAR = 2024;

/** KPIs in rows with periods across. */
export function wideTable(paper: SheetPaper, chance: Chance): void {
  const style = styleOf(chance);
  const { notation, sections, units, header, ahead, count } = style;
  for (const [what, part] of Object.entries({ notation: notation.name, sections, units, header, ahead }))
    paper.part(`${what}: ${part}`);
  for (const what of ['spacer', 'newestFirst', 'total', 'groups'] as const)
    if (style[what]) paper.part(`with: ${what}`);
  const top = writeHeader(paper, chance, style);
  const end = writeBody(paper, chance, top, style);
  if (chance.happens(0.15) && !style.newestFirst && style.further === 0)
    writeGrowth(paper, chance, end, style);
  if (chance.happens(0.1) && !style.total && style.further === 0) {
    paper.part('with: block to the right');
    writeBlockRight(
      paper,
      chance,
      notationsOf(notation.kind === 'year' ? 'quarter' : 'year')[0],
      top - (header === 'units below the periods' || header === 'empty row below' ? 2 : 1),
      count + style.first + 1,
    );
  }
}

interface Style {
  readonly notation: PeriodNotation;
  readonly sections: SectionStyle;
  readonly units: (typeof UNITS)[number];
  readonly header: (typeof HEADERS)[number];
  readonly ahead: (typeof AHEAD)[number];
  readonly spacer: boolean;
  readonly newestFirst: boolean;
  readonly total: boolean;
  /** A column of groups, written once for their rows, before the names. */
  readonly groups: boolean;
  /** Periods measured, and ahead. */
  readonly count: number;
  readonly further: number;
  /** The columns of names and of the first period. */
  readonly name: number;
  readonly first: number;
}

function styleOf(chance: Chance): Style {
  const notation = chance.pick([NOTATIONS[0] ?? never(), ...NOTATIONS]);
  const units = chance.pick(UNITS);
  // `26A` says itself whose figures it heads.
  const drawn = chance.pick(AHEAD);
  const ahead = drawn === 'a band of forecasts' && /A$/u.test(notation.name) ? 'nothing' : drawn;
  const [spacer, groups] = [chance.happens(0.15), chance.happens(0.15)];
  const name = groups ? 1 : 0;
  return {
    notation,
    units,
    ahead,
    spacer,
    groups,
    name,
    sections: groups ? 'no sections' : chance.pick(SECTION_STYLES),
    header: chance.pick(HEADERS),
    newestFirst: ahead === 'nothing' && chance.happens(0.2),
    total: chance.happens(0.2),
    count: notation.kind === 'month' ? 4 + chance.integer(9) : 4 + chance.integer(5),
    further: ahead === 'nothing' ? 0 : 1 + chance.integer(3),
    first: name + 1 + (units === 'no units' ? 0 : 1) + (spacer ? 1 : 0),
  };
}

/** @returns the row below it */
function writeHeader(paper: SheetPaper, chance: Chance, style: Style): number {
  const { notation, header, ahead, count, further, first, name } = style;
  let row = 0;
  if (ahead === 'a band of forecasts') {
    paper.put(row, first, 'Actual');
    paper.put(row++, first + count, 'Forecast');
  } else if (header === 'a title over the periods') paper.put(row++, first, 'Group figures');
  const heads = headsUpTo(notation, count + further, LAST_YEAR);
  paper.put(row, name, chance.pick(['', 'KPI', 'in thousands', 'Measure'] as const));
  if (style.units !== 'no units') paper.put(row, name + 1, 'Unit');
  paper.putRow(row, first, style.newestFirst ? heads.reverse() : heads);
  if (style.total) paper.put(row, first + heads.length, 'Total');
  if (header === 'units below the periods')
    paper.putRow(
      row + 1,
      first,
      heads.map(() => 'EUR k'),
    );
  return row + (header === 'units below the periods' || header === 'empty row below' ? 2 : 1);
}

/** @returns the row below the last */
function writeBody(paper: SheetPaper, chance: Chance, top: number, style: Style): number {
  const names = someOf(chance, chance.happens(0.5) ? MEASURES : LINES, 4 + chance.integer(9));
  const headings = someOf(chance, HEADINGS, HEADINGS.length);
  const every = 3 + chance.integer(2);
  let row = top;
  names.forEach((name, index) => {
    if (index % every === 0) {
      if (style.groups) paper.put(row, 0, headings.shift() ?? 'More');
      else if (index > 0 || chance.happens(0.5)) row = startSection(paper, row, style, headings, index > 0);
    }
    writeKpi(paper, chance, row++, name, style);
  });
  return row;
}

function writeKpi(paper: SheetPaper, chance: Chance, row: number, name: string, style: Style): void {
  const { first, count, further, newestFirst } = style;
  const nameCell = paper.put(row, style.name, name);
  if (style.units === 'units')
    paper.put(row, style.name + 1, chance.pick(['EUR', '%', 'pcs', 'k USD'] as const));
  const size = chance.pick([0.4, 12, 95, 480, 12_000] as const);
  const inTime: Ink[] = Array.from({ length: count + further }, (_, place): Ink => {
    if (place >= count) return aheadInk(style, chance, size);
    const isGap = place < count - 2 && chance.happens(0.04);
    return isGap ? chance.pick(['', '-', 'n/a'] as const) : figure(chance, size);
  });
  paper.putRow(row, first, newestFirst ? inTime.reverse() : inTime);
  if (style.total) paper.put(row, first + count + further, { value: size * count, formula: '=SUM(C3:F3)' });
  paper.kpi(name, [nameCell], { row, column: newestFirst ? first : first + count - 1 });
}

function aheadInk({ ahead }: Style, chance: Chance, size: number): Ink {
  if (ahead === 'formulas at zero') return { value: 0, formula: '=SUM(Data!B2:B9)' };
  return ahead === 'empty' ? NO_CELL : figure(chance, size);
}

/** The same lines again, as growth, told apart by a heading. */
function writeGrowth(
  paper: SheetPaper,
  chance: Chance,
  end: number,
  { name: column, first, count }: Style,
): void {
  paper.part('with: growth block below');
  const names = paper.kpis.map(({ name }) => name);
  paper.put(end + 1, column, 'Growth in %');
  names.forEach((name, index) => {
    const row = end + 2 + index;
    const ratio = (): LooseCell => ({ value: (chance.integer(300) - 100) / 1000, format: '0.0%' });
    paper.putRow(row, first + 1, Array.from({ length: count - 1 }, ratio));
    paper.kpi(`Growth of ${name}`, [paper.put(row, column, name)], { row, column: first + count - 1 });
  });
}

/** Other periods of the same lines, an empty column away. */
function writeBlockRight(
  paper: SheetPaper,
  chance: Chance,
  notation: PeriodNotation | undefined,
  header: number,
  column: number,
): void {
  if (notation === undefined) return;
  const heads = headsUpTo(notation, 4, LAST_YEAR);
  paper.putRow(header, column, heads);
  for (const { name, nameCells, latestCell } of [...paper.kpis]) {
    paper.putRow(
      latestCell.row,
      column,
      heads.map(() => figure(chance, 480)),
    );
    paper.kpi(`${name} by year`, nameCells, { row: latestCell.row, column: column + heads.length - 1 });
  }
}

function never(): never {
  throw new Error('There are notations.');
}
