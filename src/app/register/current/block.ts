import type { Measurement } from '../../../domain/kpi';
import type { CellRef } from '../../../domain/sheet/area';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../../../domain/sheet/area';
import { liesIn } from '../../../domain/aggregation';
import { isTotalName } from '../../../domain/kpi-table/totalWords';
import { type Period, isDated } from '../../../domain/period/period';
import { foldedText, type CellValue } from '../../../domain/sheet/cellValue';
import { cellAt, columnArea } from '../../sheetCells';
import { BEYOND, countAmong, countFrom, untilOf, type Until } from './asOf';
import { absolute, columnBeside, holdsFigure, rowBelow } from './cells';
import { conditionsFor, whereAll, type Condition } from './conditions';
import type { Measure, PlacedKpi } from './measure';
import { numbersIn, totalFormula, totalsOf, type Stretch } from './stretch';
import { hasZerosAhead } from './zerosAhead';

/** The block of a KPI's figures: years one way, parts of the year the other. */
interface Block {
  /** The figures, as far as they go now. */
  readonly area: Area;
  /** For each row 1 where it is the KPI's, else 0; absent where all are. */
  readonly where?: string;
  /** The figures with what may come, as formulas call them, and the block from the header's corner on. */
  readonly cells: string;
  readonly whole: string;
  readonly corner: string;
  /** Where that corner stands. */
  readonly headerRow: number;
  readonly headerColumn: number;
  /** Which of the cells are no totals; factors. */
  readonly inside: readonly string[];
  /** Whether a row, or column, of the area holds periods of the KPI, if only such as are not filled yet. */
  readonly isOwnRow: (row: number) => boolean;
  readonly isOwnColumn: (column: number) => boolean;
  readonly yearsAre: 'rows' | 'columns';
  /** Whether years, and parts, run backwards. */
  readonly yearsFall: boolean;
  readonly partsFall: boolean;
}

/** The rows of a KPI in a matrix that hold figures, top to bottom. */
function rowsOf({ series, planned = [] }: PlacedKpi['kpi']): number[] {
  return [...new Set([...series, ...planned].map(({ cell }) => cell.row))].sort((a, b) => a - b);
}

/** By what the rows of a KPI in a matrix are told from others; `undefined` where only their place tells them. */
export function blockConditions({ sheet, table, kpi }: PlacedKpi): readonly Condition[] | undefined {
  const names = table.fields.find(({ role }) => role === 'name')?.at;
  // The row that bears the name may hold no figure of it, but a quarter's or none.
  const rows = [kpi.nameCell.row, ...rowsOf(kpi)];
  return names === undefined ? undefined : conditionsFor(sheet, [names], rows);
}

