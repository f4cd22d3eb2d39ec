import { oneOf, optional } from './argument';
import { child, type Members, method, readOnly, readWrite, RichObject } from './richObject';

const MODES = {
  automatic: 'Automatic',
  manual: 'Manual',
  automaticExceptTables: 'AutomaticExceptTables',
} as const;
const MODE_OF = {
  Automatic: 'automatic',
  Manual: 'manual',
  AutomaticExceptTables: 'automaticExceptTables',
} as const;

/** `workbook.application`. */
export class ApplicationObject extends RichObject {
  readonly className = 'Application';

  protected members(): Members {
    const { client } = this;
    const { workbook } = client;
    return {
      CalculationMode: readWrite(
        () => MODES[workbook.calculationMode],
        oneOf('Automatic', 'Manual', 'AutomaticExceptTables'),
        (mode) => {
          workbook.calculationMode = MODE_OF[mode];
        },
      ),
      CalculationState: readOnly(() => 'Done'),
      DecimalSeparator: readOnly(() => workbook.culture.decimalSeparator),
      ThousandsSeparator: readOnly(() => workbook.culture.thousandsSeparator),
      CultureInfo: child(() => new CultureInfo(client)),
      Calculate: method([optional(oneOf('Recalculate', 'Full', 'FullRebuild'))], (kind = 'Recalculate') => {
        client.calculateNow(kind === 'Recalculate' ? 'recalculate' : 'full');
      }),
      SuspendApiCalculationUntilNextSync: method([], () => {
        client.calculationSuspended = true;
      }),
      // There is no screen to hold still.
      SuspendScreenUpdatingUntilNextSync: method([], () => undefined),
    };
  }
}

/** `application.cultureInfo`: how this user writes numbers and dates. */
class CultureInfo extends RichObject {
  readonly className = 'CultureInfo';

  protected members(): Members {
    return {
      Name: readOnly(() => this.client.workbook.culture.name),
      NumberFormat: child(() => new NumberFormatInfo(this.client)),
      DatetimeFormat: child(() => new DatetimeFormatInfo(this.client)),
    };
  }
}

class NumberFormatInfo extends RichObject {
  readonly className = 'NumberFormatInfo';

  protected members(): Members {
    return {
      NumberDecimalSeparator: readOnly(() => this.client.workbook.culture.decimalSeparator),
      NumberGroupSeparator: readOnly(() => this.client.workbook.culture.thousandsSeparator),
    };
  }
}

class DatetimeFormatInfo extends RichObject {
  readonly className = 'DatetimeFormatInfo';

  protected members(): Members {
    const { culture } = this.client.workbook;
    return {
      ShortDatePattern: readOnly(() => culture.shortDatePattern),
      DateSeparator: readOnly(() => /[^dMy]/.exec(culture.shortDatePattern)?.[0] ?? '/'),
    };
  }
}
