import { isDated } from '../../../domain/period/period';
import type { Kpi, Measurement } from '../../../domain/kpi';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import { quoteText } from '../../formula/escapeText';
import { cellAt, columnArea, lastRowOf } from '../../sheetCells';
import { absolute, bodyOf, cellsInColumn, excelTableOf, rowBelow } from './cells';
import { asCriteria, conditionsFor, inFormula, whereAll, type Condition } from './conditions';
import { untilOf } from './asOf';
import { cycleDates, untilDate } from './cycleDates';
import { reachedLabels } from './reachedLabels';
import { inCycle } from './inCycle';
import type { Measure, PlacedKpi } from './measure';
import { textOf } from './textFigures';
import { datedTotals, latestOf, totalFormula, type Stretch, type Totals } from './stretch';

/** The records of a KPI among those of others, as formulas find them. */
export interface Records {
  readonly conditions: readonly Condition[];
  /** How formulas call a column of the table. */
  readonly cellsIn: (column: number) => string;
  /** For each record of the table 1 where it is the KPI's, else 0. */
  readonly where: string;
  /** The columns of the figures and of the dates. */
  readonly values: number;
  readonly periods: number;
  /** All dates of the KPI are numbers, so that formulas can compare them. */
  readonly areNumbers: boolean;
  /** Of place; `undefined` where the KPI's records stand in no order of time. */
  readonly order: Stretch['order'] | undefined;
}

/** By what the records of a KPI in a long table are told from others; `undefined` where no formula could. */
export function recordConditions({ sheet, table, kpi }: PlacedKpi): readonly Condition[] | undefined {
  const names = table.fields.filter(({ role }) => role === 'name').slice(0, 1);
  const sections = table.fields.filter(({ role }) => role === 'section');
  const rows = figuresOf(kpi).map(({ cell }) => cell.row);
  // Where no column names KPIs, the header of their figures does, and its row is no record.
  if (names.length > 0) rows.unshift(kpi.nameCell.row);
  if (rows.length === 0 || names.length + sections.length === 0) return undefined;
  return conditionsFor(
    sheet,
    [...sections, ...names].map(({ at }) => at),
    rows,
  );
}

/**
 * For each record 1 where it is the KPI's. Where measures stand side by side, one is told from another by the column that
 * its figures stand in.
 */
export function recordsWhere(
  { sheet, table, kpi }: PlacedKpi,
  conditions: readonly Condition[],
  cellsIn: (column: number) => string,
): string {
  const where = whereAll(sheet, conditions, cellsIn);
  if (table.fields.some(({ role }) => role === 'name')) return where;
  return `(${where}*ISNUMBER(${cellsIn(valueColumn(table, kpi) ?? 0)}))`;
}

function valueColumn({ fields }: KpiTable, { latest }: Kpi): number | undefined {
  return latest?.cell.column ?? fields.find(({ role }) => role === 'actual')?.at;
}

/** Reads how the records of a KPI in a long table are told from others; `undefined` where no formula could. */
export function recordsOf(placed: PlacedKpi): Records | undefined {
  const { sheet, table, kpi } = placed;
  const periods = table.fields.find(({ role }) => role === 'period')?.at;
  const values = valueColumn(table, kpi);
  const conditions = recordConditions(placed);
  if (periods === undefined || values === undefined || conditions === undefined) return undefined;

  const excelTable = excelTableOf(sheet, table);
  const body = bodyOf(sheet, table);
  const order = orderOf(
    figuresOf(kpi).map(({ cell }) => cell.row),
    table.axis?.order,
  );
  // A record that is inserted just below the header is inside then; a header is no figure.
  const first = excelTable === undefined && order === 'newest-first' ? body.row - 1 : body.row;
  const last = excelTable === undefined ? rowBelow(sheet, table, lastRowOf(body)) : lastRowOf(body);
  const cellsIn = (column: number): string => cellsInColumn(sheet, table, column, first, last);
  return {
    conditions,
    cellsIn,
    where: recordsWhere(placed, conditions, cellsIn),
    values,
    periods,
    areNumbers: figuresOf(kpi).every(
      ({ cell }) => typeof cellAt(sheet, cell.row, periods).value === 'number',
    ),
    order,
  };
}

