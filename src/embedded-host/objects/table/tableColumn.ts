import { renameColumn } from '../../model/edit/renameColumns';
import { bodyArea, columnOf, headerArea, totalsArea } from '../../model/edit/tableAreas';
import { deleteTableColumn } from '../../model/edit/tableColumns';
import type { Area } from '../../model/area';
import { text } from '../argument';
import type { ClientState } from '../clientState';
import type { RangeObject } from '../range/rangeObject';
import { refusal } from '../refusal';
import { child, type Identity, type Members, method, readOnly, readWrite, RichObject } from '../richObject';
import { Filter } from './filter';
import { valuesOf } from './rangeValues';
import type { TableObject } from './tableObject';

/** `Excel.TableColumn`. It is found again by its id, wherever it moves. */
export class TableColumnObject extends RichObject {
  readonly className = 'TableColumn';

  constructor(
    client: ClientState,
    readonly parent: TableObject,
    readonly id: number,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  /** Where the column stands in its table, from 0; throws `ItemNotFound` once it is gone. */
  get index(): number {
    const index = this.parent.table.columns.findIndex((column) => column.id === this.id);
    if (index < 0) throw refusal('ItemNotFound');
    return index;
  }

  get name(): string {
    return this.parent.table.columns[this.index]?.name ?? '';
  }

  private range(area: Area | undefined): RangeObject {
    if (!area) throw refusal('ItemNotFound');
    return this.parent.range(columnOf(area, this.index));
  }

  protected members(): Members {
    const { client, parent } = this;
    const { workbook } = client;
    return {
      Id: readOnly(() => this.id),
      Index: readOnly(() => this.index),
      Name: readWrite(
        () => this.name,
        text,
        (name) => renameColumn(workbook, parent.sheet, parent.table, this.index, name),
      ),
      Values: valuesOf(() => this.range(parent.table.area)),
      Filter: child(() => new Filter(client, parent, this)),
      GetRange: method([], () => this.range(parent.table.area)),
      GetDataBodyRange: method([], () => this.range(bodyArea(parent.table))),
      GetHeaderRowRange: method([], () => this.range(headerArea(parent.table))),
      GetTotalRowRange: method([], () => this.range(totalsArea(parent.table))),
      Delete: method([], () => deleteTableColumn(workbook, parent.sheet, parent.table, this.index)),
    };
  }
}
