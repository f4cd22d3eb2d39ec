import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Area } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Workbook } from '../../embedded-host/model/workbook';
import { printArea } from '../../embedded-host/objects/address';
import { CellEditor } from './CellEditor';
import { boxOf, cellArea, type Drawing, prepareDrawing, wholeCell } from './drawing';
import { GridPart } from './GridPart';
import { Headings } from './Headings';
import { type GridRegion, HEADING, regionsOf, type Viewport } from './regions';

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
  /** The element that takes the keyboard. */
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** A sheet as a grid of cells; only what is in sight is in the document. */
export function GridView(props: GridProps): ReactElement {
  const { workbook, sheet, version, onSelect, contentOf, onType, scroller } = props;
  const [viewport, setViewport] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 800 });
  const [editing, setEditing] = useState<string>();
  const drawing = useMemo(() => prepareDrawing(workbook, sheet, version), [workbook, sheet, version]);
  const { axes } = drawing;
  const active = { row: props.selected.top, column: props.selected.left };
  const cell = wholeCell(sheet, active.row, active.column);
  const selected =
    printArea(props.selected) === printArea(cellArea(active.row, active.column)) ? cell : props.selected;

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
  }, [scroller]);

  const inView = useRef('');
  useLayoutEffect(() => {
    // Only a selection that has moved is scrolled to; any other change leaves the view where the user put it.
    const address = printArea(selected);
    if (inView.current === address) return;
    inView.current = address;
    scrollTo(scroller.current, drawing, selected);
  }, [scroller, drawing, selected]);

  const select = (row: number, column: number): void => onSelect(wholeCell(sheet, row, column));
  const move = (rows: number, columns: number): void =>
    select(
      rows === 0 ? active.row : axes.rows.step(rows > 0 ? cell.bottom : cell.top, rows),
      columns === 0 ? active.column : axes.columns.step(columns > 0 ? cell.right : cell.left, columns),
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = MOVES[event.key];
    if (event.ctrlKey && event.key === 'Home') select(0, 0);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (step) move(...step);
    else if (event.key === 'Home') select(active.row, 0);
    else if (event.key === 'F2') setEditing(contentOf(active));
    else if (event.key === 'Delete' || event.key === 'Backspace') onType(active, '');
    else if (event.key.length === 1) setEditing(event.key);
    else return;
    event.preventDefault();
  };
  const endEditing = (text: string | undefined, then: readonly [number, number]): void => {
    setEditing(undefined);
    if (text !== undefined && text !== contentOf(active)) onType(active, text);
    if (then[0] !== 0 || then[1] !== 0) move(...then);
    scroller.current?.focus();
  };

  const regions = regionsOf(sheet, axes, viewport);
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={sheet.name}
      aria-rowcount={axes.rows.count}
      aria-colcount={axes.columns.count}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={(event) => {
        if (cellUnder(event.nativeEvent, scroller.current, drawing)) setEditing(contentOf(active));
      }}
      onPointerDown={(event) => {
        const under = cellUnder(event.nativeEvent, scroller.current, drawing);
        if (under) select(under.row, under.column);
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
            <div className="grid-part" style={region.size}>
              <GridPart drawing={drawing} region={region} />
              {isInSight(region, selected) && (
                <div className="grid-selection" style={boxOf(axes, selected)} />
              )}
              {editing !== undefined && isInSight(region, cellArea(active.row, active.column)) && (
                <CellEditor initial={editing} box={boxOf(axes, cell)} onEnd={endEditing} />
              )}
            </div>
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

function isInSight({ rows, columns }: GridRegion, { top, left, bottom, right }: Area): boolean {
  return (
    rows.some((row) => row >= top && row <= bottom) &&
    columns.some((column) => column >= left && column <= right)
  );
}

function cellUnder(
  event: MouseEvent,
  scroller: HTMLDivElement | null,
  { axes, sheet }: Drawing,
): CellPosition | undefined {
  if (!scroller) return undefined;
  const box = scroller.getBoundingClientRect();
  const x = event.clientX - box.left - HEADING.width;
  const y = event.clientY - box.top - HEADING.height;
  const inside = x < scroller.clientWidth - HEADING.width && y < scroller.clientHeight - HEADING.height;
  if (x < 0 || y < 0 || !inside) return undefined;
  const frozenTop = axes.rows.offsetOf(sheet.freeze.rows);
  const frozenLeft = axes.columns.offsetOf(sheet.freeze.columns);
  return {
    row: axes.rows.indexAt(y < frozenTop ? y : y + scroller.scrollTop),
    column: axes.columns.indexAt(x < frozenLeft ? x : x + scroller.scrollLeft),
  };
}

/** Brings the first cell of the selection into sight, as far as it is not. */
function scrollTo(scroller: HTMLDivElement | null, { axes, sheet }: Drawing, selected: Area): void {
  if (!scroller) return;
  const box = boxOf(axes, cellArea(selected.top, selected.left));
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
