import type { TableCorrection } from '../../domain/kpi-table/correction';
import { parseAddress } from '../../domain/sheet/address';
import { sheetByName } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { readSettings } from './keyliftSettings';

/** A correction and where the workbook's name for it leads. */
export interface PlacedCorrection extends TableCorrection {
  readonly sheetId: string;
}

/**
 * What people said of the workbook's tables, with the cells that each is about now. One whose name is gone, or whose
 * cells are (`#REF!`), has nothing left to be about and is passed over.
 */
export function placedCorrections(snapshot: Snapshot): readonly PlacedCorrection[] {
  const { corrections } = readSettings(snapshot);
  if (corrections.length === 0) return [];
  // Copying a sheet makes a second name of the same text, for the copy alone.
  const formulas = new Map(
    snapshot.names.flatMap(({ name, formula, sheetId }) =>
      sheetId === undefined ? [[name.toLowerCase(), formula] as const] : [],
    ),
  );
  return corrections.flatMap((correction) => {
    const address = parseAddress(formulas.get(correction.id.toLowerCase())?.slice(1) ?? '');
    const sheet = address?.sheetName === undefined ? undefined : sheetByName(snapshot, address.sheetName);
    return address === undefined || sheet === undefined
      ? []
      : [{ ...correction, sheetId: sheet.id, area: address.area }];
  });
}
