import { type Area, areaContains, areasOverlap } from '../area';
import type { Validation } from '../rules';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertAllowed } from './assertWritable';
import { clearValidations } from './ruleAreas';

/** What a range without data validation has. */
export const NO_VALIDATION: Omit<Validation, 'areas'> = {
  type: 'none',
  operator: 'between',
  formula1: '',
  formula2: '',
  ignoreBlank: true,
  inCellDropDown: true,
  errorAlert: { show: true, style: 'stop', title: '', message: '' },
  prompt: { show: true, title: '', message: '' },
};

/** The data validation of an area: one for all of it, none, or several, or one for a part only. */
export function validationOf(
  sheet: Sheet,
  area: Area,
):
  | { readonly kind: 'one'; readonly validation: Omit<Validation, 'areas'> }
  | { readonly kind: 'several' | 'part' } {
  const touching = sheet.validations.filter((it) => it.areas.some((piece) => areasOverlap(piece, area)));
  const [first, ...more] = touching;
  if (!first) return { kind: 'one', validation: NO_VALIDATION };
  const covered = touching.flatMap((it) => it.areas.filter((piece) => areasOverlap(piece, area)));
  const cells = (piece: Area): number => (piece.bottom - piece.top + 1) * (piece.right - piece.left + 1);
  if (more.length === 0 && first.areas.some((piece) => areaContains(piece, area)))
    return { kind: 'one', validation: first };
  const shared = covered.map((piece) => ({
    top: Math.max(piece.top, area.top),
    left: Math.max(piece.left, area.left),
    bottom: Math.min(piece.bottom, area.bottom),
    right: Math.min(piece.right, area.right),
  }));
  const whole = shared.reduce((sum, piece) => sum + cells(piece), 0) === cells(area);
  if (!whole) return { kind: 'part' };
  return more.length === 0 ? { kind: 'one', validation: first } : { kind: 'several' };
}

/** Gives an area another data validation, or none. Throws `AccessDenied`. */
export function setValidation(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  validation: Omit<Validation, 'areas'> | undefined,
): void {
  assertAllowed(workbook, sheet);
  clearValidations(sheet, area);
  if (validation) sheet.validations = [...sheet.validations, { ...validation, areas: [area] }];
  workbook.noteChange({ kind: 'structure', sheet, what: 'rule' });
}
