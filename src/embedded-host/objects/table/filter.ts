import { filterColumn } from '../../model/edit/filterRows';
import { integer, listOf, number, oneOf, optional, text } from '../argument';
import type { ClientState } from '../clientState';
import { shownText } from '../range/shownText';
import { type Members, method, readOnly, RichObject } from '../richObject';
import {
  type Criterion,
  customCriterion,
  filterCriteria,
  filterText,
  showCriterion,
  topCriterion,
  valuesCriterion,
} from './filterCriteria';
import type { TableColumnObject } from './tableColumn';
import type { TableObject } from './tableObject';

/** `tableColumn.filter`. */
export class Filter extends RichObject {
  readonly className = 'Filter';

  constructor(
    client: ClientState,
    private readonly parent: TableObject,
    private readonly column: TableColumnObject,
  ) {
    super(client);
  }

  protected members(): Members {
    const top = (bottom: boolean, percent: boolean) =>
      method([percent ? number : integer], (count) => this.apply(topCriterion(count, bottom, percent)));
    return {
      Criteria: readOnly(() => {
        const found = this.parent.table.filter?.criteria.find((it) => it.column === this.column.index);
        return found ? showCriterion(found) : null;
      }),
      Apply: method([filterCriteria], (criterion) => this.apply(criterion)),
      ApplyValuesFilter: method([listOf(filterText)], (values) => this.apply(valuesCriterion(values))),
      ApplyCustomFilter: method(
        [text, optional(text), optional(oneOf('And', 'Or'))],
        (first, second, operator = 'And') => this.apply(customCriterion(first, second, operator)),
      ),
      ApplyTopItemsFilter: top(false, false),
      ApplyTopPercentFilter: top(false, true),
      ApplyBottomItemsFilter: top(true, false),
      ApplyBottomPercentFilter: top(true, true),
      Clear: method([], () => this.apply(undefined)),
    };
  }

  private apply(criterion: Criterion | undefined): void {
    const { client, parent } = this;
    client.calculate();
    filterColumn(client.workbook, parent.sheet, parent.table, this.column.index, criterion, (value, format) =>
      shownText(client.workbook, value, format),
    );
  }
}
