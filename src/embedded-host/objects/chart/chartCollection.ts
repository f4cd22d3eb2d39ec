import { PLAIN_AXES } from '../../model/chart';
import { assertAllowed } from '../../model/edit/assertWritable';
import { seriesOf } from '../../model/edit/charts';
import type { Sheet } from '../../model/sheet';
import { instance, text } from '../argument';
import type { ClientState } from '../clientState';
import { RangeObject } from '../range/rangeObject';
import { type Members, method, readOnly, RichCollection, type RichObject } from '../richObject';
import { ChartObject, seriesBy } from './chartObject';

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
      Add: method([text, instance(RangeObject), seriesBy], (type, source, by = 'Auto') => {
        assertAllowed(client.workbook, sheet, 'allowEditObjects');
        const id = freeChartId(client);
        const name = `Chart ${sheet.charts.length + 1}`;
        const { top, right } = source.area;
        const from = { row: top, column: right + 2, down: 0, across: 0 };
        const to = { ...from, row: top + 15, column: right + 9 };
        const series = seriesOf(client.workbook, source.place, by, type);
        const place = { from, to };
        const chart = {
          id,
          name,
          type,
          place,
          series,
          ...PLAIN_AXES,
          legend: 'Right',
          fromFile: false,
        } as const;
        sheet.charts = [...sheet.charts, chart];
        client.workbook.noteChange({ kind: 'structure', sheet, what: 'other' });
        return new ChartObject(client, sheet, id);
      }),
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
