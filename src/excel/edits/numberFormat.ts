import type { EditOf } from '../../app/edits/edit';
import type { FormatRuns } from '../../app/edits/numberFormat';
import type { Area } from '../../domain/sheet/area';
import { everyCell, part, rangeAt, textsOf } from '../ranges';
import type { EditHandler } from './edit';

export const numberFormat: EditHandler<EditOf<'number-format'>> = {
  carryOut(workbook, { sheet, area, after }) {
    for (const { area: run, format } of runsOf(area, after))
      rangeAt(workbook, sheet, run).numberFormat = everyCell(format);
  },
  observe(workbook, { sheet, area, after }) {
    const range = rangeAt(workbook, sheet, area).load('numberFormat');
    return () => {
      const found = textsOf(range.numberFormat);
      let row = 0;
      return after.every(({ format, rows }) => {
        const run = found?.slice(row, (row += rows));
        return run?.every((cells) => cells.every((cell) => cell === format)) ?? false;
      });
    };
  },
};

function runsOf(area: Area, runs: FormatRuns): { area: Area; format: string }[] {
  let row = 0;
  return runs.map(({ format, rows }) => {
    const run = { area: part(area, row, 0, rows, area.columnCount), format };
    row += rows;
    return run;
  });
}
