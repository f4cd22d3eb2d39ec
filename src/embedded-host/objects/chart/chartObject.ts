import type { Chart, ChartPlace } from '../../model/chart';
import { assertAllowed } from '../../model/edit/assertWritable';
import { seriesOf } from '../../model/edit/charts';
import type { Area } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import { resolvePlace } from '../address';
import { either, flag, instance, number, oneOf, optional, text } from '../argument';
import type { ClientState } from '../clientState';
import { RangeObject } from '../range/rangeObject';
import { refusal } from '../refusal';
import {
  child,
  type Identity,
  type Member,
  type Members,
  method,
  readOnly,
  readWrite,
  RichObject,
} from '../richObject';
import { WorksheetObject } from '../worksheet';
import { ChartAxes } from './chartAxis';
import { boxOf, placeOf } from './chartPlace';
import { ChartSeriesCollection } from './chartSeries';

export const seriesBy = optional(oneOf('Auto', 'Columns', 'Rows'));

/** `Excel.Chart`. Nothing is drawn: it is what the file will say. */
export class ChartObject extends RichObject {
  readonly className = 'Chart';

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
    private readonly id: string,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  get chart(): Chart {
    const found = this.sheet.charts.find((it) => it.id === this.id);
    if (!found) throw refusal('ItemNotFound');
    return found;
  }

  /** A chart that a file brought keeps its part as it is: what is changed of it would not be saved. */
  change(changes: { readonly [K in keyof Chart]?: Chart[K] | undefined }): void {
    if (this.chart.fromFile)
      throw refusal('ApiNotFound', 'not emulated: changing a chart that a file brought');
    // The edge: what is set to nothing is left out.
    const kept = Object.entries({ ...this.chart, ...changes }).filter(([, value]) => value !== undefined);
    this.replace([Object.fromEntries(kept) as unknown as Chart]);
  }

  protected members(): Members {
    const { sheet } = this;
    const side = (name: 'left' | 'top' | 'width' | 'height'): Member =>
      readWrite(
        () => boxOf(sheet, this.chart.place)[name],
        number,
        (points) => {
          if (points < 0) throw refusal('InvalidArgument');
          this.change({ place: placeOf(sheet, { ...boxOf(sheet, this.chart.place), [name]: points }) });
        },
      );
    const cell = either(
      (value) => instance(RangeObject)(value).area,
      (value) => resolvePlace(this.client.workbook, sheet, text(value)).area,
    );
    return {
      Id: readOnly(() => this.id),
      Name: readWrite(
        () => this.chart.name,
        text,
        (name) => this.change({ name }),
      ),
      ChartType: readWrite(
        () => this.chart.type,
        text,
        (type) => this.change({ type }),
      ),
      Left: side('left'),
      Top: side('top'),
      Width: side('width'),
      Height: side('height'),
      Title: child(() => new ChartTitle(this)),
      Legend: child(() => new ChartLegend(this)),
      Axes: child(() => new ChartAxes(this)),
      Series: child(() => new ChartSeriesCollection(this)),
      Worksheet: child(() => new WorksheetObject(this.client, sheet)),
      // "The chart will be resized so that it covers the cells"; without an end it keeps its size.
      SetPosition: method([cell, optional(cell)], (start, end) =>
        this.change({ place: end ? covering(start, end) : this.movedTo(start) }),
      ),
      SetData: method([instance(RangeObject), seriesBy], (source, by = 'Auto') =>
        this.change({ series: seriesOf(this.client.workbook, source.place, by, this.chart.type) }),
      ),
      Delete: method([], () => this.replace([])),
    };
  }

  private replace(replacement: readonly Chart[]): void {
    const { chart } = this;
    assertAllowed(this.client.workbook, this.sheet, 'allowEditObjects');
    this.sheet.charts = this.sheet.charts.flatMap((it) => (it === chart ? replacement : [it]));
    this.client.workbook.noteChange({ kind: 'structure', sheet: this.sheet, what: 'other' });
  }

  private movedTo({ top, left }: Area): ChartPlace {
    const { sheet } = this;
    const start = { row: top, column: left, down: 0, across: 0 };
    const corner = boxOf(sheet, { from: start, to: start });
    const { width, height } = boxOf(sheet, this.chart.place);
    return placeOf(sheet, { left: corner.left, top: corner.top, width, height });
  }
}

const covering = (start: Area, end: Area): ChartPlace => ({
  from: { row: start.top, column: start.left, down: 0, across: 0 },
  to: { row: end.bottom + 1, column: end.right + 1, down: 0, across: 0 },
});

class ChartTitle extends RichObject {
  readonly className = 'ChartTitle';

  constructor(private readonly of: ChartObject) {
    super(of.client);
  }

  protected members(): Members {
    const { of } = this;
    return {
      Text: readWrite(
        () => of.chart.title ?? '',
        text,
        (title) => of.change({ title }),
      ),
      Visible: readWrite(
        () => of.chart.title !== undefined,
        flag,
        (visible) => of.change({ title: visible ? (of.chart.title ?? 'Chart Title') : undefined }),
      ),
    };
  }
}

class ChartLegend extends RichObject {
  readonly className = 'ChartLegend';

  constructor(private readonly of: ChartObject) {
    super(of.client);
  }

  protected members(): Members {
    const { of } = this;
    return {
      Visible: readWrite(
        () => of.chart.legend !== undefined,
        flag,
        (visible) => of.change({ legend: visible ? (of.chart.legend ?? 'Right') : undefined }),
      ),
      Position: readWrite(
        () => of.chart.legend ?? 'Invalid',
        oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner'),
        (legend) => of.change({ legend }),
      ),
    };
  }
}
