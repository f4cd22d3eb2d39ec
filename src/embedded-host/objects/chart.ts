import { assertAllowed } from '../model/edit/assertWritable';
import type { Chart, Sheet } from '../model/sheet';
import { flag, instance, text } from './argument';
import type { ClientState } from './clientState';
import { RangeObject } from './range/rangeObject';
import { refusal } from './refusal';
import {
  child,
  type Identity,
  type Members,
  method,
  readOnly,
  readWrite,
  RichCollection,
  RichObject,
} from './richObject';
import { WorksheetObject } from './worksheet';

/** `worksheet.charts`. */
export class ChartCollection extends RichCollection {
  readonly className = 'ChartCollection';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
  ) {
    super(client);
  }

  items(): readonly RichObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.client, this.sheet, chart.id));
  }

  protected find(key: string): RichObject | undefined {
    const found = this.sheet.charts.find(
      (it) => it.id === key || it.name.toLowerCase() === key.toLowerCase(),
    );
    return found && new ChartObject(this.client, this.sheet, found.id);
  }

  protected override ownMembers(): Members {
    const { client, sheet } = this;
    return {
      Count: readOnly(() => sheet.charts.length),
      Add: method([text, instance(RangeObject)], (type, source) => {
        assertAllowed(client.workbook, sheet, 'allowEditObjects');
        const id = freeChartId(client);
        const name = `Chart ${sheet.charts.length + 1}`;
        sheet.charts = [...sheet.charts, { id, name, type, source: source.area, fromFile: false }];
        client.workbook.noteChange({ kind: 'structure', sheet, what: 'other' });
        return new ChartObject(client, sheet, id);
      }),
    };
  }
}

/** `Excel.Chart`: its kind, name, title and source; nothing is drawn. */
class ChartObject extends RichObject {
  readonly className = 'Chart';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
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

  replace(replacement: readonly Chart[]): void {
    const { chart } = this;
    assertAllowed(this.client.workbook, this.sheet, 'allowEditObjects');
    this.sheet.charts = this.sheet.charts.flatMap((it) => (it === chart ? replacement : [it]));
    this.client.workbook.noteChange({ kind: 'structure', sheet: this.sheet, what: 'other' });
  }

  protected members(): Members {
    return {
      Id: readOnly(() => this.id),
      Name: readWrite(
        () => this.chart.name,
        text,
        (name) => this.replace([{ ...this.chart, name }]),
      ),
      ChartType: readOnly(() => this.chart.type),
      Title: child(() => new ChartTitle(this)),
      Worksheet: child(() => new WorksheetObject(this.client, this.sheet)),
      Delete: method([], () => this.replace([])),
    };
  }
}

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
        (title) => of.replace([{ ...of.chart, title }]),
      ),
      Visible: readWrite(
        () => of.chart.title !== undefined,
        flag,
        (visible) => {
          const { title = 'Chart Title', ...rest } = of.chart;
          of.replace([visible ? { ...rest, title } : rest]);
        },
      ),
    };
  }
}

function freeChartId(client: ClientState): string {
  const taken = new Set(client.workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => chart.id)));
  for (let number = taken.size + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-B000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
