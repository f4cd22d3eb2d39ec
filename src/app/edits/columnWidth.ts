import type { Area } from '../../domain/sheet/area';
import { turned, type EditKind } from './editKind';

/** As `Range.format.columnWidth` counts, or the sheet's standard width, which is not the same as a width that equals it. */
export type ColumnWidth = number | 'standard';

/** Of all columns of the area, which is one row. */
export interface ColumnWidthEdit {
  readonly kind: 'column-width';
  readonly sheet: string;
  readonly area: Area;
  readonly before: ColumnWidth;
  readonly after: ColumnWidth;
}

export const columnWidth: EditKind<ColumnWidthEdit> = {
  isIdle: ({ before, after }) => before === after,
  inverse: turned,
  stillStands: () => [],
  describe: ({ sheet }) => [{ kind: 'formats-changed', sheet }],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};
