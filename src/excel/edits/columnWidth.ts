import type { EditOf } from '../../app/edits/edit';
import { rangeAt } from '../ranges';
import type { EditHandler } from './edit';

const ONE_PIXEL = 1;

export const columnWidth: EditHandler<EditOf<'column-width'>> = {
  carryOut(workbook, { sheet, area, after }) {
    const { format } = rangeAt(workbook, sheet, area);
    if (after === 'standard') format.useStandardWidth = true;
    else format.columnWidth = after;
  },
  /** Excel rounds widths to whole pixels. */
  tells: ({ before, after }) =>
    before === 'standard' || after === 'standard' || Math.abs(before - after) >= ONE_PIXEL,
  observe(workbook, { sheet, area, after }) {
    const range = rangeAt(workbook, sheet, area).load('format/columnWidth,format/useStandardWidth');
    return () =>
      after === 'standard'
        ? range.format.useStandardWidth
        : Math.abs(range.format.columnWidth - after) < ONE_PIXEL;
  },
};
