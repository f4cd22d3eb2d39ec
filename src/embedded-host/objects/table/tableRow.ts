import { rowCount } from '../../model/area';
import { bodyArea } from '../../model/edit/tableAreas';
import { deleteTableRows } from '../../model/edit/tableRows';
import type { ClientState } from '../clientState';
import type { RangeObject } from '../range/rangeObject';
import { refusal } from '../refusal';
import { type Members, method, readOnly, RichObject } from '../richObject';
import { valuesOf } from './rangeValues';
import type { TableObject } from './tableObject';

/**
 * `Excel.TableRow`: "a TableRow object represents the physical location of the table row, but not the data. That is, if
 * the data is sorted or if new rows are added, a table row will continue to point at the index for which it was created."
 */
export class TableRowObject extends RichObject {
  readonly className = 'TableRow';

  constructor(
    client: ClientState,
    readonly parent: TableObject,
    readonly index: number,
  ) {
    super(client);
  }

  private range(): RangeObject {
    const body = bodyArea(this.parent.table);
    if (this.index >= rowCount(body)) throw refusal('ItemNotFound');
    const row = body.top + this.index;
    return this.parent.range({ ...body, top: row, bottom: row });
  }

  protected members(): Members {
    const { client, parent, index } = this;
    return {
      Index: readOnly(() => index),
      Values: valuesOf(() => this.range()),
      GetRange: method([], () => this.range()),
      Delete: method([], () => deleteTableRows(client.workbook, parent.sheet, parent.table, [index])),
    };
  }
}
