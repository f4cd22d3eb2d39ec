import { type Area, MAX_COLUMNS, MAX_ROWS, sameArea } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import { type Place, printPlace } from '../address';
import type { ClientState, HeldRange } from '../clientState';
import { refusal } from '../refusal';
import { type Identity, type Members, method, RichObject } from '../richObject';
import { attachedMembers } from './attachedMembers';
import { areaMembers } from './areaMembers';
import { cellPropertyMembers } from './cellProperties';
import { contentMembers } from './contentMembers';
import { editMembers } from './editMembers';
import { layoutMembers } from './layoutMembers';
import { placeMembers } from './placeMembers';

/**
 * `Excel.Range`: a rectangle of one sheet. It follows its cells while its batch runs and for as long as the client
 * tracks it.
 */
export class RangeObject extends RichObject implements HeldRange {
  readonly className = 'Range';
  private current: Area | undefined;
  private referenceId: string | undefined;

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
    area: Area,
  ) {
    super(client);
    this.current = area;
    client.hold(this);
  }

  /** Where the range is now. Throws `InvalidReference` once its cells or its sheet are gone. */
  get area(): Area {
    if (!this.current || !this.client.workbook.sheets.includes(this.sheet)) throw refusal('InvalidReference');
    return this.current;
  }

  get place(): Place {
    return { sheet: this.sheet, area: this.area };
  }

  get address(): string {
    return printPlace(this.place);
  }

  follow(moved: (area: Area) => Area | undefined): void {
    this.current = this.current && moved(this.current);
  }

  override identity(): Identity {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId };
  }

  /** Another range of the same sheet; throws `InvalidArgument` beyond its edges. */
  at(area: Area): RangeObject {
    return sameArea(area, this.area) ? this : rangeAt(this.client, this.sheet, area);
  }

  protected members(): Members {
    return {
      _KeepReference: method([], () => {
        this.referenceId ??= this.client.keep(this);
      }),
      ...placeMembers(this),
      ...areaMembers(this),
      ...contentMembers(this),
      ...cellPropertyMembers(this),
      ...layoutMembers(this),
      ...editMembers(this),
      ...attachedMembers(this),
    };
  }
}

/** A range of a sheet; throws `InvalidArgument` for one that reaches beyond its edges. */
export function rangeAt(client: ClientState, sheet: Sheet, area: Area): RangeObject {
  if (!isOnSheet(area)) throw refusal('InvalidArgument');
  return new RangeObject(client, sheet, area);
}

function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < MAX_ROWS && right < MAX_COLUMNS;
}
