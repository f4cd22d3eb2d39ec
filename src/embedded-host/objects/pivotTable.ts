import type { PivotTable, Sheet } from '../model/sheet';
import type { Area } from '../model/area';
import { areasOverlap } from '../model/area';
import type { ClientState } from './clientState';
import { RangeObject } from './range/rangeObject';
import {
  child,
  type Identity,
  type Members,
  method,
  readOnly,
  RichCollection,
  RichObject,
} from './richObject';

/** `Excel.PivotTable`: only where it is and what it is called; it is never refreshed. */
class PivotTableObject extends RichObject {
  readonly className = 'PivotTable';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
    private readonly pivot: PivotTable,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.pivot.name };
  }

  protected members(): Members {
    return {
      Id: readOnly(() => this.pivot.name),
      Name: readOnly(() => this.pivot.name),
      Layout: child(() => new PivotLayout(this.client, this.sheet, this.pivot)),
    };
  }
}

class PivotLayout extends RichObject {
  readonly className = 'PivotLayout';

  constructor(
    client: ClientState,
    private readonly sheet: Sheet,
    private readonly pivot: PivotTable,
  ) {
    super(client);
  }

  protected members(): Members {
    return { GetRange: method([], () => new RangeObject(this.client, this.sheet, this.pivot.area)) };
  }
}

/** The PivotTables of a workbook, a worksheet, or those that touch a range. */
export class PivotTableCollection extends RichCollection {
  readonly className: string;

  constructor(
    client: ClientState,
    private readonly sheet?: Sheet,
    private readonly within?: Area,
  ) {
    super(client);
    this.className = within ? 'PivotTableScopedCollection' : 'PivotTableCollection';
  }

  items(): readonly RichObject[] {
    return this.found().map(([sheet, pivot]) => new PivotTableObject(this.client, sheet, pivot));
  }

  protected find(key: string): RichObject | undefined {
    const found = this.found().find(([, pivot]) => pivot.name.toLowerCase() === key.toLowerCase());
    return found && new PivotTableObject(this.client, ...found);
  }

  private found(): [Sheet, PivotTable][] {
    const sheets = this.sheet ? [this.sheet] : this.client.workbook.sheets;
    return sheets
      .flatMap((sheet) => sheet.pivotTables.map((pivot): [Sheet, PivotTable] => [sheet, pivot]))
      .filter(([, pivot]) => !this.within || areasOverlap(pivot.area, this.within));
  }
}
