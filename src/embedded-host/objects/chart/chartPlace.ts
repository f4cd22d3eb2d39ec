import type { ChartPlace, Corner } from '../../model/chart';
import type { Sheet } from '../../model/sheet';
import { columnsPoints, rowsPoints } from '../range/measure';

/** Where a chart lies on its sheet, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a place among the cells. */
export function boxOf(sheet: Sheet, { from, to }: ChartPlace): Box {
  const x = ({ column, across }: Corner): number => columnsPoints(sheet, 0, column - 1) + across;
  const y = ({ row, down }: Corner): number => rowsPoints(sheet, 0, row - 1) + down;
  return { left: x(from), top: y(from), width: x(to) - x(from), height: y(to) - y(from) };
}

/** The place of a box among the cells: the counterpart of `boxOf`. */
export function placeOf(sheet: Sheet, { left, top, width, height }: Box): ChartPlace {
  const corner = (x: number, y: number): Corner => {
    const [column, across] = along(x, (index) => columnsPoints(sheet, index, index));
    const [row, down] = along(y, (index) => rowsPoints(sheet, index, index));
    return { row, column, down, across };
  };
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

function along(points: number, sizeOf: (index: number) => number): [index: number, rest: number] {
  let rest = points;
  for (let index = 0; ; index++) {
    const size = sizeOf(index);
    if (rest < size) return [index, rest];
    rest -= size;
  }
}