/** Reads the block of a KPI in a matrix; `undefined` where no formula could tell its rows. */
export function blockOf(placed: PlacedKpi): Block | undefined {
  const { sheet, table, kpi } = placed;
  const { series } = kpi;
  const across = table.fields.filter(({ role, period }) => role === 'period' && period !== undefined);
  const columns = across.map(({ at }) => at);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const rows = rowsOf(kpi);
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const named = blockConditions(placed);
  // Under a name that stands only once the KPI's rows are those that it has now.
  const isOutline = named === undefined && table.fields.some(({ role }) => role === 'name');
  const sums = new Set(table.sums);
  const gaps = linesWithin(top, bottom).filter((row) => !rows.includes(row) && !sums.has(row));
  if (isOutline && gaps.length > 0) return undefined;

  const area = areaBetween(
    isOutline ? top : table.body.row,
    left,
    isOutline ? bottom : lastRowOf(table.body),
    right,
  );
  const nextRow = isOutline ? bottom : rowBelow(sheet, table, lastRowOf(table.body));
  const isYearFull = areWholeYear(across.map(({ period }) => period));
  const nextColumn = isYearFull ? right : columnBeside(sheet, table, right);
  const reach = areaBetween(area.row, left, nextRow, nextColumn);
  const headerRow = lastRowOf(table.header);
  const corner = { row: headerRow, column: Math.max(0, left - 1) };
  const cells = absolute(sheet, reach);
  const cellsIn = (column: number): string => absolute(sheet, columnArea(reach.row, column, reach.rowCount));
  const own = new Set(rows);
  const isNamed = (row: number): boolean => named === undefined || bears(sheet, named, row);
  // Totals between the rows, or at their end; where names tell rows apart, totals have another one, but not sums.
  const isTotal = (row: number): boolean => {
    if (own.has(row)) return false;
    if (sums.has(row)) return isNamed(row);
    return (
      named === undefined &&
      rowHoldsFigure(sheet, row, reach) &&
      (row < bottom || isTotalRow(sheet, row, table.header.column, left))
    );
  };
  const mayBeTotals = named === undefined ? linesWithin(area.row, lastRowOf(area)) : (table.sums ?? []);
  const totals = mayBeTotals.filter(isTotal);
  const known = new Set(columns);
  const inside = [
    ...totals.map((row) => `(ROW(${cells})<>ROW(${absolute(sheet, columnArea(row, left, 1))}))`),
    ...(nextRow > lastRowOf(area) && rowHoldsFigure(sheet, nextRow, reach)
      ? [`(ROW(${cells})<ROW(${absolute(sheet, columnArea(nextRow, left, 1))}))`]
      : []),
    ...linesWithin(left, Math.min(nextColumn, sheet.grid ? lastColumnOf(sheet.grid.area) : right))
      .filter((column) => !known.has(column) && columnHoldsFigure(sheet, column, area))
      .map((column) => {
        const sign = column > right ? '<' : '<>';
        return `(COLUMN(${cells})${sign}COLUMN(${absolute(sheet, columnArea(headerRow, column, 1))}))`;
      }),
  ];
  const where = named === undefined ? undefined : whereAll(sheet, named, cellsIn);
  const yearsAre = across[0]?.period?.kind === 'year' ? 'columns' : 'rows';
  const [first, last] = [series[0], series.at(-1)];
  const year = (cell: CellRef | undefined): number => (yearsAre === 'rows' ? cell?.row : cell?.column) ?? 0;
  return {
    area,
    ...(where === undefined ? {} : { where }),
    cells,
    whole: absolute(sheet, areaBetween(corner.row, corner.column, nextRow, nextColumn)),
    corner: absolute(sheet, { ...corner, rowCount: 1, columnCount: 1 }),
    headerRow: corner.row,
    headerColumn: corner.column,
    inside,
    isOwnRow: (row) => isNamed(row) && !isTotal(row),
    isOwnColumn: (column) => known.has(column),
    yearsAre,
    yearsFall: year(last?.cell) < year(first?.cell),
    partsFall: partsFall(
      series.map(({ cell }) => cell),
      yearsAre,
    ),
  };
}

/** More than a table has rows or columns; counting backwards begins there. */
const MOST = { rows: 1_000_000, columns: 10_000 };

/**
 * The latest number of the block: each number gets a code that grows with time, its year first, and the cell of the
 * highest code is looked up. Without any number the lookup fails, and nothing is shown. `undefined` where no formula can
 * tell the KPI's rows.
 */
