import type { ChartAxis } from '../../model/chart';
import { either, flag, number, oneOf, text } from '../argument';
import { notEmulated } from '../refusal';
import { child, type Member, type Members, readWrite, RichObject } from '../richObject';
import type { ChartObject } from './chartObject';

type Which = 'categoryAxis' | 'valueAxis';

/** `chart.axes`. */
export class ChartAxes extends RichObject {
  readonly className = 'ChartAxes';

  constructor(private readonly of: ChartObject) {
    super(of.client);
  }

  protected members(): Members {
    return {
      CategoryAxis: child(() => new ChartAxisObject(this.of, 'categoryAxis')),
      ValueAxis: child(() => new ChartAxisObject(this.of, 'valueAxis')),
    };
  }
}

/** A number, or an empty text for what Excel finds itself. */
const numberOrAutomatic = either(number, (value) => {
  oneOf('')(value);
  return undefined;
});

/** `Excel.ChartAxis`. */
class ChartAxisObject extends RichObject {
  readonly className = 'ChartAxis';

  constructor(
    private readonly of: ChartObject,
    private readonly which: Which,
  ) {
    super(of.client);
  }

  get axis(): ChartAxis {
    return this.of.chart[this.which];
  }

  change(changes: { readonly [K in keyof ChartAxis]?: ChartAxis[K] | undefined }): void {
    // The edge: what is set to nothing is left out.
    const kept = Object.entries({ ...this.axis, ...changes }).filter(([, value]) => value !== undefined);
    this.of.change({ [this.which]: Object.fromEntries(kept) as unknown as ChartAxis });
  }

  protected members(): Members {
    // What an automatic end comes to is known to who draws the chart.
    const end = (key: 'minimum' | 'maximum' | 'majorUnit'): Member =>
      readWrite(
        () => {
          const value = this.axis[key];
          if (value === undefined) throw notEmulated('ChartAxis', `${key} that is automatic`);
          return value;
        },
        numberOrAutomatic,
        (value) => this.change({ [key]: value }),
      );
    return {
      Minimum: end('minimum'),
      Maximum: end('maximum'),
      MajorUnit: end('majorUnit'),
      NumberFormat: readWrite(
        () => this.axis.numberFormat ?? 'General',
        text,
        (numberFormat) => this.change({ numberFormat }),
      ),
      Visible: readWrite(
        () => this.axis.visible,
        flag,
        (visible) => this.change({ visible }),
      ),
      MajorGridlines: child(() => new ChartGridlines(this)),
      Title: child(() => new ChartAxisTitle(this)),
    };
  }
}

class ChartGridlines extends RichObject {
  readonly className = 'ChartGridlines';

  constructor(private readonly of: ChartAxisObject) {
    super(of.client);
  }

  protected members(): Members {
    return {
      Visible: readWrite(
        () => this.of.axis.gridlines,
        flag,
        (gridlines) => this.of.change({ gridlines }),
      ),
    };
  }
}

class ChartAxisTitle extends RichObject {
  readonly className = 'ChartAxisTitle';

  constructor(private readonly of: ChartAxisObject) {
    super(of.client);
  }

  protected members(): Members {
    const { of } = this;
    return {
      Text: readWrite(
        () => of.axis.title ?? '',
        text,
        (title) => of.change({ title }),
      ),
      Visible: readWrite(
        () => of.axis.title !== undefined,
        flag,
        (visible) => of.change({ title: visible ? (of.axis.title ?? 'Axis Title') : undefined }),
      ),
    };
  }
}
