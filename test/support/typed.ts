import type { CellValue } from '../../src/domain/sheet/cellValue';
import type { Snapshot } from '../../src/app/snapshot';
import { carryOut } from './carryOut';
import { areaAt } from './snapshots';

/** The workbook after someone typed into one cell. */
export function typed(snapshot: Snapshot, sheet: string, address: string, input: CellValue): Snapshot {
  const edit = {
    kind: 'write-cells',
    sheet,
    area: areaAt(address),
    before: [[null]],
    after: [[input]],
  } as const;
  return carryOut(snapshot, { action: 'promote', expects: [], edits: [edit] });
}
