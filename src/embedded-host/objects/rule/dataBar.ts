import type { Color } from '../../model/format';
import { flag, oneOf } from '../argument';
import type { ClientState } from '../clientState';
import { color, hexOf } from '../format/color';
import { child, type Members, readWrite, RichObject } from '../richObject';
import { bound, showBound } from './bound';
import type { ConditionalFormatObject } from './conditionalFormat';
import { RulePart } from './rulePart';

const DIRECTIONS = { Context: 'context', LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' } as const;

/** The red that Excel gives negative bars. */
const NEGATIVE: Color = { kind: 'rgb', rgb: '#FF0000' };

/** `Excel.DataBarConditionalFormat`; axis and borders are not emulated. */
export class DataBarConditionalFormat extends RulePart<'dataBar'> {
  readonly className = 'DataBarConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'dataBar');
  }

  protected members(): Members {
    return {
      LowerBoundRule: readWrite(
        () => showBound(this.rule.lower),
        bound,
        (lower) => this.put({ ...this.rule, lower }),
      ),
      UpperBoundRule: readWrite(
        () => showBound(this.rule.upper),
        bound,
        (upper) => this.put({ ...this.rule, upper }),
      ),
      ShowDataBarOnly: readWrite(
        () => !this.rule.showValue,
        flag,
        (only) => this.put({ ...this.rule, showValue: !only }),
      ),
      BarDirection: readWrite(
        () => {
          const { direction } = this.rule;
          return direction === 'context'
            ? 'Context'
            : direction === 'leftToRight'
              ? 'LeftToRight'
              : 'RightToLeft';
        },
        oneOf('Context', 'LeftToRight', 'RightToLeft'),
        (direction) => this.put({ ...this.rule, direction: DIRECTIONS[direction] }),
      ),
      PositiveFormat: child(() => new ConditionalDataBarPositiveFormat(this.client, this)),
      NegativeFormat: child(() => new ConditionalDataBarNegativeFormat(this.client, this)),
    };
  }
}

class ConditionalDataBarPositiveFormat extends RichObject {
  readonly className = 'ConditionalDataBarPositiveFormat';

  constructor(
    client: ClientState,
    private readonly bar: DataBarConditionalFormat,
  ) {
    super(client);
  }

  protected members(): Members {
    const { bar, client } = this;
    return {
      FillColor: readWrite(
        () => hexOf(client.workbook, bar.rule.color, '#000000'),
        color,
        (shade) => bar.put({ ...bar.rule, color: shade }),
      ),
      GradientFill: readWrite(
        () => bar.rule.gradient,
        flag,
        (gradient) => bar.put({ ...bar.rule, gradient }),
      ),
    };
  }
}

/** Negative bars are either of the positive ones' colour or of their own. */
class ConditionalDataBarNegativeFormat extends RichObject {
  readonly className = 'ConditionalDataBarNegativeFormat';

  constructor(
    client: ClientState,
    private readonly bar: DataBarConditionalFormat,
  ) {
    super(client);
  }

  protected members(): Members {
    const { bar, client } = this;
    return {
      FillColor: readWrite(
        () => hexOf(client.workbook, bar.rule.negativeColor ?? bar.rule.color, '#000000'),
        color,
        (negativeColor) => bar.put({ ...bar.rule, negativeColor }),
      ),
      MatchPositiveFillColor: readWrite(
        () => bar.rule.negativeColor === undefined,
        flag,
        (match) => {
          const { negativeColor, ...rest } = bar.rule;
          bar.put(match ? rest : { ...rest, negativeColor: negativeColor ?? NEGATIVE });
        },
      ),
    };
  }
}
