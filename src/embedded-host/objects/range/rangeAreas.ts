import { type Area, columnCount, rowCount } from '../../model/area';
import { clearCells } from '../../model/edit/clearCells';
import type { Sheet } from '../../model/sheet';
import { oneOf, optional } from '../argument';
import { printPlace } from '../address';
import type { ClientState, HeldRange } from '../clientState';
import { refusal } from '../refusal';
import {
  child,
  type Identity,
  type Members,
  method,
  readOnly,
  RichCollection,
  RichObject,
} from '../richObject';
import { WorksheetObject } from '../worksheet';
import { RangeFormatObject } from '../format/rangeFormat';
import { RangeObject } from './rangeObject';
import { Together } from './together';

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreas extends RichObject implements HeldRange {
  readonly className = 'RangeAreas';
  private referenceId: string | undefined;

  /** @param areas at least one */
  constructor(
    client: ClientState,
    readonly sheet: Sheet,
    private areas: readonly Area[],
  ) {
    super(client);
    client.hold(this);
  }

  follow(moved: (area: Area) => Area | undefined): void {
    this.areas = this.areas.flatMap((area) => moved(area) ?? []);
  }

  override identity(): Identity {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId };
  }

  ranges(): readonly RangeObject[] {
    if (this.areas.length === 0) throw refusal('InvalidReference');
    return this.areas.map((area) => new RangeObject(this.client, this.sheet, area));
  }

  protected members(): Members {
    const { client, sheet } = this;
    return {
      _KeepReference: method([], () => {
        this.referenceId ??= client.keep(this);
      }),
      Address: readOnly(() => this.areas.map((area) => printPlace({ sheet, area })).join(',')),
      AreaCount: readOnly(() => this.areas.length),
      CellCount: readOnly(() =>
        this.areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
      ),
      Format: child(() => {
        const [first, ...others] = this.ranges().map((range) => new RangeFormatObject(range));
        return first ? new Together(client, [first, ...others]) : null;
      }),
      Areas: child(() => new RangeCollection(this)),
      Worksheet: child(() => new WorksheetObject(client, sheet)),
      Clear: method([optional(oneOf('All', 'Formats', 'Contents'))], (what = 'All') => {
        const kinds = { All: 'all', Formats: 'formats', Contents: 'contents' } as const;
        for (const area of this.areas) clearCells(client.workbook, sheet, area, kinds[what]);
      }),
    };
  }
}

/** `rangeAreas.areas`. */
class RangeCollection extends RichCollection {
  readonly className = 'RangeCollection';

  constructor(private readonly of: RangeAreas) {
    super(of.client);
  }

  items(): readonly RichObject[] {
    return this.of.ranges();
  }

  /** Ranges have no key: they are found by `getItemAt`. */
  protected find(): undefined {
    return undefined;
  }
}
