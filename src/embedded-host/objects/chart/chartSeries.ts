import type { ChartMarker, ChartSeries } from '../../model/chart';
import { cellsFormula } from '../../model/edit/charts';
import { ErrorValue } from '../../model/value';
import { placeOfFormula } from '../address';
import { flag, instance, integer, number, oneOf, optional, text } from '../argument';
import { color } from '../format/color';
import { RangeObject } from '../range/rangeObject';
import { notEmulated, refusal } from '../refusal';
import {
  child,
  type Member,
  type Members,
  method,
  readOnly,
  readWrite,
  RichCollection,
  RichObject,
} from '../richObject';
import type { ChartObject } from './chartObject';

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot'] as const;
const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;

/** A colour as charts keep it. */
const rgb = (value: Parameters<typeof color>[0]): string => {
  const parsed = color(value);
  return parsed.kind === 'rgb' ? parsed.rgb : '';
};

/** `chart.series`. */
export class ChartSeriesCollection extends RichCollection {
  readonly className = 'ChartSeriesCollection';

  constructor(private readonly of: ChartObject) {
    super(of.client);
  }

  items(): readonly RichObject[] {
    return this.of.chart.series.map((_, index) => new ChartSeriesObject(this.of, index));
  }

  /** Series have no key: they are found by `getItemAt`. */
  protected find(): undefined {
    return undefined;
  }

  protected override ownMembers(): Members {
    const { of } = this;
    return {
      Count: readOnly(() => of.chart.series.length),
      Add: method([optional(text), optional(integer)], (name, index = of.chart.series.length) => {
        const { series } = of.chart;
        if (index < 0 || index > series.length) throw refusal('InvalidArgument');
        const added = name === undefined ? {} : { name };
        of.change({ series: [...series.slice(0, index), added, ...series.slice(index)] });
        return new ChartSeriesObject(of, index);
      }),
    };
  }
}

/** `Excel.ChartSeries`. */
class ChartSeriesObject extends RichObject {
  readonly className = 'ChartSeries';

  constructor(
    private readonly of: ChartObject,
    private readonly index: number,
  ) {
    super(of.client);
  }

  get series(): ChartSeries {
    const found = this.of.chart.series[this.index];
    if (!found) throw refusal('ItemNotFound');
    return found;
  }

  change(changes: { readonly [K in keyof ChartSeries]?: ChartSeries[K] | undefined }): void {
    const { series } = this;
    // The edge: what is set to nothing is left out.
    const kept = Object.entries({ ...series, ...changes }).filter(([, value]) => value !== undefined);
    const changed = Object.fromEntries(kept) as ChartSeries;
    this.of.change({ series: this.of.chart.series.map((one) => (one === series ? changed : one)) });
  }

  protected members(): Members {
    const marker = <T extends string | number>(
      key: keyof ChartMarker,
      parse: (value: Parameters<typeof text>[0]) => T,
      whenAutomatic: T | undefined,
    ): Member =>
      readWrite(
        () => {
          const value = this.series.marker?.[key] ?? whenAutomatic;
          if (value === undefined) throw notEmulated('ChartSeries', `marker ${key} that is automatic`);
          return value;
        },
        parse,
        (value) => this.change({ marker: { ...this.series.marker, [key]: value } }),
      );
    return {
      Name: readWrite(
        () => this.series.name ?? this.nameInCells ?? `Series${this.index + 1}`,
        text,
        (name) => this.change({ name }),
      ),
      MarkerStyle: marker('style', oneOf(...MARKERS), 'Automatic'),
      MarkerSize: marker('size', integer, 5),
      MarkerBackgroundColor: marker('background', rgb, undefined),
      MarkerForegroundColor: marker('foreground', rgb, undefined),
      Smooth: readWrite(
        () => this.series.smooth ?? false,
        flag,
        (smooth) => this.change({ smooth }),
      ),
      HasDataLabels: readWrite(
        () => this.series.labelled ?? false,
        flag,
        (labelled) => this.change({ labelled }),
      ),
      Format: child(() => new ChartSeriesFormat(this)),
      SetValues: method([instance(RangeObject)], ({ sheet, area }) =>
        this.change({ valueCells: cellsFormula(sheet, area) }),
      ),
      SetXAxisValues: method([instance(RangeObject)], ({ sheet, area }) =>
        this.change({ categoryCells: cellsFormula(sheet, area) }),
      ),
      Delete: method([], () => {
        const { series } = this;
        this.of.change({ series: this.of.chart.series.filter((one) => one !== series) });
      }),
    };
  }

  private get nameInCells(): string | undefined {
    const { nameCells } = this.series;
    const place = nameCells === undefined ? undefined : placeOfFormula(this.client.workbook, nameCells);
    const value = place?.sheet.cells.get(place.area.top, place.area.left)?.value ?? null;
    return value === null || value instanceof ErrorValue ? undefined : String(value);
  }
}

class ChartSeriesFormat extends RichObject {
  readonly className = 'ChartSeriesFormat';

  constructor(private readonly of: ChartSeriesObject) {
    super(of.client);
  }

  protected members(): Members {
    return {
      Line: child(() => new ChartLineFormat(this.of)),
      Fill: child(() => new ChartFill(this.of)),
    };
  }
}

class ChartLineFormat extends RichObject {
  readonly className = 'ChartLineFormat';

  constructor(private readonly of: ChartSeriesObject) {
    super(of.client);
  }

  protected members(): Members {
    const { of } = this;
    const automatic = (what: string): never => {
      throw notEmulated('ChartLineFormat', `${what} that is automatic`);
    };
    return {
      Color: readWrite(
        () => of.series.line?.color ?? automatic('color'),
        rgb,
        (value) => of.change({ line: { ...of.series.line, color: value } }),
      ),
      LineStyle: readWrite(
        () => of.series.line?.style ?? 'Automatic',
        oneOf(...LINE_STYLES),
        (style) => of.change({ line: { ...of.series.line, style } }),
      ),
      Weight: readWrite(
        () => of.series.line?.weight ?? automatic('weight'),
        number,
        (weight) => of.change({ line: { ...of.series.line, weight } }),
      ),
      Clear: method([], () => of.change({ line: { style: 'None' } })),
    };
  }
}

class ChartFill extends RichObject {
  readonly className = 'ChartFill';

  constructor(private readonly of: ChartSeriesObject) {
    super(of.client);
  }

  protected members(): Members {
    return {
      SetSolidColor: method([rgb], (fill) => this.of.change({ fill })),
      Clear: method([], () => this.of.change({ fill: undefined })),
    };
  }
}
