import { serialOf } from '../calculation/dateSerial';
import { integer } from './argument';
import type { ClientState } from './clientState';
import { type Json, type Members, method, readOnly, RichObject } from './richObject';

/** `workbook.functions`: Excel's worksheet functions. Only those that an add-in has needed so far. */
export class Functions extends RichObject {
  readonly className = 'Functions';

  protected members(): Members {
    const { client } = this;
    return {
      Date: method(
        [integer, integer, integer],
        (year, month, day) =>
          new FunctionResult(client, serialOf({ year, month, day }, client.workbook.date1904)),
      ),
    };
  }
}

/** What a worksheet function returned. */
class FunctionResult extends RichObject {
  readonly className = 'FunctionResult';

  constructor(
    client: ClientState,
    private readonly value: Json,
  ) {
    super(client);
  }

  protected members(): Members {
    return { Value: readOnly(() => this.value), Error: readOnly(() => null) };
  }
}