/** The formula for the current value of a KPI whose records stand among others'; `undefined` where none tells them. */
export function recordsFormula(placed: PlacedKpi, measure: Measure): string | undefined {
  const { aggregation } = measure;
  const records = recordsOf(placed);
  if (records === undefined) return undefined;
  const { cellsIn, where, values, periods, areNumbers, order = 'oldest-first' } = records;
  const [cells, dates] = [cellsIn(values), cellsIn(periods)];
  if (aggregation !== 'latest') return totalFormula(aggregation, [totalsIn(placed, records, measure)]);
  const text = textOf(placed);
  const reached = reachedBy(placed, records, measure);
  const counted = [where, ...reached].join('*');
  if (!areNumbers || text !== undefined)
    return `=${latestOf([{ cells, order, only: counted }], false, text)}`;
  const own = [`${where}*ISNUMBER(${cells})`, ...reached].join('*');
  // What is no date, as a note below the records, is an error there, and passed over.
  const latest = `AGGREGATE(14,6,${dates}/(${own}),1)`;
  return `=IFERROR(LOOKUP(2,1/(${own}*(${dates}=${latest})),${cells}),"")`;
}

/** Which records hold periods that count as of the day, as factors: by their dates, else by what their periods are called. */
function reachedBy(placed: PlacedKpi, { cellsIn, periods }: Records, measure: Measure): string[] {
  const { sheet, table, kpi } = placed;
  const until = untilOf(placed, measure);
  const dates = cellsIn(periods);
  if (haveDates(placed, periods)) return [`(${dates}<${untilDate(table.axis?.kind ?? 'day', until)})`];
  const inTime = figuresOf(kpi).flatMap(({ cell, period }) => {
    const label = inFormula(cellAt(sheet, cell.row, periods).value);
    return isDated(period) ? [{ label, period }] : [];
  });
  return reachedLabels(dates, inTime, until);
}

/** All records of a KPI that hold figures, in time order. */
export const figuresOf = ({ series, planned = [] }: Kpi): readonly Measurement[] => [...series, ...planned];

/** Whether each record's date lies in the period that it stands for. */
export function haveDates({ sheet, kpi }: PlacedKpi, periods: number): boolean {
  return figuresOf(kpi).every(({ cell, period }) => {
    const { value } = cellAt(sheet, cell.row, periods);
    const { start = Infinity, end = -Infinity } = period ?? {};
    return typeof value === 'number' && value >= start && value < end + 1;
  });
}

function totalsIn(placed: PlacedKpi, records: Records, measure: Measure): Totals {
  const { sheet, table, kpi } = placed;
  const { cycle } = measure;
  const { conditions, cellsIn, where, values, periods } = records;
  const [cells, dates] = [cellsIn(values), cellsIn(periods)];
  const criteria = asCriteria(conditions, cellsIn);
  if (haveDates(placed, periods)) {
    const span = cycleDates(table.axis?.kind ?? 'day', untilOf(placed, measure));
    if (criteria !== undefined) return datedTotals(cells, dates, span, false, criteria);
    return totalsWhere(cells, `${where}*(${dates}>=${span.from})*(${dates}<${span.until})`);
  }
  const { counted, oldest, isOpen } = inCycle(figuresOf(kpi), cycle);
  const own = [where, ...reachedBy(placed, records, measure)].join('*');
  const rowOf = (one: Measurement): string => `ROW(${absolute(sheet, columnArea(one.cell.row, values, 1))})`;
  const [later, earlier] = records.order === 'newest-first' ? ['<', '>'] : ['>', '<'];
  if (isOpen && oldest !== undefined) {
    const relation = counted.length === 0 ? later : `${later}=`;
    return totalsWhere(cells, `${own}*(ROW(${cells})${relation}${rowOf(oldest)})`);
  }
  const newest = counted.at(-1);
  if (records.order !== undefined && oldest !== undefined && newest !== undefined) {
    const since = `(ROW(${cells})${later}=${rowOf(oldest)})`;
    return totalsWhere(cells, `${own}*${since}*(ROW(${cells})${earlier}=${rowOf(newest)})`);
  }
  const labels = new Set(counted.map(({ cell }) => String(cellAt(sheet, cell.row, periods).value)));
  const isOne = [...labels].map((label) => `(${dates}=${quoteText(label)})`).join('+');
  return totalsWhere(cells, `${own}*(${isOne})`);
}

function totalsWhere(cells: string, where: string): Totals {
  const counted = `${where}*ISNUMBER(${cells})`;
  return { sum: `SUMPRODUCT(${counted},${cells})`, count: `SUMPRODUCT(${counted})` };
}

/** Which way time runs down these rows, given in time order. */
function orderOf(
  rows: readonly number[],
  alone: 'ascending' | 'descending' | undefined,
): Stretch['order'] | undefined {
  const steps = rows.slice(1).map((row, index) => row - (rows[index] ?? row));
  if (steps.length === 0) return alone === 'descending' ? 'newest-first' : 'oldest-first';
  if (steps.every((step) => step > 0)) return 'oldest-first';
  return steps.every((step) => step < 0) ? 'newest-first' : undefined;
}
