import { memo, type ReactElement } from 'react';
import { formatAt } from '../../embedded-host/model/formatAt';
import { printArea } from '../../embedded-host/objects/address';
import { CellView } from './CellView';
import { boxOf, cellArea, type Drawing } from './drawing';
import { acrossRun, textRun, type TextRun } from './textRun';

/** How far beyond the cells in sight a text is looked for that runs into sight. */
const REACH = 60;

interface GridRowProps {
  readonly drawing: Drawing;
  readonly row: number;
  /** The first and last column in sight. */
  readonly from: number;
  readonly to: number;
}

/** The cells of a row, and what runs into sight of those beside them. Merged cells are drawn apart. */
export const GridRow = memo(function GridRow({ drawing, row, from, to }: GridRowProps): ReactElement | null {
  const { workbook, sheet, axes } = drawing;
  const merges = sheet.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
  const isMerged = (column: number): boolean =>
    merges.some(({ left, right }) => column >= left && column <= right);
  const isAcross = (column: number): boolean =>
    workbook.formats.at(formatAt(sheet, row, column)).alignment.horizontal === 'centerContinuous';
  const under: ReactElement[] = [];
  const cells: ReactElement[] = [];
  const beside: ReactElement[] = [];

  const draw = (column: number): void => {
    const width = axes.columns.sizeOf(column);
    if (width === 0 || isMerged(column)) return;
    const picture = drawing.pictureOf(row, column, width);
    if (!picture) return;
    const { needed, look, text } = picture;
    const run =
      needed === undefined || text === ''
        ? undefined
        : isAcross(column)
          ? acrossRun(sheet, axes.columns, row, column, isAcross)
          : textRun(sheet, axes.columns, row, column, needed, look.text.textAlign);
    const inSight = column >= from && column <= to;
    if (!inSight && !runsInto(run, width)) return;
    const area = cellArea(row, column);
    const box = boxOf(axes, area);
    if (run && runsInto(run, width))
      under.push(
        <Eraser
          key={column}
          left={box.left + 1 + run.left}
          run={run}
          top={box.top + 1}
          height={box.height}
        />,
      );
    (inSight ? cells : beside).push(
      <CellView
        key={column}
        picture={picture}
        box={box}
        run={run}
        {...(inSight && { address: printArea(area) })}
      />,
    );
  };

  const before = nearestFilled(drawing, row, from, -1);
  const after = nearestFilled(drawing, row, to, 1);
  if (before !== undefined) draw(before);
  for (let column = from; column <= to; column++) draw(column);
  if (after !== undefined) draw(after);
  if (cells.length + beside.length === 0) return null;
  return (
    <>
      {under}
      {beside}
      {cells.length > 0 && (
        <div role="row" aria-rowindex={row + 1}>
          {cells}
        </div>
      )}
    </>
  );
});

const runsInto = (run: TextRun | undefined, width: number): boolean => run !== undefined && run.width > width;

/** Hides the grid lines under a text that runs over several cells. */
function Eraser(props: { left: number; top: number; height: number; run: TextRun }): ReactElement {
  const { left, top, height, run } = props;
  return <div className="grid-eraser" style={{ left, top, width: run.width - 1, height: height - 2 }} />;
}

/** The nearest cell with content on one side. */
function nearestFilled(
  { sheet, axes }: Drawing,
  row: number,
  from: number,
  step: 1 | -1,
): number | undefined {
  const cells = sheet.cells.row(row);
  if (!cells) return undefined;
  const end = step < 0 ? Math.max(0, from - REACH) : Math.min(axes.columns.count - 1, from + REACH);
  for (let column = from + step; step < 0 ? column >= end : column <= end; column += step) {
    const cell = cells.get(column);
    if (cell && (cell.value !== null || cell.formula !== undefined)) return column;
  }
  return undefined;
}
