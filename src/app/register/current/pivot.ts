import { isDated } from '../../../domain/period/period';
import { areaBetween, lastColumnOf, lastRowOf } from '../../../domain/sheet/area';
import { quoteText } from '../../formula/escapeText';
import { cellAt, columnArea } from '../../sheetCells';
import { absolute, columnBeside, rowBelow } from './cells';
import { inFormula, LONGEST_TEXT } from './conditions';
import { untilOf } from './asOf';
import { cycleDates, untilDate } from './cycleDates';
import { reachedLabels } from './reachedLabels';
import { dateHeads } from './dateHeads';
import { GRAND_TOTALS } from './grandTotals';
import { inCycle } from './inCycle';
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
  const bottom = reachDown(placed);
  const headRow = lastRowOf(header);
  const headColumn = header.column;
  const [names, all, heads] =
    fieldsAre === 'columns'
      ? [
          areaBetween(headRow + 1, column, bottom, column),
          areaBetween(headRow + 1, column + 1, bottom, right),
          areaBetween(headRow, column + 1, headRow, right),
        ]
      : [
          areaBetween(row, headColumn + 1, row, right),
          areaBetween(row + 1, headColumn + 1, bottom, right),
          areaBetween(row + 1, headColumn, bottom, headColumn),
        ];
  const [labels, figures, headCells] = [names, all, heads].map((area) => absolute(sheet, area));
  const label = labelAt(placed, row, column);
  // A text that MATCH looks for could hold signs that stand for any characters.
  const found = `MATCH(TRUE,INDEX(${labels}=${label},0),0)`;
  const totals = fields
    .filter(({ role }) => role === 'total')
    .map(({ at }) =>
      fieldsAre === 'columns' ? labelAt(placed, headRow, at) : labelAt(placed, at, headColumn),
    );
  const captions = [...new Set([...totals, ...GRAND_TOTALS.map(quoteText)])];
  const [listed, others] = [captions.filter(isText), captions.filter((caption) => !isText(caption))];
  return {
    where: pivotWhere(placed, labels ?? ''),
    cells: fieldsAre === 'columns' ? `INDEX(${figures},${found},0)` : `INDEX(${figures},0,${found})`,
    heads: headCells ?? '',
    inside: [
      `ISERROR(MATCH(${headCells},{${listed.join(',')}},0))`,
      ...others.map((total) => `(${headCells}<>${total})`),
    ].join('*'),
  };
}

/** For each of the labels 1 where it is the KPI's, else 0. */
export function pivotWhere(placed: PlacedKpi, labels: string): string {
  const { row, column } = placed.kpi.nameCell;
  return `((${labels}=${labelAt(placed, row, column)}))`;
}

const isText = (label: string): boolean => label.startsWith('"');

function rightmost({ table: { body, fields, fieldsAre } }: PlacedKpi): number {
  const own = fieldsAre === 'columns' ? fields.map(({ at }) => at) : [];
  return Math.max(lastColumnOf(body), ...own);
}

/** The row down to which a refresh may fill cells: above what stands below the PivotTable and a gap. */
function reachDown({ sheet, table }: PlacedKpi): number {
  const own = table.fieldsAre === 'rows' ? table.fields.map(({ at }) => at) : [];
  let last = Math.max(lastRowOf(table.body), ...own);
  let below = rowBelow(sheet, table, last);
  while (below === last + 1) {
    last = below;
    below = rowBelow(sheet, table, last);
  }
  return Math.max(last, below - 1);
}

function labelAt({ sheet }: PlacedKpi, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  const isLong = typeof value === 'string' && value.length > LONGEST_TEXT;
  return isLong ? absolute(sheet, columnArea(row, column, 1)) : inFormula(value);
}

/** The formula for the current value of a KPI in a PivotTable. */
export function pivotFormula(placed: PlacedKpi, measure: Measure): string {
  const { aggregation, cycle } = measure;
  const { sheet, table } = placed;
  const { cells, heads, inside: noTotals } = pivotKpi(placed);
  const until = untilOf(placed, measure);
  const fields = periodFields(table);
  const order = table.axis?.order === 'descending' ? 'newest-first' : 'oldest-first';
  const kind = fields.at(-1)?.period.kind ?? 'month';
  const areDates = fields.length > 0 && dateHeads(sheet, table) !== undefined;
  const labels = (at: number): string =>
    table.fieldsAre === 'columns'
      ? labelAt(placed, lastRowOf(table.header), at)
      : labelAt(placed, at, table.header.column);
  const reached = areDates
    ? [`(${heads}<${untilDate(kind, until)})`]
    : reachedLabels(
        heads,
        fields.flatMap(({ at, period }) => (isDated(period) ? [{ label: labels(at), period }] : [])),
        until,
      );
  const inside = [noTotals, ...reached].join('*');
  if (aggregation === 'latest' || fields.length === 0) {
    return `=${latestOf([{ cells, order, only: inside }], false)}`;
  }
  if (areDates) return totalFormula(aggregation, [datedTotals(cells, heads, cycleDates(kind, until), false)]);
  const { counted, oldest, isOpen } = inCycle(fields, cycle);
  const isOne = counted.map(({ at }) => `(${heads}=${labels(at)})`).join('+');
  const place = table.fieldsAre === 'columns' ? 'COLUMN' : 'ROW';
  const later = `${order === 'oldest-first' ? '>' : '<'}${counted.length === 0 ? '' : '='}`;
  const since = `(${place}(${heads})${later}${place}(INDEX(${heads},MATCH(TRUE,INDEX(${heads}=${labels(oldest?.at ?? 0)},0),0))))`;
  const only = isOpen ? [since, inside].join('*') : [`(${isOne})`, ...reached].join('*');
  return totalFormula(aggregation, [totalsOf({ cells, order, only }, false)]);
}
