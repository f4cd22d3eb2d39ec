import { addTable } from '../../model/edit/addTable';
import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { flag } from '../argument';
import type { ClientState } from '../clientState';
import { eventMembers } from '../eventMembers';
import { rangeOrAddress } from '../range/rangeOrAddress';
import { shownText } from '../range/shownText';
import { refusal } from '../refusal';
import { type Members, method, readOnly, RichCollection } from '../richObject';
import { TableObject } from './tableObject';

/** The sheet whose tables are meant, and which of them. */
interface TableScope {
  readonly sheet: Sheet;
  readonly holds?: (table: Table) => boolean;
}

/** `workbook.tables`; with a scope `worksheet.tables`, or `range.getTables()`. */
export class TableCollection extends RichCollection {
  readonly className: string;

  constructor(
    client: ClientState,
    private readonly scope?: TableScope,
  ) {
    super(client);
    this.className = scope?.holds ? 'TableScopedCollection' : 'TableCollection';
  }

  items(): readonly TableObject[] {
    const sheets = this.scope ? [this.scope.sheet] : this.client.workbook.sheets;
    const holds = this.scope?.holds ?? (() => true);
    return sheets.flatMap((sheet) =>
      sheet.tables.filter(holds).map((table) => new TableObject(this.client, sheet, table.id)),
    );
  }

  /** "Gets a table by name or ID." */
  protected find(key: string): TableObject | undefined {
    const items = this.items();
    return (
      items.find(({ table }) => table.name.toLowerCase() === key.toLowerCase()) ??
      items.find(({ table }) => String(table.id) === key)
    );
  }

  protected override ownMembers(): Members {
    const { client, scope } = this;
    const { workbook } = client;
    const home = scope?.sheet ?? client.activeSheet;
    return {
      Count: readOnly(() => this.items().length),
      ...eventMembers('DataChangedEvent', 'AddedEvent', 'DeletedEvent'),
      // "The range object or source address determines the worksheet under which the table will be added. If the table
      // cannot be added (e.g., because the address is invalid, or the table would overlap with another table), an error
      // will be thrown."
      Add: method([rangeOrAddress(client, home), flag], (range, hasHeaders) => {
        if (scope && range.sheet !== scope.sheet) throw refusal('InvalidArgument');
        client.calculate();
        const table = addTable(workbook, range.sheet, range.area, hasHeaders, (value, format) =>
          shownText(workbook, value, format),
        );
        return new TableObject(client, range.sheet, table.id);
      }),
    };
  }
}
