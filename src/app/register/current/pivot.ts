import { liesIn } from '../../../domain/aggregation';
import { areaBetween, lastColumnOf, lastRowOf } from '../../../domain/sheet/area';
import { quoteText } from '../../formula/escapeText';
import { cellAt, columnArea } from '../../sheetCells';
import { absolute, columnBeside, ROWS_AHEAD } from './cells';
import { cycleDates } from './cycleDates';
import { dateHeads } from './dateHeads';
import type { Measure, PlacedKpi } from './measure';
import { periodFields } from './periodRuns';
import { datedTotals, latestOf, totalFormula, totalsOf } from './stretch';

/** A KPI of a PivotTable as formulas find it: by labels, because a refresh moves cells. */
export interface PivotKpi {
  /** For each label of a KPI 1 where it is this one's, else 0. */
  readonly where: string;
  /** The KPI's figures, with what a refresh may add, and the labels that head them. */
  readonly cells: string;
  readonly heads: string;
  /** Which of the heads are no totals, as a factor. */
  readonly inside: string;
}

export function pivotKpi(placed: PlacedKpi): PivotKpi {
  const { sheet, table, kpi } = placed;
  const { header, fieldsAre, fields } = table;
  const { row, column } = kpi.nameCell;
  const right = columnBeside(sheet, table, rightmost(placed)) - 1;
  const label = labelAt(placed, row, column);
  const headRow = lastRowOf(header);
  const headColumn = header.column;
  const [names, all, heads] =
    fieldsAre === 'columns'
      ? [
          columnArea(headRow + 1, column, ROWS_AHEAD),
          areaBetween(headRow + 1, column + 1, headRow + ROWS_AHEAD, right),
          areaBetween(headRow, column + 1, headRow, right),
        ]
      : [
          areaBetween(row, headColumn + 1, row, right),
          areaBetween(row + 1, headColumn + 1, row + ROWS_AHEAD, right),
          columnArea(row + 1, headColumn, ROWS_AHEAD),
        ];
  const [labels, figures, headCells] = [names, all, heads].map((area) => absolute(sheet, area));
  const found = `MATCH(${label},${labels},0)`;
  const totals = fields
    .filter(({ role }) => role === 'total')
    .map(({ at }) =>
      fieldsAre === 'columns' ? labelAt(placed, headRow, at) : labelAt(placed, at, headColumn),
    );
  // What Excel calls the totals that a refresh may bring.
  const inside = [...new Set([...totals, quoteText('Grand Total')])].map(
    (total) => `(${headCells}<>${total})`,
  );
  return {
    where: `((${labels}=${label}))`,
    cells: fieldsAre === 'columns' ? `INDEX(${figures},${found},0)` : `INDEX(${figures},0,${found})`,
    heads: headCells ?? '',
    inside: inside.join('*'),
  };
}

function rightmost({ table: { body, fields, fieldsAre } }: PlacedKpi): number {
  const own = fieldsAre === 'columns' ? fields.map(({ at }) => at) : [];
  return Math.max(lastColumnOf(body), ...own);
}

function labelAt({ sheet }: PlacedKpi, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  return typeof value === 'string' ? quoteText(value) : String(value).toUpperCase();
}

/** The formula for the current value of a KPI in a PivotTable. */
export function pivotFormula(placed: PlacedKpi, { aggregation, cycle }: Measure): string {
  const { sheet, table } = placed;
  const { cells, heads, inside } = pivotKpi(placed);
  const fields = periodFields(table);
  const order = table.axis?.order === 'descending' ? 'newest-first' : 'oldest-first';
  if (aggregation === 'latest' || fields.length === 0) {
    return `=${latestOf([{ cells, order, only: inside }], false)}`;
  }
  const newest = fields.at(-1);
  const kind = newest?.period.kind ?? 'month';
  if (dateHeads(sheet, table) !== undefined)
    return totalFormula(aggregation, [datedTotals(cells, heads, cycleDates(kind), false)]);
  const labels = (at: number): string =>
    table.fieldsAre === 'columns'
      ? labelAt(placed, lastRowOf(table.header), at)
      : labelAt(placed, at, table.header.column);
  const counted = fields.filter(({ period }) => liesIn(period, cycle));
  const isOne = counted.map(({ at }) => `(${heads}=${labels(at)})`).join('+');
  const isOpen = counted.length === 0 || (counted.at(-1) === newest && (newest?.period.end ?? 0) < cycle.due);
  const oldest = counted[0] ?? newest;
  const place = table.fieldsAre === 'columns' ? 'COLUMN' : 'ROW';
  const later = `${order === 'oldest-first' ? '>' : '<'}${counted.length === 0 ? '' : '='}`;
  const since = `(${place}(${heads})${later}${place}(INDEX(${heads},MATCH(${labels(oldest?.at ?? 0)},${heads},0))))`;
  const only = isOpen ? [since, inside].join('*') : `(${isOne})`;
  return totalFormula(aggregation, [totalsOf({ cells, order, only }, false)]);
}
