import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { isSame, turned, type EditKind } from './editKind';

/** Moves the filter buttons of a sheet that filters nothing. */
export interface SheetFilter {
  readonly kind: 'sheet-filter';
  readonly sheet: string;
  readonly before: Area;
  readonly after: Area;
}

export const sheetFilter: EditKind<SheetFilter> = {
  isIdle: ({ before, after }) => isSame(before, after),
  inverse: turned,
  stillStands: ({ sheet, after }, later) =>
    later.some((edit) => edit.kind === 'sheet-filter' && edit.sheet === sheet)
      ? []
      : [{ kind: 'filter-at', sheet, area: after }],
  describe: ({ sheet, before, after }) => [
    { kind: 'filter-moved', from: qualifiedAddress(sheet, before), to: qualifiedAddress(sheet, after) },
  ],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};