export function blockFormula(placed: PlacedKpi, measure: Measure): string | undefined {
  const { aggregation, cycle } = measure;
  const block = blockOf(placed);
  if (block === undefined) return undefined;
  const until = untilOf(placed, measure);
  if (aggregation !== 'latest') {
    const stretches = stretchesInCycle(placed, block, cycle, until);
    return totalFormula(
      aggregation,
      stretches.map((stretch) => totalsOf(stretch, false)),
    );
  }
  const { cells, whole, corner, headerRow, headerColumn, yearsAre, yearsFall, partsFall } = block;
  const row = `ROW(${cells})-ROW(${corner})+1`;
  const column = `COLUMN(${cells})-COLUMN(${corner})+1`;
  const rowsFall = yearsAre === 'rows' ? yearsFall : partsFall;
  const columnsFall = yearsAre === 'rows' ? partsFall : yearsFall;
  const r = rowsFall ? `${MOST.rows}-(${row})` : row;
  const c = columnsFall ? `${MOST.columns}-(${column})` : column;
  const [major, minor, size] = yearsAre === 'rows' ? [r, c, MOST.columns] : [c, r, MOST.rows];
  const numbers = [
    numbersIn(cells, hasZerosAhead(placed.sheet, block.area)),
    ...(block.where === undefined ? [] : [block.where]),
    ...block.inside,
  ].join('*');
  const place = `((${major})*${size}+${minor})`;
  const codeOf = ({ row, column }: CellRef): number => {
    const [down, across] = [row - headerRow + 1, column - headerColumn + 1];
    const [y, x] = [rowsFall ? MOST.rows - down : down, columnsFall ? MOST.columns - across : across];
    return yearsAre === 'rows' ? y * size + x : x * size + y;
  };
  const reached = reachedPlaces(placed, place, codeOf, until);
  const code = `SUMPRODUCT(MAX(${[numbers, ...reached, place].join('*')}))`;
  const [outer, inner] = [`INT((${code}-1)/${size})`, `MOD(${code}-1,${size})+1`];
  const [foundRow, foundColumn] = yearsAre === 'rows' ? [outer, inner] : [inner, outer];
  const at = (found: string, falls: boolean, most: number): string => (falls ? `${most}-(${found})` : found);
  return `=IFERROR(INDEX(${whole},${at(foundRow, rowsFall, MOST.rows)},${at(foundColumn, columnsFall, MOST.columns)}),"")`;
}

/** How many parts of each kind a year has. */
const PARTS: Readonly<Partial<Record<Period['kind'], number>>> = { month: 12, quarter: 4, half: 2 };

/**
 * Whether the columns are all parts of the year, so that no further one can come: of a thousand KPIs each reads all of
 * the matrix, and should not read fifty empty columns besides.
 */
function areWholeYear(periods: readonly (Period | undefined)[]): boolean {
  const orders = new Set(periods.map((period) => `${period?.kind} ${period?.order}`));
  const [first] = periods;
  return (
    first !== undefined &&
    periods.every((period) => period?.kind === first.kind) &&
    orders.size === PARTS[first.kind]
  );
}

/** As-of dates lie among the newest periods; those before count whatever it is. */
const MOST_PLACES = 13;

/**
 * Which places hold periods that count as of the day, as factors.
 * @param place formulas' way to tell a cell's place in time
 * @param codeOf the same of a cell now
 */
function reachedPlaces(
  { kpi }: PlacedKpi,
  place: string,
  codeOf: (cell: CellRef) => number,
  until: Until,
): string[] {
  const figures = [...kpi.series, ...(kpi.planned ?? [])].slice(-MOST_PLACES);
  const periods = figures.flatMap(({ period }) => (isDated(period) ? [period] : []));
  if (periods.length === 0 || periods.length < figures.length) return [];
  const codes = figures.map(({ cell }) => codeOf(cell));
  const before = (codes[0] ?? 0) - 1;
  const count = countAmong(periods, until, true);
  return [
    `(${place}<=INDEX({${[before, ...codes, BEYOND * MOST.columns].join(',')}},MIN(${count},${codes.length + 1})+1))`,
  ];
}

/**
 * The cells whose periods lie in the cycle, line by line, without the totals between them; of lines that have all parts of
 * the year also the empty ones. Of each, those count that do as of the day.
 */
