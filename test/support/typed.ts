import type { CellValue } from '../../src/domain/sheet/cellValue';
import { makePlan } from '../../src/app/makePlan';
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
  return carryOut(snapshot, makePlan(snapshot, { action: 'promote', expects: [], edits: [edit] }));
}
