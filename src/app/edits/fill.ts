import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { fillDownFormula } from '../formula/fillDownFormula';
import { holdsAsRead } from './cells';
import type { EditKind } from './editKind';

/** Writes one row of formulas and copies it down, so that relative references move along and the request stays small. */
export interface FillDown {
  readonly kind: 'fill-down';
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: readonly string[];
}

/** Empties what `fill-down` wrote. */
export interface ClearFill {
  readonly kind: 'clear-fill';
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: readonly string[];
}

export const fillDown: EditKind<FillDown> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'clear-fill' }),
  stillStands: ({ sheet, area, formulas }) => [
    holdsAsRead(
      sheet,
      area,
      Array.from({ length: area.rowCount }, (_, row) =>
        formulas.map((formula) => fillDownFormula(formula, row)),
      ),
    ),
  ],
  describe: ({ sheet, area }) => [{ kind: 'formulas-filled', address: qualifiedAddress(sheet, area) }],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};

export const clearFill: EditKind<ClearFill> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'fill-down' }),
  stillStands: ({ sheet, area }) => [{ kind: 'free', sheet, area }],
  describe: ({ sheet, area }) => [{ kind: 'formulas-cleared', address: qualifiedAddress(sheet, area) }],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};
