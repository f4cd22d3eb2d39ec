import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { deleteSheet, moveSheet, renameSheet, setVisibility } from '../model/edit/sheets';
import type { Sheet } from '../model/sheet';
import { flag, integer, oneOf, optional, text } from './argument';
import { resolvePlace } from './address';
import type { ClientState } from './clientState';
import { RangeObject, rangeAt } from './range/rangeObject';
import { usedArea } from './range/usedArea';
import { type Identity, type Members, method, readOnly, readWrite, RichObject } from './richObject';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** `Excel.Worksheet`. */
export class WorksheetObject extends RichObject {
  readonly className = 'Worksheet';

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.sheet.id };
  }

  protected members(): Members {
    const { client, sheet } = this;
    const { workbook } = client;
    return {
      Id: readOnly(() => sheet.id),
      Name: readWrite(
        () => sheet.name,
        text,
        (name) => renameSheet(workbook, sheet, name),
      ),
      Position: readWrite(
        () => workbook.sheets.indexOf(sheet),
        integer,
        (position) => moveSheet(workbook, sheet, position),
      ),
      Visibility: readWrite(
        () => (sheet.visibility === 'visible' ? 'Visible' : sheet.visibility === 'hidden' ? 'Hidden' : 'VeryHidden'),
        oneOf('Visible', 'Hidden', 'VeryHidden'),
        (visibility) => setVisibility(workbook, sheet, VISIBILITY[visibility]),
      ),
      Activate: method([], () => client.activate(sheet)),
      Delete: method([], () => deleteSheet(workbook, sheet)),
      GetRange: method([optional(text)], (address) => this.range(address)),
      GetCell: method([integer, integer], (row, column) =>
        rangeAt(client, sheet, { top: row, left: column, bottom: row, right: column }),
      ),
      GetRangeByIndexes: method([integer, integer, integer, integer], (top, left, rows, columns) =>
        rangeAt(client, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      ),
      // "If the entire worksheet is blank, it'll return the top left cell (i.e. it will not throw an error)."
      GetUsedRange: method([optional(flag)], (valuesOnly = false) =>
        rangeAt(client, sheet, usedArea(sheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      ),
      GetUsedRangeOrNullObject: method([optional(flag)], (valuesOnly = false) => {
        const used = usedArea(sheet, valuesOnly);
        return used ? rangeAt(client, sheet, used) : null;
      }),
    };
  }

  /** "If no address is specified, returns the whole worksheet range." */
  private range(address: string | undefined): RangeObject {
    const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    if (address === undefined || address === '') return new RangeObject(this.client, this.sheet, whole);
    const place = resolvePlace(this.client.workbook, this.sheet, address);
    return new RangeObject(this.client, place.sheet, place.area);
  }
}
