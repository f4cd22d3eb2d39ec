import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import type { Sheet } from '../model/sheet';
import { either, instance, integer, optional, text } from './argument';
import { resolvePlace } from './address';
import type { ClientState } from './clientState';
import { RangeObject } from './range/rangeObject';
import { refusal } from './refusal';
import { type Members, method, RichObject } from './richObject';

/** `worksheet.freezePanes`. */
export class WorksheetFreezePanes extends RichObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
  ) {
    super(client);
  }

  protected members(): Members {
    const { client, sheet } = this;
    const freeze = (rows: number, columns: number): void => {
      sheet.freeze = { rows, columns };
      client.workbook.noteChange({ kind: 'structure', sheet, what: 'other' });
    };
    const cells = either(
      (value) => instance(RangeObject)(value).area,
      (value) => resolvePlace(client.workbook, sheet, text(value)).area,
    );
    return {
      // "Optional number of rows to freeze, or zero to unfreeze all rows."
      FreezeRows: method([optional(integer)], (rows = 1) => freeze(rows, 0)),
      FreezeColumns: method([optional(integer)], (columns = 1) => freeze(0, columns)),
      FreezeAt: method([optional(cells)], (area) =>
        freeze(area ? area.bottom + 1 : 0, area ? area.right + 1 : 0),
      ),
      Unfreeze: method([], () => freeze(0, 0)),
      GetLocation: method([], () => {
        const frozen = this.frozen();
        if (!frozen) throw refusal('ItemNotFound');
        return frozen;
      }),
      GetLocationOrNullObject: method([], () => this.frozen() ?? null),
    };
  }

  private frozen(): RangeObject | undefined {
    const { rows, columns } = this.sheet.freeze;
    if (rows === 0 && columns === 0) return undefined;
    // Frozen rows alone reach over the whole width, frozen columns over the whole height.
    const bottom = rows === 0 ? MAX_ROWS - 1 : rows - 1;
    const right = columns === 0 ? MAX_COLUMNS - 1 : columns - 1;
    return new RangeObject(this.client, this.sheet, { top: 0, left: 0, bottom, right });
  }
}
