import { contentOf, contentWith } from '../../../src/app/tables/columnContent';
import { bodyRowsOf } from '../../../src/app/extension/extension';
import type { CellValue } from '../../../src/domain/sheet/cellValue';
import { sheetOf, tableOf } from '../../support/snapshots';

function columnOf(...cells: readonly CellValue[]) {
  const rows = [['Id', 'x'], ...cells.map((cell, n) => [n + 1, cell])];
  const table = tableOf('T', `A1:B${rows.length}`, ['Id', 'x']);
  return { sheet: sheetOf('S', rows, { tables: [table] }), table };
}

describe('the cells of a table’s column', () => {
  it.each<[string, readonly CellValue[], string]>([
    ['constants', [1, '', 'x'], 'constants'],
    ['a formula that reads its own row', ['=$A2*2', '=$A3*2', '=$A4*2'], 'one formula'],
    ['a formula as Excel prints it', ["='A b'!$A$1", "='a B'!$A$1"], 'one formula'],
    ['formulas of several tables', ['=Sales!$A$1', '=Stores!$A$1'], 'source'],
    ['a formula and a constant', ['=$A2*2', 7], 'source'],
    ['a formula below a constant', [7, '=$A3*2'], 'source'],
  ])('are known as %s', (_, cells, content) => {
    const { sheet, table } = columnOf(...cells);
    expect(contentOf(sheet, table, 1)).toBe(content);
  });

  it.each<[string, readonly CellValue[], readonly CellValue[], string]>([
    ['the same formula', ['=$A2*2'], ['=[@Id]*2', '=[@Id]*2'], 'one formula'],
    ['another formula', ['=$A2*2'], ['=[@Id]*3'], 'source'],
    ['a constant', ['=$A2*2'], [7], 'source'],
    ['a formula to constants', [7], ['=[@Id]*2'], 'source'],
    ['a constant to constants', [7], [8], 'constants'],
  ])('are known once %s comes', (_, cells, added, content) => {
    const { sheet, table } = columnOf(...cells);
    const { row, rowCount } = bodyRowsOf(table);
    const rows = Array.from({ length: rowCount }, (__, n) => row + n);
    expect(contentWith(sheet, table, 1, rows, added)).toBe(content);
  });
});
