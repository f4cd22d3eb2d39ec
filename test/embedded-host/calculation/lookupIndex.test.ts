import { attachCalculation } from '../../../src/embedded-host/calculation/calculation';

import { gridWorkbook, sheetOf } from '../../support/gridWorkbook';

describe('searching for each value of a long column', () => {
  it('visits each cell of the column a few times, not once for each formula', () => {
    const length = 400;
    const workbook = gridWorkbook({
      Data: Array.from({ length }, (_, row) => [
        `id ${row}`,
        row,
        `=MATCH("ID ${row}",A$1:A$${length},0)`,
        `=COUNTIF(A$1:A$${length},A${row + 1})+SUMIF(B$1:B$${length},B${row + 1})`,
      ]),
    });
    const { cells } = sheetOf(workbook);
    const row = cells.row.bind(cells);
    let visited = 0;
    cells.row = (index) => {
      visited++;
      return row(index);
    };
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    expect([cells.get(7, 2)?.value, cells.get(7, 3)?.value]).toEqual([8, 8]);
    expect(visited).toBeLessThan(20 * length);
  });

  it('forgets what it knew when a cell of the column changes', () => {
    const workbook = gridWorkbook({
      Data: [
        ['a', '=MATCH("b",A1:A2,0)'],
        ['b', '=COUNTIF(A1:A2,"b")'],
      ],
    });
    const sheet = sheetOf(workbook);
    attachCalculation(workbook);
    workbook.calculation?.calculate('recalculate');
    sheet.cells.set(0, 0, { value: 'B', format: 0 });
    workbook.noteChange({
      kind: 'cells',
      sheet,
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      change: 'edited',
    });
    workbook.calculation?.calculate('recalculate');
    expect([sheet.cells.get(0, 1)?.value, sheet.cells.get(1, 1)?.value]).toEqual([1, 2]);
  });
});
