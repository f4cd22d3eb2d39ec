import { deleteCells } from './model/edit/deleteCells';
import { insertCells } from './model/edit/insertCells';
import { setCells } from './model/edit/setCells';
import { renameSheet } from './model/edit/sheets';
import { type Area, MAX_COLUMNS, MAX_ROWS } from './model/area';
import type { Sheet } from './model/sheet';
import type { Workbook } from './model/workbook';
import { findSheet, type Place, resolvePlace } from './objects/address';
import { refusal } from './objects/refusal';
import { entryOf } from './objects/range/entryOf';

/**
 * What the user does in the grid, without an add-in. Sheets are called by their names, cells by their addresses; what
 * Excel refuses throws a `HostError`.
 */
export class UserHand {
  /**
   * @param perform runs an edit as the user's, calculates and tells the clients
   * @param moveSelection selects for the client of that id
   */
  constructor(
    private readonly workbook: Workbook,
    private readonly perform: (edit: () => void) => void,
    private readonly moveSelection: (client: string, place: Place) => void,
  ) {}

  /** Types into a cell and presses Enter; an empty text empties it. */
  type(sheetName: string, address: string, text: string): void {
    const { sheet, area } = this.place(sheetName, address);
    const cell = { ...area, bottom: area.top, right: area.left };
    this.perform(() =>
      setCells(this.workbook, sheet, cell, () => entryOf(this.workbook, sheet, cell.top, cell.left, text)),
    );
  }

  /** Inserts whole rows above the first row of an address such as `3:4`. */
  insertRows(sheetName: string, rows: string): void {
    this.shift(sheetName, rows, (sheet, area) => insertCells(this.workbook, sheet, wholeRows(area), 'down'));
  }

  deleteRows(sheetName: string, rows: string): void {
    this.shift(sheetName, rows, (sheet, area) => deleteCells(this.workbook, sheet, wholeRows(area), 'up'));
  }

  /** Inserts whole columns before the first column of an address such as `B:C`. */
  insertColumns(sheetName: string, columns: string): void {
    this.shift(sheetName, columns, (sheet, area) =>
      insertCells(this.workbook, sheet, wholeColumns(area), 'right'),
    );
  }

  deleteColumns(sheetName: string, columns: string): void {
    this.shift(sheetName, columns, (sheet, area) =>
      deleteCells(this.workbook, sheet, wholeColumns(area), 'left'),
    );
  }

  renameSheet(sheetName: string, name: string): void {
    const sheet = this.sheet(sheetName);
    this.perform(() => renameSheet(this.workbook, sheet, name));
  }

  /** Anything else: an edit with the verbs of `model/edit`. */
  edit(change: (workbook: Workbook) => void): void {
    this.perform(() => change(this.workbook));
  }

  /** Selects cells, in the window of the page's own client unless another is named. */
  select(sheetName: string, address: string, client = ''): void {
    this.moveSelection(client, this.place(sheetName, address));
  }

  private shift(sheetName: string, address: string, edit: (sheet: Sheet, area: Area) => void): void {
    const { sheet, area } = this.place(sheetName, address);
    this.perform(() => edit(sheet, area));
  }

  private place(sheetName: string, address: string): Place {
    return resolvePlace(this.workbook, this.sheet(sheetName), address);
  }

  private sheet(name: string): Sheet {
    const sheet = findSheet(this.workbook, name);
    if (!sheet) throw refusal('ItemNotFound');
    return sheet;
  }
}

const wholeRows = (area: Area): Area => ({ ...area, left: 0, right: MAX_COLUMNS - 1 });
const wholeColumns = (area: Area): Area => ({ ...area, top: 0, bottom: MAX_ROWS - 1 });
