import { flag } from '../argument';
import { type Members, RichObject } from '../richObject';
import type { RangeObject } from '../range/rangeObject';
import { formatMember } from './formatOf';

/** `Excel.FormatProtection`: whether a cell is locked once its sheet is protected. */
export class FormatProtection extends RichObject {
  readonly className = 'FormatProtection';

  constructor(private readonly range: RangeObject) {
    super(range.client);
  }

  protected members(): Members {
    return {
      Locked: formatMember(
        this.range,
        (format) => format.locked,
        flag,
        (_, locked) => ({ locked }),
      ),
      FormulaHidden: formatMember(
        this.range,
        (format) => format.formulaHidden,
        flag,
        (_, formulaHidden) => ({ formulaHidden }),
      ),
    };
  }
}
