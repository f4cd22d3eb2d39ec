import type { ReactElement } from 'react';
import type { Area } from '../../embedded-host/model/area';
import { printArea } from '../../embedded-host/objects/address';
import { type GridRegion, HEADING } from './regions';
import type { SheetAxes } from './sheetAxes';

/** Column letters on top and row numbers at the left; those of frozen panes stay in place. */
export function Headings({
  axes,
  regions,
  selected,
}: {
  axes: SheetAxes;
  regions: readonly GridRegion[];
  selected: Area;
}): ReactElement {
  const columnsOf = (names: readonly string[]): number[] => indexes(regions, names, 'columns');
  const rowsOf = (names: readonly string[]): number[] => indexes(regions, names, 'rows');
  const column = (index: number): ReactElement => (
    <div
      key={index}
      className={
        index >= selected.left && index <= selected.right ? 'grid-heading grid-heading-on' : 'grid-heading'
      }
      style={{
        left: axes.columns.offsetOf(index),
        width: axes.columns.sizeOf(index),
        height: HEADING.height,
      }}
    >
      {printArea({ top: 0, left: index, bottom: 0, right: index }).slice(0, -1)}
    </div>
  );
  const row = (index: number): ReactElement => (
    <div
      key={index}
      className={
        index >= selected.top && index <= selected.bottom ? 'grid-heading grid-heading-on' : 'grid-heading'
      }
      style={{ top: axes.rows.offsetOf(index), height: axes.rows.sizeOf(index), width: HEADING.width }}
    >
      {index + 1}
    </div>
  );
  return (
    <>
      <div className="grid-strip grid-strip-top" style={{ marginLeft: HEADING.width }} aria-hidden="true">
        {columnsOf(['body', 'top']).map(column)}
      </div>
      <div
        className="grid-strip grid-strip-left"
        style={{ transform: `translateY(${HEADING.height}px)` }}
        aria-hidden="true"
      >
        {rowsOf(['body', 'left']).map(row)}
      </div>
      <div
        className="grid-strip grid-strip-top grid-strip-frozen"
        style={{ left: HEADING.width, width: 0 }}
        aria-hidden="true"
      >
        {columnsOf(['left', 'corner']).map(column)}
      </div>
      <div
        className="grid-strip grid-strip-left grid-strip-frozen"
        style={{ top: HEADING.height }}
        aria-hidden="true"
      >
        {rowsOf(['top', 'corner']).map(row)}
      </div>
      <div className="grid-strip grid-strip-top grid-strip-left grid-strip-corner" aria-hidden="true">
        <div className="grid-heading" style={HEADING} />
      </div>
    </>
  );
}

function indexes(regions: readonly GridRegion[], names: readonly string[], of: 'rows' | 'columns'): number[] {
  return [...new Set(regions.filter(({ name }) => names.includes(name)).flatMap((region) => region[of]))];
}
