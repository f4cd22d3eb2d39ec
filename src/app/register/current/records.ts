import { liesIn } from '../../../domain/aggregation';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import type { Area } from '../../../domain/sheet/area';
import { quoteText } from '../../formula/escapeText';
import { bodyRowsOf } from '../../extension/extension';
import { cellAt, columnArea, lastRowOf } from '../../sheetCells';
import { absolute, cellsInColumn, excelTableOf, rowBelow } from './cells';
import { asCriteria, conditionsFor, whereAll, type Condition } from './conditions';
import { cycleDates } from './cycleDates';
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
  /** All dates are numbers, so that formulas can compare them. */
  readonly areNumbers: boolean;
  /** Of place; `undefined` where the KPI's records stand in no order of time. */
  readonly order: Stretch['order'] | undefined;
}

/** Reads how the records of a KPI in a long table are told from others; `undefined` where no formula could. */
export function recordsOf({ sheet, table, kpi }: PlacedKpi): Records | undefined {
  const columnOf = (role: 'name' | 'period' | 'actual'): number | undefined =>
    table.fields.find((field) => field.role === role)?.at;
  const [name, periods, values] = [columnOf('name'), columnOf('period'), columnOf('actual')];
  if (name === undefined || periods === undefined || values === undefined) return undefined;
  const sections = table.fields.filter(({ role }) => role === 'section').map(({ at }) => at);
  const rows = [kpi.nameCell.row, ...kpi.series.map(({ cell }) => cell.row)];
  const conditions = conditionsFor(sheet, [...sections, name], rows);
  if (conditions === undefined) return undefined;

  const excelTable = excelTableOf(sheet, table);
  const body = excelTable === undefined ? table.body : bodyRowsOf(excelTable);
  const order = orderOf(
    kpi.series.map(({ cell }) => cell.row),
    table.axis?.order,
  );
  // A record that is inserted just below the header is inside then; a header is no figure.
  const first = excelTable === undefined && order === 'newest-first' ? body.row - 1 : body.row;
  const last = excelTable === undefined ? rowBelow(sheet, table, lastRowOf(body)) : lastRowOf(body);
  const cellsIn = (column: number): string => cellsInColumn(sheet, table, column, first, last);
  const areNumbers = first === body.row && datesAreNumbers({ sheet, table, kpi }, body, periods);
  return {
    conditions,
    cellsIn,
    where: whereAll(sheet, conditions, cellsIn),
    values,
    periods,
    areNumbers,
    order,
  };
}

/** The formula for the current value of a KPI whose records stand among others'. */
export function recordsFormula(placed: PlacedKpi, { aggregation, cycle }: Measure): string {
  const records = recordsOf(placed);
  if (records === undefined) throw new Error('checked before');
  const { cellsIn, where, values, periods, areNumbers, order = 'oldest-first' } = records;
  const [cells, dates] = [cellsIn(values), cellsIn(periods)];
  if (aggregation !== 'latest') return totalFormula(aggregation, [totalsIn(placed, records, cycle)]);
  const text = textOf(placed);
  if (!areNumbers || text !== undefined) return `=${latestOf([{ cells, order, only: where }], false, text)}`;
  const own = `${where}*ISNUMBER(${cells})`;
  return `=IFERROR(LOOKUP(2,1/(${own}*(${dates}=SUMPRODUCT(MAX(${own}*${dates})))),${cells}),"")`;
}

function totalsIn(placed: PlacedKpi, records: Records, cycle: Measure['cycle']): Totals {
  const { sheet, table, kpi } = placed;
  const { conditions, cellsIn, where, values, periods } = records;
  const [cells, dates] = [cellsIn(values), cellsIn(periods)];
  const criteria = asCriteria(conditions, cellsIn);
  const hasDates = kpi.series.every(({ cell, period }) => {
    const { value } = cellAt(sheet, cell.row, periods);
    const { start = Infinity, end = -Infinity } = period ?? {};
    return typeof value === 'number' && value >= start && value < end + 1;
  });
  if (hasDates) {
    const span = cycleDates(table.axis?.kind ?? 'day');
    if (criteria !== undefined) return datedTotals(cells, dates, span, false, criteria);
    return totalsWhere(cells, `${where}*(${dates}>=${span.from})*(${dates}<${span.until})`);
  }
  const counted = kpi.series.filter(({ period }) => period !== undefined && liesIn(period, cycle));
  const newest = kpi.series.at(-1);
  const [oldest = newest] = counted;
  const isOpen =
    counted.length === 0 || (counted.at(-1) === newest && (newest?.period?.end ?? 0) < cycle.due);
  if (isOpen && oldest !== undefined) {
    const from = `ROW(${absolute(sheet, columnArea(oldest.cell.row, values, 1))})`;
    const later = records.order === 'newest-first' ? '<' : '>';
    const relation = counted.length === 0 ? later : `${later}=`;
    return totalsWhere(cells, `${where}*(ROW(${cells})${relation}${from})`);
  }
  const labels = new Set(counted.map(({ cell }) => String(cellAt(sheet, cell.row, periods).value)));
  const isOne = [...labels].map((label) => `(${dates}=${quoteText(label)})`).join('+');
  return totalsWhere(cells, `${where}*(${isOne})`);
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

/** By the fields of a table: each of its KPIs asks for the same, some in a copy of the table. */
const known = new WeakMap<KpiTable['fields'], boolean>();

function datesAreNumbers({ sheet, table }: PlacedKpi, { row, rowCount }: Area, column: number): boolean {
  let areNumbers = known.get(table.fields);
  if (areNumbers === undefined) {
    const values = Array.from({ length: rowCount }, (_, n) => cellAt(sheet, row + n, column).value);
    areNumbers = values.every((value) => typeof value === 'number' || value === '');
    known.set(table.fields, areNumbers);
  }
  return areNumbers;
}
