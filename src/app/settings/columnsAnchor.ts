import { parseTrackingId } from '../../domain/keyResult';
import { columnLetters, parseAddress, quoteSheetName } from '../../domain/sheet/address';
import type { Edit } from '../edits/edit';
import { referencesIn } from '../formula/referencesIn';
import { absolute } from '../register/current/cells';
import { columnArea, freeName, sheetById, sheetByName } from '../sheetCells';
import type { NameSnapshot, SheetSnapshot, Snapshot } from '../snapshot';
import { columnsAnchorName, columnsAnchorOf, isColumnsAnchor, widthsAnchorName } from './columnsAnchorName';
import { readSettings } from './keyliftSettings';

/** Shown where Excel lists names, should somebody make it visible. */
const ANCHOR_COMMENT = 'Where Keylift appended columns to a KPI table';
const WIDTHS_COMMENT = 'The columns to which Keylift gave a width';

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
    names.map(({ name }) => columnsAnchorOf(name) ?? name),
    '_',
  );
}

/** The edit that anchors columns by the header over their ids. */
export function anchorColumns(name: string, sheet: SheetSnapshot, row: number, column: number): Edit {
  const formula = `=${absolute(sheet, columnArea(row, column, 1))}`;
  return { kind: 'add-name', name, formula, comment: ANCHOR_COMMENT, hidden: true };
}

/**
 * The edits that anchor the sheet's columns to which a width is given. A reference to a whole column stays with the
 * column, also where somebody cuts the table out and pastes it elsewhere: widths stay behind then.
 * @param columns in an order that `widthColumns` keeps
 */
export function anchorWidths(anchor: string, sheet: SheetSnapshot, columns: readonly number[]): Edit[] {
  if (columns.length === 0) return [];
  const formula = `=${columns.map((column) => wholeColumn(sheet, column)).join(',')}`;
  return [
    { kind: 'add-name', name: widthsAnchorName(anchor), formula, comment: WIDTHS_COMMENT, hidden: true },
  ];
}

function wholeColumn({ name }: SheetSnapshot, column: number): string {
  const letters = `$${columnLetters(column)}`;
  return `${quoteSheetName(name)}!${letters}:${letters}`;
}

/** A column of a sheet. */
export interface SheetColumn {
  readonly sheet: SheetSnapshot;
  readonly at: number;
}

/**
 * Where the columns are now to which a width was given, in their order; `undefined` for one that was deleted.
 * @returns `undefined` where there is no such name
 */
export function widthColumns(
  snapshot: Snapshot,
  anchor: string | undefined,
): readonly (SheetColumn | undefined)[] | undefined {
  const name = anchor === undefined ? undefined : widthsAnchorName(anchor);
  const found = snapshot.names.find((one) => one.name === name && one.sheetId === undefined);
  return found && columnsIn(found.formula).map((one) => sheetColumn(snapshot, one));
}

/** The parts of a union of columns: commas inside of a sheet's name are none between parts. */
function columnsIn(formula: string): string[] {
  return formula.slice(1).match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
}

function sheetColumn(snapshot: Snapshot, part: string): SheetColumn | undefined {
  // A sheet may be called so: then it stands in quotes.
  const [reference] = /#REF!(?!')/.test(part) ? [] : referencesIn(part);
  if (reference?.kind !== 'cells' || reference.area.columnCount !== 1) return undefined;
  const sheet = reference.sheet === undefined ? undefined : sheetByName(snapshot, reference.sheet);
  return sheet && { sheet, at: reference.area.column };
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

/**
 * The edits that take the anchors away that `isKept` does not want, with the names of their widths, those of copied
 * sheets among them; last come, first gone.
 */
export function columnsAnchorsGo(snapshot: Snapshot, isKept: (anchor: string) => boolean): Edit[] {
  return ownNames(snapshot, (name) => (isColumnsAnchor(name) ? name : columnsAnchorOf(name)))
    .reverse()
    .filter(({ name, sheetId }) => sheetId !== undefined || !isKept(columnsAnchorOf(name) ?? name))
    .map(({ name, formula, sheetId }): Edit => {
      const scope = sheetId === undefined ? undefined : sheetById(snapshot, sheetId)?.name;
      return {
        kind: 'delete-name',
        name,
        formula,
        comment: isColumnsAnchor(name) ? ANCHOR_COMMENT : WIDTHS_COMMENT,
        hidden: true,
        ...(scope === undefined ? {} : { scope }),
      };
    });
}

function anchorNames(snapshot: Snapshot): NameSnapshot[] {
  return ownNames(snapshot, (name) => (isColumnsAnchor(name) ? name : undefined));
}

/**
 * Keylift's names are hidden, or were made visible: then the settings know them. Another one that is called like this is
 * the team's own.
 * @param anchorOf tells the name of the columns that a name belongs to, for the names that are meant
 */
function ownNames(snapshot: Snapshot, anchorOf: (name: string) => string | undefined): NameSnapshot[] {
  const { extensions } = readSettings(snapshot);
  const known = new Set(extensions.map(({ anchor }) => anchor));
  return snapshot.names.filter(({ name, visible }) => {
    const anchor = anchorOf(name);
    return anchor !== undefined && (!visible || known.has(anchor));
  });
}
