import { clearCells } from '../../model/edit/clearCells';
import { copyCells } from '../../model/edit/copyCells';
import { deleteCells } from '../../model/edit/deleteCells';
import { insertCells } from '../../model/edit/insertCells';
import { moveCells } from '../../model/edit/moveCells';
import { mergeCells, unmergeCells } from '../../model/edit/mergeCells';
import { flag, oneOf, optional } from '../argument';
import { refusal } from '../refusal';
import { type Members, method } from '../richObject';
import { RangeObject } from './rangeObject';
import { rangeOrAddress } from './rangeOrAddress';

/** What is done to the cells of a range. */
export function editMembers(range: RangeObject): Members {
  const { client, sheet } = range;
  const { workbook } = client;
  const other = rangeOrAddress(client, sheet);
  return {
    // "Returns a new Range object at the now blank space."
    Insert: method([oneOf('Down', 'Right')], (shift) => {
      const { area } = range;
      insertCells(workbook, sheet, area, shift === 'Down' ? 'down' : 'right');
      return new RangeObject(client, sheet, area);
    }),
    Delete: method([oneOf('Up', 'Left')], (shift) =>
      deleteCells(workbook, sheet, range.area, shift === 'Up' ? 'up' : 'left'),
    ),
    Clear: method(
      [optional(oneOf('All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'))],
      (what = 'All') => {
        if (what === 'All') clearCells(workbook, sheet, range.area, 'all');
        if (what === 'Contents') clearCells(workbook, sheet, range.area, 'contents');
        if (what === 'Formats') clearCells(workbook, sheet, range.area, 'formats');
        // Hyperlinks are not in the model: there is nothing of them to clear.
      },
    ),
    CopyFrom: method(
      [other, optional(oneOf('All', 'Formulas', 'Values', 'Formats')), optional(flag), optional(flag)],
      (from, what = 'All', skipBlanks = false, transpose = false) => {
        if (what === 'Values') client.calculate();
        const kinds = { All: 'all', Formulas: 'formulas', Values: 'values', Formats: 'formats' } as const;
        copyCells(workbook, from.place, range.place, { what: kinds[what], skipBlanks, transpose });
      },
    ),
    // "Moves cell values, formatting, and formulas from current range to the destination range, replacing the old
    // information in those cells."
    MoveTo: method([other], (to) => {
      if (to.sheet !== sheet) throw refusal('ApiNotFound', 'not emulated: Range.moveTo another worksheet');
      moveCells(workbook, sheet, range.area, to.area.top, to.area.left);
    }),
    Merge: method([optional(flag)], (across = false) => mergeCells(workbook, sheet, range.area, across)),
    Unmerge: method([], () => unmergeCells(workbook, sheet, range.area)),
    // "Selects the specified range in the Excel UI": its sheet comes to the front.
    Select: method([], () => client.select(sheet, range.area)),
    Calculate: method([], () => client.calculateNow('recalculate')),
  };
}
