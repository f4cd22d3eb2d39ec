import type { EditOf } from '../../app/edits/edit';
import { cellsOf, part, rangeAt } from '../ranges';
import { observeCells } from './cells';
import type { EditHandler } from './edit';

export const fillDown: EditHandler<EditOf<'fill-down'>> = {
  carryOut(workbook, { sheet, area, formulas }) {
    const first = rangeAt(workbook, sheet, part(area, 0, 0, 1, area.columnCount));
    first.formulas = [[...formulas]];
    if (area.rowCount === 1) return;
    const rest = rangeAt(workbook, sheet, part(area, 1, 0, area.rowCount - 1, area.columnCount));
    rest.copyFrom(first, 'Formulas');
  },
  /** The first row tells that it was written, the last that it was filled; all of it would not fit a response. */
  observe(workbook, { sheet, area, formulas }) {
    const first = observeCells(workbook, sheet, part(area, 0, 0, 1, area.columnCount), [formulas]);
    const last = rangeAt(workbook, sheet, part(area, area.rowCount - 1, 0, 1, area.columnCount)).load(
      'formulas',
    );
    return () => first() && (cellsOf(last.formulas)?.[0] ?? []).every((cell) => String(cell).startsWith('='));
  },
};

export const clearFill: EditHandler<EditOf<'clear-fill'>> = {
  carryOut(workbook, { sheet, area }) {
    rangeAt(workbook, sheet, area).clear('Contents');
  },
  observe(workbook, { sheet, area }) {
    const left = rangeAt(workbook, sheet, area).getUsedRangeOrNullObject(true).load('address');
    return () => left.isNullObject;
  },
};
