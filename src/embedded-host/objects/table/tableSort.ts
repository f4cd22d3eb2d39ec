import { type SortKey, sortArea } from '../../model/edit/sortArea';
import { bodyArea, replaceTable } from '../../model/edit/tableAreas';
import { flag, optional } from '../argument';
import type { ClientState } from '../clientState';
import { refusal } from '../refusal';
import { type Members, method, readOnly, RichObject } from '../richObject';
import { sortFields } from './sortFields';
import type { TableObject } from './tableObject';

/** `table.sort`. */
export class TableSort extends RichObject {
  readonly className = 'TableSort';

  constructor(
    client: ClientState,
    private readonly parent: TableObject,
  ) {
    super(client);
  }

  protected members(): Members {
    const { parent } = this;
    return {
      Fields: readOnly(() =>
        (parent.table.sort?.keys ?? []).map(({ offset, ascending }) => ({
          key: offset,
          ascending,
          sortOn: 'Value',
        })),
      ),
      MatchCase: readOnly(() => parent.table.sort?.matchCase ?? false),
      Method: readOnly(() => 'PinYin'),
      Apply: method([sortFields, optional(flag)], (fields, matchCase = false) =>
        this.sort(fields, matchCase),
      ),
      // "While this doesn't modify the table's ordering, it clears the state of the header buttons."
      Clear: method([], () => {
        const { sort: _, ...rest } = parent.table;
        replaceTable(parent.sheet, rest);
        this.client.workbook.noteChange({ kind: 'structure', sheet: parent.sheet, what: 'table' });
      }),
      Reapply: method([], () => {
        const { sort } = parent.table;
        if (!sort) throw refusal('InvalidOperation');
        this.sort(sort.keys, sort.matchCase);
      }),
    };
  }

  private sort(keys: readonly SortKey[], matchCase: boolean): void {
    const { client, parent } = this;
    client.calculate();
    sortArea(client.workbook, parent.sheet, bodyArea(parent.table), keys, {
      matchCase,
      hasHeaders: false,
      orientation: 'rows',
    });
    replaceTable(parent.sheet, { ...parent.table, sort: { keys, matchCase } });
  }
}
