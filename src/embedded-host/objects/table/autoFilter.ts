import { sameArea } from '../../model/area';
import {
  clearFilter,
  filterColumn,
  filterOf,
  reapplyFilter,
  removeFilter,
  setSheetFilter,
} from '../../model/edit/filterRows';
import type { Sheet } from '../../model/sheet';
import type { AutoFilter, Table } from '../../model/table';
import type { Scalar } from '../../model/value';
import { integer, optional } from '../argument';
import type { ClientState } from '../clientState';
import { rangeAt } from '../range/rangeObject';
import { rangeOrAddress } from '../range/rangeOrAddress';
import { shownText } from '../range/shownText';
import { refusal } from '../refusal';
import { type Members, method, readOnly, RichObject } from '../richObject';
import { filterCriteria, showCriterion } from './filterCriteria';

/** `worksheet.autoFilter`, or `table.autoFilter` when a table is given. */
export class AutoFilterObject extends RichObject {
  readonly className = 'AutoFilter';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
    private readonly owner?: { readonly table: Table },
  ) {
    super(client);
  }

  private get filter(): AutoFilter | undefined {
    return filterOf(this.sheet, this.owner?.table);
  }

  protected members(): Members {
    const { client, sheet } = this;
    const { workbook } = client;
    const range = (filter: AutoFilter) => rangeAt(client, sheet, filter.area);
    return {
      Enabled: readOnly(() => this.filter !== undefined),
      IsDataFiltered: readOnly(() => (this.filter?.criteria.length ?? 0) > 0),
      Criteria: readOnly(() => this.filter?.criteria.map(showCriterion) ?? []),
      // "Applies the AutoFilter to a range. This filters the column if column index and filter criteria are specified."
      Apply: method(
        [rangeOrAddress(client, sheet), optional(integer), optional(filterCriteria)],
        (target, column, criterion) => {
          if (target.sheet !== sheet) throw refusal('InvalidArgument');
          if (!this.owner && !(this.filter && sameArea(this.filter.area, target.area)))
            setSheetFilter(workbook, sheet, target.area);
          client.calculate();
          if (column !== undefined && criterion !== undefined)
            filterColumn(workbook, sheet, this.owner?.table, column, criterion, this.showText);
        },
      ),
      ClearColumnCriteria: method([integer], (column) =>
        filterColumn(workbook, sheet, this.owner?.table, column, undefined, this.showText),
      ),
      ClearCriteria: method([], () => clearFilter(workbook, sheet, this.owner?.table)),
      GetRange: method([], () => {
        if (!this.filter) throw refusal('ItemNotFound');
        return range(this.filter);
      }),
      GetRangeOrNullObject: method([], () => (this.filter ? range(this.filter) : null)),
      Reapply: method([], () => {
        if (!this.filter) throw refusal('InvalidOperation');
        client.calculate();
        reapplyFilter(workbook, sheet, this.filter, this.showText);
      }),
      Remove: method([], () => removeFilter(workbook, sheet, this.owner?.table)),
    };
  }

  private readonly showText = (value: Scalar, format: string): string =>
    shownText(this.client.workbook, value, format);
}
