import { sortArea } from '../../model/edit/sortArea';
import { flag, oneOf, optional } from '../argument';
import type { ClientState } from '../clientState';
import { type Members, method, RichObject } from '../richObject';
import { sortFields } from '../table/sortFields';
import type { RangeObject } from './rangeObject';

/** `range.sort`. */
export class RangeSort extends RichObject {
  readonly className = 'RangeSort';

  constructor(
    client: ClientState,
    private readonly range: RangeObject,
  ) {
    super(client);
  }

  protected members(): Members {
    const { client, range } = this;
    return {
      // "orientation: Whether the operation is sorting rows or columns", rows when left out.
      Apply: method(
        [sortFields, optional(flag), optional(flag), optional(oneOf('Rows', 'Columns'))],
        (fields, matchCase = false, hasHeaders = false, orientation = 'Rows') => {
          client.calculate();
          sortArea(client.workbook, range.sheet, range.area, fields, {
            matchCase,
            hasHeaders,
            orientation: orientation === 'Rows' ? 'rows' : 'columns',
          });
        },
      ),
    };
  }
}
