import { type KeyboardEvent, type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Area, areasOverlap } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Workbook } from '../../embedded-host/model/workbook';
import { CellView } from './CellView';
import { type CellPicture, pictureCells } from './cellPicture';
import { CellEditor } from './CellEditor';
import { Headings } from './Headings';
import type { Axis } from './axis';
import { HEADING, regionsOf, type Viewport } from './regions';
import { sheetAxes, type SheetAxes } from './sheetAxes';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

interface GridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Changes whenever the workbook does, which is changed in place. */
  readonly version: number;
  readonly selected: Area;
  readonly onSelect: (area: Area) => void;
  /** What the cell holds, as it is edited: a formula with its `=`, or a constant. */
  readonly contentOf: (cell: CellPosition) => string;
  readonly onType: (cell: CellPosition, text: string) => void;
}

/** A sheet as a grid of cells; only what is in sight is in the document. */
export function GridView(props: GridProps): ReactElement {
  const { workbook, sheet, version, selected, onSelect, contentOf, onType } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 800 });
  const [editing, setEditing] = useState<string>();
  const axes = useMemo(() => ({ ...sheetAxes(sheet), version }), [sheet, version]);
  const active = { row: selected.top, column: selected.left };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void =>
      setViewport({
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  useLayoutEffect(() => scrollTo(scroller.current, axes, sheet, selected), [axes, sheet, selected]);

  const move = (rows: number, columns: number): void => {
    const row = Math.max(0, Math.min(axes.rows.count - 1, active.row + rows));
    const column = Math.max(0, Math.min(axes.columns.count - 1, active.column + columns));
    onSelect({ top: row, left: column, bottom: row, right: column });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = MOVES[event.key];
    if (step) move(...step);
    else if (event.key === 'F2') setEditing(contentOf(active));
    else if (event.key === 'Delete' || event.key === 'Backspace') onType(active, '');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) setEditing(event.key);
    else return;
    event.preventDefault();
  };
  const endEditing = (text: string | undefined, then: readonly [number, number]): void => {
    setEditing(undefined);
    if (text !== undefined) onType(active, text);
    move(...then);
    scroller.current?.focus();
  };

  const regions = regionsOf(sheet, axes, viewport);
  return (
    <div
      ref={scroller}
      className={sheet.showGridlines ? 'grid grid-lines' : 'grid'}
      role="grid"
      aria-label={sheet.name}
      aria-rowcount={axes.rows.count}
      aria-colcount={axes.columns.count}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setEditing(contentOf(active))}
      onPointerDown={(event) => {
        const cell = cellUnder(event.nativeEvent, scroller.current, axes, sheet);
        if (cell) onSelect({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
      }}
    >
      <div
        className="grid-sheet"
        style={{
          width: HEADING.width + axes.columns.offsetOf(axes.columns.count),
          height: HEADING.height + axes.rows.offsetOf(axes.rows.count),
        }}
      >
        {regions.map((region) => (
          <div key={region.name} className={`grid-region grid-region-${region.name}`} style={region.style}>
            <Region
              workbook={workbook}
              sheet={sheet}
              axes={axes}
              rows={region.rows}
              columns={region.columns}
            />
            <Selection axes={axes} selected={selected} rows={region.rows} columns={region.columns} />
            {editing !== undefined &&
              region.rows.includes(active.row) &&
              region.columns.includes(active.column) && (
                <CellEditor initial={editing} style={boxOf(axes, areaOf(active))} onEnd={endEditing} />
              )}
          </div>
        ))}
        <Headings axes={axes} regions={regions} selected={selected} />
      </div>
    </div>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Enter: [1, 0],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

const areaOf = ({ row, column }: CellPosition): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function Region(props: {
  workbook: Workbook;
  sheet: Sheet;
  axes: SheetAxes;
  rows: readonly number[];
  columns: readonly number[];
}): ReactElement {
  const { workbook, sheet, axes, rows, columns } = props;
  const area = {
    top: rows[0] ?? 0,
    left: columns[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
    right: columns.at(-1) ?? 0,
  };
  const pictureAt = pictureCells(workbook, sheet, area);
  const merges = sheet.merges.filter((merge) => areasOverlap(merge, area));
  const cells: ReactElement[] = [];
  for (const row of rows) {
    for (const column of columns) {
      if (merges.some((merge) => areasOverlap(merge, areaOf({ row, column })))) continue;
      const picture = pictureAt(row, column);
      const box = boxOf(axes, areaOf({ row, column }));
      const width = box.width + roomForText(picture, row, column, sheet, axes.columns);
      cells.push(<CellView key={`${row}:${column}`} picture={picture} style={{ ...box, width }} />);
    }
  }
  for (const merge of merges) {
    const picture = pictureAt(merge.top, merge.left);
    cells.push(<CellView key={`merge ${picture.address}`} picture={picture} style={boxOf(axes, merge)} />);
  }
  return <>{cells}</>;
}

/** Text runs over the empty cells to its right; numbers do not. */
function roomForText(picture: CellPicture, row: number, column: number, sheet: Sheet, columns: Axis): number {
  const { look, text } = picture;
  if (typeof sheet.cells.get(row, column)?.value !== 'string') return 0;
  if (look.textAlign !== 'left' || look.whiteSpace !== 'pre' || look.backgroundColor !== undefined) return 0;
  let room = columns.sizeOf(column) - text.length * CHARACTER;
  const before = room;
  for (let next = column + 1; room < 0 && next < columns.count; next++) {
    if ((sheet.cells.get(row, next)?.value ?? null) !== null) break;
    room += columns.sizeOf(next);
  }
  return room - before;
}

/** A generous guess of a character's width in pixels. */
const CHARACTER = 10;

function Selection(props: {
  axes: SheetAxes;
  selected: Area;
  rows: readonly number[];
  columns: readonly number[];
}): ReactElement | null {
  const { axes, selected, rows, columns } = props;
  const inSight = rows.some((row) => row >= selected.top && row <= selected.bottom);
  const inReach = columns.some((column) => column >= selected.left && column <= selected.right);
  return inSight && inReach ? <div className="grid-selection" style={boxOf(axes, selected)} /> : null;
}

function boxOf(axes: SheetAxes, area: Area): { top: number; left: number; width: number; height: number } {
  const bottom = Math.min(area.bottom, axes.rows.count - 1);
  const right = Math.min(area.right, axes.columns.count - 1);
  const top = axes.rows.offsetOf(area.top);
  const left = axes.columns.offsetOf(area.left);
  return {
    top,
    left,
    width: axes.columns.offsetOf(right + 1) - left,
    height: axes.rows.offsetOf(bottom + 1) - top,
  };
}

function cellUnder(
  event: PointerEvent,
  scroller: HTMLDivElement | null,
  axes: SheetAxes,
  sheet: Sheet,
): CellPosition | undefined {
  if (!scroller) return undefined;
  const box = scroller.getBoundingClientRect();
  const x = event.clientX - box.left - HEADING.width;
  const y = event.clientY - box.top - HEADING.height;
  if (x < 0 || y < 0 || x >= scroller.clientWidth || y >= scroller.clientHeight) return undefined;
  const frozenTop = axes.rows.offsetOf(sheet.freeze.rows);
  const frozenLeft = axes.columns.offsetOf(sheet.freeze.columns);
  return {
    row: axes.rows.indexAt(y < frozenTop ? y : y + scroller.scrollTop),
    column: axes.columns.indexAt(x < frozenLeft ? x : x + scroller.scrollLeft),
  };
}

/** Brings the selection into sight, as far as it is not. */
function scrollTo(scroller: HTMLDivElement | null, axes: SheetAxes, sheet: Sheet, selected: Area): void {
  if (!scroller) return;
  const box = boxOf(axes, { ...selected, bottom: selected.top, right: selected.left });
  const frozenTop = axes.rows.offsetOf(sheet.freeze.rows);
  const frozenLeft = axes.columns.offsetOf(sheet.freeze.columns);
  const height = scroller.clientHeight - HEADING.height;
  const width = scroller.clientWidth - HEADING.width;
  if (selected.top >= sheet.freeze.rows) {
    if (box.top < scroller.scrollTop + frozenTop) scroller.scrollTop = box.top - frozenTop;
    else if (box.top + box.height > scroller.scrollTop + height)
      scroller.scrollTop = box.top + box.height - height;
  }
  if (selected.left >= sheet.freeze.columns) {
    if (box.left < scroller.scrollLeft + frozenLeft) scroller.scrollLeft = box.left - frozenLeft;
    else if (box.left + box.width > scroller.scrollLeft + width)
      scroller.scrollLeft = box.left + box.width - width;
  }
}
