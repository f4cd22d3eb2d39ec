import { parseTrackingId } from '../../domain/keyResult';
import { parseAddress } from '../../domain/sheet/address';
import type { Edit } from '../edits/edit';
import { absolute } from '../register/current/cells';
import { columnArea, freeName, sheetById, sheetByName } from '../sheetCells';
import type { NameSnapshot, SheetSnapshot, Snapshot } from '../snapshot';
import { columnsAnchorName, isColumnsAnchor } from './columnsAnchorName';

/** Shown where Excel lists names, should somebody make it visible. */
const ANCHOR_COMMENT = 'Where Keylift appended columns to a KPI table';

/** The header over the ids, wherever Excel moved it. */
export interface AnchoredHeader {
  readonly anchor: string;
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/**
 * A name that the workbook does not have.
 * @param id the first id that stands in the columns: ids are not given out twice, so that names hardly meet
 */
export function freeColumnsAnchor({ names }: Snapshot, id: string): string {
  const number = parseTrackingId(id)?.number ?? 0;
  return freeName(
    columnsAnchorName(number),
    names.map(({ name }) => name),
    '_',
  );
}

/** The edit that anchors columns by the header over their ids. */
export function anchorColumns(name: string, sheet: SheetSnapshot, row: number, column: number): Edit {
  const formula = `=${absolute(sheet, columnArea(row, column, 1))}`;
  return { kind: 'add-name', name, formula, comment: ANCHOR_COMMENT, hidden: true };
}

/** Where the workbook's anchors lead; one whose cell is gone (`#REF!`) leads nowhere. */
export function anchoredHeaders(snapshot: Snapshot): AnchoredHeader[] {
  return anchorNames(snapshot).flatMap(({ name, formula, sheetId }) => {
    // Copying a sheet makes a second name of the same text, for the copy alone: the copy is the team's own.
    if (sheetId !== undefined) return [];
    const address = parseAddress(formula.slice(1));
    const sheet = address?.sheetName === undefined ? undefined : sheetByName(snapshot, address.sheetName);
    return address === undefined || sheet === undefined
      ? []
      : [{ anchor: name, sheet, row: address.area.row, column: address.area.column }];
  });
}

/** The edits that take the anchors away that `isKept` does not want, those of copied sheets among them. */
export function columnsAnchorsGo(snapshot: Snapshot, isKept: (anchor: string) => boolean): Edit[] {
  return anchorNames(snapshot)
    .filter(({ name, sheetId }) => sheetId !== undefined || !isKept(name))
    .map(({ name, formula, sheetId }): Edit => {
      const scope = sheetId === undefined ? undefined : sheetById(snapshot, sheetId)?.name;
      return {
        kind: 'delete-name',
        name,
        formula,
        comment: ANCHOR_COMMENT,
        hidden: true,
        ...(scope === undefined ? {} : { scope }),
      };
    });
}

function anchorNames({ names }: Snapshot): NameSnapshot[] {
  return names.filter(({ name }) => isColumnsAnchor(name));
}
