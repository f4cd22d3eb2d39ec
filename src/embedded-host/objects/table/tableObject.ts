import { changeTable, showFilterButton } from '../../model/edit/changeTable';
import { clearFilter, reapplyFilter } from '../../model/edit/filterRows';
import { convertToRange, deleteTable, renameTable } from '../../model/edit/removeTable';
import { resizeTable } from '../../model/edit/resizeTable';
import { bodyArea, headerArea, totalsArea } from '../../model/edit/tableAreas';
import { showHeaders, showTotals } from '../../model/edit/tableParts';
import type { Area } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { flag, text } from '../argument';
import type { ClientState } from '../clientState';
import { eventMembers } from '../eventMembers';
import { type RangeObject, rangeAt } from '../range/rangeObject';
import { rangeOrAddress } from '../range/rangeOrAddress';
import { shownText } from '../range/shownText';
import { refusal } from '../refusal';
import { child, type Identity, type Members, method, readOnly, readWrite, RichObject } from '../richObject';
import { WorksheetObject } from '../worksheet';
import { AutoFilterObject } from './autoFilter';
import { TableColumnCollection } from './tableColumnCollection';
import { TableRowCollection } from './tableRowCollection';
import { TableSort } from './tableSort';

/** `Excel.Table`. */
export class TableObject extends RichObject {
  readonly className = 'Table';

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
    readonly id: number,
  ) {
    super(client);
  }

  /** The table as it is now; throws `ItemNotFound` once it is gone. */
  get table(): Table {
    const table = this.client.workbook.sheets.includes(this.sheet)
      ? this.sheet.tables.find((it) => it.id === this.id)
      : undefined;
    if (!table) throw refusal('ItemNotFound');
    return table;
  }

  override identity(): Identity {
    return { Id: String(this.id) };
  }

  range(area: Area): RangeObject {
    return rangeAt(this.client, this.sheet, area);
  }

  protected members(): Members {
    const { client, sheet } = this;
    const { workbook } = client;
    return {
      Id: readOnly(() => String(this.table.id)),
      LegacyId: readOnly(() => String(this.table.id)),
      Name: readWrite(
        () => this.table.name,
        text,
        (name) => renameTable(workbook, sheet, this.table, name),
      ),
      Columns: child(() => new TableColumnCollection(client, this)),
      Rows: child(() => new TableRowCollection(client, this)),
      Sort: child(() => new TableSort(client, this)),
      AutoFilter: child(() => new AutoFilterObject(client, sheet, this)),
      Worksheet: child(() => new WorksheetObject(client, sheet)),
      ...this.lookMembers(),
      ...eventMembers('DataChangedEvent', 'SelectionChangedEvent'),

      GetRange: method([], () => this.range(this.table.area)),
      GetDataBodyRange: method([], () => this.range(bodyArea(this.table))),
      GetHeaderRowRange: method([], () => this.range(existing(headerArea(this.table)))),
      GetTotalRowRange: method([], () => this.range(existing(totalsArea(this.table)))),

      // "The new range must overlap with the original table range and the headers (or the top of the table) must be
      // in the same row."
      Resize: method([rangeOrAddress(client, sheet)], (range) => {
        if (range.sheet !== sheet) throw refusal('InvalidArgument');
        client.calculate();
        resizeTable(workbook, sheet, this.table, range.area, (value, format) =>
          shownText(workbook, value, format),
        );
      }),
      ConvertToRange: method([], () => {
        const { area } = this.table;
        convertToRange(workbook, sheet, this.table);
        return this.range(area);
      }),
      Delete: method([], () => deleteTable(workbook, sheet, this.table)),
      ClearFilters: method([], () => clearFilter(workbook, sheet, this.table)),
      ReapplyFilters: method([], () => {
        const { filter } = this.table;
        client.calculate();
        if (filter)
          reapplyFilter(workbook, sheet, filter, (value, format) => shownText(workbook, value, format));
      }),
    };
  }

  private lookMembers(): Members {
    const { sheet } = this;
    const { workbook } = this.client;
    const looks = (key: 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn') =>
      readWrite(
        () => this.table[key],
        flag,
        (on) => changeTable(workbook, sheet, this.table, { [key]: on }),
      );
    return {
      Style: readWrite(
        () => this.table.style,
        text,
        (style) => {
          // A style of the workbook's own has a name that the model does not know; it can only stay.
          if (style !== this.table.style && !BUILT_IN_STYLE.test(style)) throw refusal('InvalidArgument');
          changeTable(workbook, sheet, this.table, { style });
        },
      ),
      ShowBandedRows: looks('bandedRows'),
      ShowBandedColumns: looks('bandedColumns'),
      HighlightFirstColumn: looks('firstColumn'),
      HighlightLastColumn: looks('lastColumn'),
      ShowFilterButton: readWrite(
        () => this.table.filter !== undefined,
        flag,
        (show) => showFilterButton(workbook, sheet, this.table, show),
      ),
      ShowHeaders: readWrite(
        () => this.table.showHeaders,
        flag,
        (show) => showHeaders(workbook, sheet, this.table, show),
      ),
      ShowTotals: readWrite(
        () => this.table.showTotals,
        flag,
        (show) => showTotals(workbook, sheet, this.table, show),
      ),
    };
  }
}

/** "TableStyleLight1 through TableStyleLight21, TableStyleMedium1 through TableStyleMedium28, TableStyleDark1 through TableStyleDark11". */
const BUILT_IN_STYLE =
  /^(TableStyle(Light([1-9]|1[0-9]|2[01])|Medium([1-9]|1[0-9]|2[0-8])|Dark([1-9]|1[01])))?$/;

/** Excel answers ItemNotFound where the row is not shown. */
function existing(area: Area | undefined): Area {
  if (!area) throw refusal('ItemNotFound');
  return area;
}
