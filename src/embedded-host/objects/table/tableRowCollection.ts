import { columnCount, rowCount } from '../../model/area';
import { bodyArea } from '../../model/edit/tableAreas';
import { deleteTableRows, insertTableRows } from '../../model/edit/tableRows';
import {
  anything,
  type Argument,
  either,
  flag,
  instance,
  integer,
  isList,
  listOf,
  optional,
} from '../argument';
import type { ClientState } from '../clientState';
import { refusal } from '../refusal';
import { type Members, method, readOnly, RichCollection } from '../richObject';
import { putValues } from './rangeValues';
import type { TableObject } from './tableObject';
import { TableRowObject } from './tableRow';

/** `table.rows`: those of the table's body. */
export class TableRowCollection extends RichCollection {
  readonly className = 'TableRowCollection';

  constructor(
    client: ClientState,
    private readonly parent: TableObject,
  ) {
    super(client);
  }

  items(): readonly TableRowObject[] {
    return Array.from(
      { length: this.count },
      (_, index) => new TableRowObject(this.client, this.parent, index),
    );
  }

  /** Rows have no names: only `getItemAt` finds them. */
  protected find(): undefined {
    return undefined;
  }

  private get count(): number {
    return rowCount(bodyArea(this.parent.table));
  }

  protected override ownMembers(): Members {
    const { client, parent } = this;
    const { workbook } = client;
    const rowNumber = either(integer, (value) => instance(TableRowObject)(value).index);
    return {
      Count: readOnly(() => this.count),
      GetCount: method([], () => this.count),
      GetItemAt: method([integer], (index) => {
        if (index < 0 || index >= this.count) throw refusal('InvalidArgument');
        return new TableRowObject(client, parent, index);
      }),
      // "If null or -1, the addition happens at the end. Any rows below the inserted row are shifted downwards."
      Add: method([optional(integer), optional(anything), optional(flag)], (index, values, alwaysInsert) =>
        this.add(index, values, alwaysInsert),
      ),
      DeleteRows: method([listOf(rowNumber)], (rows) => {
        this.assertNotFiltered();
        deleteTableRows(workbook, parent.sheet, parent.table, rows);
      }),
      DeleteRowsAt: method([integer, optional(integer)], (index, count = 1) => {
        this.assertNotFiltered();
        const rows = Array.from({ length: count }, (_, i) => index + i);
        deleteTableRows(workbook, parent.sheet, parent.table, rows);
      }),
    };
  }

  private add(index: number | undefined, values: Argument, alwaysInsert = true): TableRowObject {
    const { client, parent } = this;
    const at = index === undefined || index === -1 ? undefined : index;
    const count = isList(values) ? values.length : 1;
    if (
      count === 0 ||
      (isList(values) && !values.every((row) => isList(row) && row.length === columnCount(parent.table.area)))
    )
      throw refusal(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    const rows = insertTableRows(client.workbook, parent.sheet, parent.table, at, count, alwaysInsert);
    if (values !== undefined) putValues(parent.range(rows), values);
    return new TableRowObject(client, parent, rows.top - bodyArea(parent.table).top);
  }

  /** "This method will throw the InsertDeleteConflict error if the table … has a filter applied." */
  private assertNotFiltered(): void {
    if ((this.parent.table.filter?.criteria.length ?? 0) > 0) throw refusal('InsertDeleteConflict');
  }
}
