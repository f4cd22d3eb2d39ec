import { isDateFormat } from 'numfmt';
import { printCellReference, quoteSheetName } from '../../formula/reference';
import type { Area } from '../area';
import type { Chart, ChartPlace, ChartSeries, Corner } from '../chart';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { isTornBy, shiftArea, type Shift } from './shiftArea';

/** A chart's cells as a formula without `=`. */
export function cellsFormula(sheet: Sheet, area: Area): string {
  const absolute = { top: true, left: true, bottom: true, right: true };
  const shape = area.top === area.bottom && area.left === area.right ? 'cell' : 'range';
  return `${quoteSheetName(sheet.name)}!${printCellReference({ ...area, absolute, shape })}`;
}

/**
 * The series that Excel makes of a range: of its columns, or of its rows where there are more columns than rows.
 * Words in the first row name them; words, dates or an empty corner make the first column that of the categories, and
 * in a scatter chart it is that of x.
 * @param by `Excel.ChartSeriesBy`
 */
export function seriesOf(
  workbook: Workbook,
  { sheet, area: source }: { readonly sheet: Sheet; readonly area: Area },
  by: 'Auto' | 'Columns' | 'Rows',
  type: string,
): ChartSeries[] {
  const isWide = source.right - source.left > source.bottom - source.top;
  const turned = by === 'Rows' || (by === 'Auto' && isWide);
  const { top, left, bottom, right } = turned ? turn(source) : source;
  const cellAt = (row: number, column: number) =>
    turned ? sheet.cells.get(column, row) : sheet.cells.get(row, column);
  const isWord = (row: number, column: number): boolean => typeof cellAt(row, column)?.value === 'string';
  const isLabel = (row: number): boolean => {
    const cell = cellAt(row, left);
    return (
      isWord(row, left) || (cell !== undefined && isDateFormat(workbook.formats.at(cell.format).numberFormat))
    );
  };
  const several = right > left;
  const cornerIsEmpty = several && bottom > top && (cellAt(top, left)?.value ?? null) === null;
  const isScatter = type.startsWith('XYScatter');
  const categories = several && (isScatter || cornerIsEmpty || anyOf(top + 1, bottom, isLabel));
  const first = categories ? left + 1 : left;
  const named = bottom > top && (cornerIsEmpty || anyOf(first, right, (column) => isWord(top, column)));
  const cells = (area: Area): string => cellsFormula(sheet, turned ? turn(area) : area);
  const body = named ? top + 1 : top;
  return Array.from({ length: right - first + 1 }, (_, n) => {
    const column = { left: first + n, right: first + n };
    return {
      ...(named && { nameCells: cells({ ...column, top, bottom: top }) }),
      ...(categories && { categoryCells: cells({ top: body, bottom, left, right: left }) }),
      valueCells: cells({ ...column, top: body, bottom }),
    };
  });
}

const turn = ({ top, left, bottom, right }: Area): Area => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

function anyOf(first: number, last: number, is: (index: number) => boolean): boolean {
  for (let index = first; index <= last; index++) if (is(index)) return true;
  return false;
}

/** A chart whose series' cells follow a change; the same one where nothing concerns it. */
export function rewriteChart(chart: Chart, rewrite: (formula: string) => string): Chart {
  const series = chart.series.map((one) => {
    const changed = (['nameCells', 'categoryCells', 'valueCells'] as const).flatMap((key) => {
      const formula = one[key];
      const now = formula === undefined ? undefined : rewrite(formula);
      return now === formula ? [] : [[key, now] as const];
    });
    return changed.length === 0 ? one : { ...one, ...Object.fromEntries(changed) };
  });
  return series.every((one, i) => one === chart.series[i]) ? chart : { ...chart, series };
}

/** Where a chart is after cells below or beside it moved: it goes along and grows with them, and never goes away. */
export function shiftChartPlace(place: ChartPlace, shift: Shift): ChartPlace {
  const { from, to } = place;
  const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const moved = isTornBy(area, shift) ? area : shiftArea(area, shift);
  if (moved === area || !moved) return place;
  const at = (corner: Corner, row: number, column: number): Corner => ({ ...corner, row, column });
  return { from: at(from, moved.top, moved.left), to: at(to, moved.bottom, moved.right) };
}
