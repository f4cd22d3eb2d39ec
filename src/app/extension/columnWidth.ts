import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { displayText } from '../displayText';
import type { AppendedColumn } from '../settings/keyliftSettings';
import type { Culture } from '../snapshot';
import type { Look } from '../survey';
import type { TableFrame } from './tableFrame';

/** Of Calibri 11, in which a new workbook is written. */
const POINTS_A_CHARACTER = 5.25;
const USUAL_SIZE = 11;
const BOLDER = 1.1;
const PADDING = 6;
/** The button at the right edge of a table's header. */
const FILTER_BUTTON = 13;

/**
 * The width that shows a column's header and content in full, in the unit of `Range.format.columnWidth`.
 * @param headerLook what the header cell takes over from its neighbour
 */
export function widthFor(
  column: AppendedColumn,
  header: string,
  { excelTable }: TableFrame,
  table: KpiTable,
  headerLook: Look,
  culture: Culture,
): number {
  const scale = ((headerLook.fontSize ?? USUAL_SIZE) / USUAL_SIZE) * BOLDER;
  const button = excelTable === undefined ? 0 : FILTER_BUTTON;
  const heading = header.length * POINTS_A_CHARACTER * scale + button;
  const content = charactersOf(column, table, culture) * POINTS_A_CHARACTER;
  return Math.ceil(Math.max(heading, content) + PADDING);
}

/** How many characters the cells of the column hold at most. */
function charactersOf(column: AppendedColumn, table: KpiTable, culture: Culture): number {
  switch (column) {
    case 'OKR':
      return 7;
    case 'Status':
      return 12;
    case 'Progress':
    case 'Expected':
      return 8;
    case 'Baseline':
    case 'Target': {
      const lengths = table.kpis.map(({ latest, numberFormat }) =>
        latest === undefined ? 0 : displayText(latest.value, numberFormat, culture).length,
      );
      return Math.min(30, lengths.reduce((a, b) => Math.max(a, b), 0) + 1);
    }
  }
}
