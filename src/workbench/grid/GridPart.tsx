import type { ReactElement } from 'react';
import { areasOverlap } from '../../embedded-host/model/area';
import { formatAt } from '../../embedded-host/model/formatAt';
import { printArea } from '../../embedded-host/objects/address';
import { borderLook } from './cellLook';
import { CellView } from './CellView';
import { boxOf, cellArea, type Drawing } from './drawing';
import { GridRow } from './GridRow';
import type { GridRegion } from './regions';

/** What is in sight of one part of a sheet: grid lines, then cells, then merged cells. */
export function GridPart({ drawing, region }: { drawing: Drawing; region: GridRegion }): ReactElement {
  const { sheet } = drawing;
  const { rows } = region;
  const [from = 0, to = from] = [region.columns[0], region.columns.at(-1)];
  const inSight = { top: rows[0] ?? 0, left: from, bottom: rows.at(-1) ?? 0, right: to };
  return (
    <>
      {sheet.showGridlines && <GridLines drawing={drawing} region={region} />}
      {rows.map((row) => (
        <GridRow key={row} drawing={drawing} row={row} from={from} to={to} />
      ))}
      {sheet.merges
        .filter((merge) => areasOverlap(merge, inSight))
        .map((merge) => (
          <MergedCell key={printArea(merge)} drawing={drawing} area={merge} inSight={inSight} />
        ))}
    </>
  );
}

type Area = Parameters<typeof areasOverlap>[0];

function MergedCell(props: { drawing: Drawing; area: Area; inSight: Area }): ReactElement | null {
  const { drawing, area, inSight } = props;
  const { workbook, sheet, axes } = drawing;
  const box = boxOf(axes, area);
  const picture = drawing.pictureOf(area.top, area.left, box.width - 1);
  if (!picture) return <div className="grid-eraser" style={box} />;
  const format = (row: number, column: number) => workbook.formats.at(formatAt(sheet, row, column));
  const last = format(area.bottom, area.right);
  const borders = borderLook(workbook, format(area.top, area.left), {}, last.border);
  const background = picture.look.background ?? '#FFFFFF';
  const isHere = areasOverlap(cellArea(area.top, area.left), inSight);
  return (
    <div {...(isHere && { role: 'row', 'aria-rowindex': area.top + 1 })}>
      <CellView
        picture={{ ...picture, look: { ...picture.look, borders, background } }}
        // Unless it has a look of its own, the grid lines around it stay.
        box={sheet.showGridlines && !picture.look.background && !borders ? inner(box) : box}
        {...(isHere && { address: printArea(cellArea(area.top, area.left)) })}
      />
    </div>
  );
}

const inner = ({ top, left, width, height }: ReturnType<typeof boxOf>): ReturnType<typeof boxOf> => ({
  top: top + 1,
  left: left + 1,
  width: width - 2,
  height: height - 2,
});

function GridLines({ drawing, region }: { drawing: Drawing; region: GridRegion }): ReactElement {
  const { rows, columns } = drawing.axes;
  const [top, left] = [rows.offsetOf(region.rows[0] ?? 0), columns.offsetOf(region.columns[0] ?? 0)];
  const bottom = rows.offsetOf((region.rows.at(-1) ?? 0) + 1);
  const right = columns.offsetOf((region.columns.at(-1) ?? 0) + 1);
  return (
    <div aria-hidden="true">
      {region.columns.map((column) => (
        <i
          key={`column ${column}`}
          className="grid-line"
          style={{ left: columns.offsetOf(column + 1) - 1, top, width: 1, height: bottom - top }}
        />
      ))}
      {region.rows.map((row) => (
        <i
          key={`row ${row}`}
          className="grid-line"
          style={{ top: rows.offsetOf(row + 1) - 1, left, height: 1, width: right - left }}
        />
      ))}
    </div>
  );
}
