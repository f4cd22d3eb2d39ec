import type { Area } from '../../domain/sheet/area';
import { isSame, turned, type EditKind } from './editKind';

/** Number formats of one column top to bottom, run by run. */
export type FormatRuns = readonly { readonly format: string; readonly rows: number }[];

export interface NumberFormatEdit {
  readonly kind: 'number-format';
  readonly sheet: string;
  readonly area: Area;
  readonly before: FormatRuns;
  readonly after: FormatRuns;
}

export const numberFormat: EditKind<NumberFormatEdit> = {
  isIdle: ({ before, after }) => isSame(before, after),
  inverse: turned,
  stillStands: () => [],
  describe: ({ sheet }) => [{ kind: 'formats-changed', sheet }],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};
