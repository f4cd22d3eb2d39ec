import { isSame, turned, type EditKind } from './editKind';

/** As Excel calls it: a very hidden sheet is not listed where users bring sheets back. */
export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetVisibility {
  readonly kind: 'sheet-visibility';
  readonly sheet: string;
  readonly before: Visibility;
  readonly after: Visibility;
}

export const sheetVisibility: EditKind<SheetVisibility> = {
  isIdle: ({ before, after }) => isSame(before, after),
  inverse: turned,
  stillStands: () => [],
  describe: () => [],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};
