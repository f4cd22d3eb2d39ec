import { addSheet } from '../model/edit/sheets';
import { flag, optional, text } from './argument';
import { findSheet } from './address';
import { eventMembers } from './eventMembers';
import { refusal } from './refusal';
import { type Members, method, RichCollection, type RichObject } from './richObject';
import { WorksheetObject } from './worksheet';

/** `workbook.worksheets`, in the order of the tabs. */
export class WorksheetCollection extends RichCollection {
  readonly className = 'WorksheetCollection';

  items(): readonly WorksheetObject[] {
    // Chart sheets are no worksheets.
    return this.client.workbook.sheets
      .filter((sheet) => sheet.kind === 'worksheet')
      .map((sheet) => new WorksheetObject(this.client, sheet));
  }

  protected find(key: string): RichObject | undefined {
    const { workbook } = this.client;
    const sheet = workbook.sheets.find((it) => it.id === key) ?? findSheet(workbook, key);
    return sheet && new WorksheetObject(this.client, sheet);
  }

  protected override ownMembers(): Members {
    const visible = (only: boolean): readonly WorksheetObject[] =>
      this.items().filter(({ sheet }) => !only || sheet.visibility === 'visible');
    return {
      ...eventMembers(
        'ActivatedEvent',
        'AddedEvent',
        'CalculatedEvent',
        'DataChangedEvent',
        'DeactivatedEvent',
        'DeletedEvent',
        'FormatChangedEvent',
        'EventMoved',
        'EventNameChanged',
        'SelectionChangedEvent',
        'EventVisibilityChanged',
      ),
      Add: method(
        [optional(text)],
        (name) => new WorksheetObject(this.client, addSheet(this.client.workbook, name)),
      ),
      GetActiveWorksheet: method([], () => new WorksheetObject(this.client, this.client.activeSheet)),
      GetCount: method([optional(flag)], (visibleOnly = false) => visible(visibleOnly).length),
      GetFirst: method([optional(flag)], (visibleOnly = false) => existing(visible(visibleOnly)[0])),
      GetLast: method([optional(flag)], (visibleOnly = false) => existing(visible(visibleOnly).at(-1))),
    };
  }
}

function existing(sheet: WorksheetObject | undefined): WorksheetObject {
  if (!sheet) throw refusal('ItemNotFound');
  return sheet;
}
