import { paneText } from '../../app/messages';
import type { Snapshot } from '../../app/snapshot';
import { qualifiedAddress } from '../../domain/sheet/address';
import { Icon } from './Icon';

/** So many sheets are named; a workbook with more such sheets has none to look for. */
const MOST_NAMED = 3;

/** Says so where not all cells of a sheet were read, with what to do about it. */
export function CellsLeftOut({ snapshot }: { readonly snapshot: Snapshot }) {
  const read = snapshot.sheets.flatMap(({ name, grid, cellsLeftOut }) =>
    grid === undefined || cellsLeftOut === 0 ? [] : [qualifiedAddress(name, grid.area)],
  );
  if (read.length === 0) return null;
  return (
    <p className="cells-left-out soft">
      <Icon name="info" />
      {paneText.kpis.leftOut(read.slice(0, MOST_NAMED), read.length - MOST_NAMED)}
    </p>
  );
}
