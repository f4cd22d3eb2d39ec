import { insertTableColumn } from '../../model/edit/tableColumns';
import { columnOf } from '../../model/edit/tableAreas';
import { anything, integer, optional, text } from '../argument';
import type { ClientState } from '../clientState';
import { type Members, method, readOnly, RichCollection } from '../richObject';
import { putValues } from './rangeValues';
import { TableColumnObject } from './tableColumn';
import type { TableObject } from './tableObject';

/** `table.columns`, left to right. */
export class TableColumnCollection extends RichCollection {
  readonly className = 'TableColumnCollection';

  constructor(
    client: ClientState,
    private readonly parent: TableObject,
  ) {
    super(client);
  }

  items(): readonly TableColumnObject[] {
    return this.parent.table.columns.map(
      (column) => new TableColumnObject(this.client, this.parent, column.id),
    );
  }

  /** "Gets a column object by name or ID." */
  protected find(key: string): TableColumnObject | undefined {
    const items = this.items();
    return (
      items.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ??
      items.find(({ id }) => String(id) === key)
    );
  }

  protected override ownMembers(): Members {
    const { client, parent } = this;
    return {
      Count: readOnly(() => parent.table.columns.length),
      // "If null or -1, the addition happens at the end. Columns with a higher index will be shifted to the side."
      Add: method([optional(integer), optional(anything), optional(text)], (index, values, name) => {
        const at = index === undefined || index === -1 ? undefined : index;
        const column = insertTableColumn(client.workbook, parent.sheet, parent.table, at, name);
        const added = new TableColumnObject(client, parent, column.id);
        // The values begin with the header; a name that is given as well goes before it.
        if (values !== undefined) putValues(parent.range(columnOf(parent.table.area, added.index)), values);
        if (values !== undefined && name !== undefined)
          putValues(
            parent.range({ ...columnOf(parent.table.area, added.index), bottom: parent.table.area.top }),
            name,
          );
        return added;
      }),
    };
  }
}