function stretchesInCycle(
  { sheet, kpi }: PlacedKpi,
  block: Block,
  cycle: Measure['cycle'],
  until: Until,
): Stretch[] {
  const { yearsAre } = block;
  const figures = [...kpi.series, ...(kpi.planned ?? [])];
  const counted = figures.filter(({ period }) => period !== undefined && liesIn(period, cycle));
  const newest = figures.at(-1);
  const byYear = new Map<number, Measurement[]>();
  for (const figure of counted) {
    const year = yearsAre === 'rows' ? figure.cell.row : figure.cell.column;
    byYear.set(year, [...(byYear.get(year) ?? []), figure]);
  }
  const { area, isOwnRow, isOwnColumn } = block;
  const [isOwn, left, right] =
    yearsAre === 'rows'
      ? [isOwnColumn, area.column, lastColumnOf(area)]
      : [isOwnRow, area.row, lastRowOf(area)];
  const partOf = ({ cell }: Measurement): number => (yearsAre === 'rows' ? cell.column : cell.row);
  return [...byYear].flatMap(([year, own]) => {
    const parts = own.map(partOf);
    const [first, last] = [Math.min(...parts), Math.max(...parts)];
    const isNewest =
      counted.at(-1) === newest && counted.at(-1)?.cell[yearsAre === 'rows' ? 'row' : 'column'] === year;
    const ahead = isNewest ? periodsLeft(newest?.period, cycle) : 0;
    const inside = linesWithin(first, last).filter(isOwn);
    const [step, edge] = block.partsFall ? [-1, first] : [1, last];
    const later: number[] = [];
    for (let part = edge + step; later.length < ahead && part >= left && part <= right; part += step)
      if (isOwn(part)) later.push(part);
    const all = [...inside, ...later].sort((a, b) => a - b);
    const inTime = block.partsFall ? [...all].reverse() : all;
    const base = own.at(-1);
    return runsOf(all).map(([from, to]): Stretch => {
      const cells = absolute(
        sheet,
        yearsAre === 'rows' ? areaBetween(year, from, year, to) : areaBetween(from, year, to, year),
      );
      const count = base !== undefined && isDated(base.period) ? countFrom(base.period, until) : undefined;
      if (base === undefined || count === undefined) return { cells, order: 'oldest-first' };
      const earliest = block.partsFall ? to : from;
      const away = inTime.indexOf(partOf(base)) - inTime.indexOf(earliest);
      const lines = yearsAre === 'rows' ? 'COLUMN' : 'ROW';
      const start = absolute(
        sheet,
        yearsAre === 'rows'
          ? areaBetween(year, earliest, year, earliest)
          : areaBetween(earliest, year, earliest, year),
      );
      const [sign, plus] = block.partsFall ? ['>', '-'] : ['<', '+'];
      const only = `(${lines}(${cells})${sign}${lines}(${start})${plus}(${away}+${count}))`;
      return { cells, order: 'oldest-first', only };
    });
  });
}

/** Neighbours among ascending places, as the first and last of each run. */
function runsOf(places: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** Days of each kind of part, at least. */
const LEAST_DAYS: Readonly<Partial<Record<Period['kind'], number>>> = { month: 28, quarter: 90, half: 181 };

/** How many periods of the cycle follow this one. */
function periodsLeft(period: Period | undefined, { due }: Measure['cycle']): number {
  if (period?.end === undefined) return 0;
  return Math.max(0, Math.floor((due - period.end) / (LEAST_DAYS[period.kind] ?? 366)));
}

function partsFall(cells: readonly CellRef[], yearsAre: 'rows' | 'columns'): boolean {
  for (const [index, cell] of cells.entries()) {
    const next = cells[index + 1];
    if (next === undefined) break;
    if (yearsAre === 'rows' && next.row === cell.row) return next.column < cell.column;
    if (yearsAre === 'columns' && next.column === cell.column) return next.row < cell.row;
  }
  return false;
}

function rowHoldsFigure(sheet: PlacedKpi['sheet'], row: number, { column, columnCount }: Area): boolean {
  return linesWithin(column, column + columnCount - 1).some((at) => holdsFigure(sheet, row, at));
}

function columnHoldsFigure(sheet: PlacedKpi['sheet'], column: number, { row, rowCount }: Area): boolean {
  return linesWithin(row, row + rowCount - 1).some((at) => holdsFigure(sheet, at, column));
}

function isTotalRow(sheet: PlacedKpi['sheet'], row: number, first: number, end: number): boolean {
  return linesWithin(first, end - 1).some((column) => isTotalName(String(cellAt(sheet, row, column).value)));
}

/** Whether a row bears what the KPI's rows do. */
function bears(sheet: PlacedKpi['sheet'], conditions: readonly Condition[], row: number): boolean {
  return conditions.every(({ column, value, isRagged }) => {
    const plain = (one: CellValue): string => (isRagged ? foldedText(one) : String(one)).toLowerCase();
    const found = cellAt(sheet, row, column).value;
    return found === value || plain(found) === plain(value);
  });
}

const linesWithin = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);
