import { hasZerosAhead } from '../../../../src/app/register/current/zerosAhead';
import type { SheetSnapshot } from '../../../../src/app/snapshot';
import type { CellValue } from '../../../../src/domain/sheet/cellValue';
import { sheetOf } from '../../../support/snapshots';

const ROWS: CellValue[][] = Array.from({ length: 30 }, (_, r) =>
  Array.from({ length: 4 }, (__, c) => r + c + 1),
);
const AREA = { row: 0, column: 0, rowCount: 30, columnCount: 4 };

/** A sheet that counts how often a value is read. */
function counted(formulas: CellValue[][] = ROWS): { sheet: SheetSnapshot; reads: () => number } {
  let reads = 0;
  const values = formulas.map((row) => {
    const cells = row.map((cell) => (typeof cell === 'string' ? 0 : cell));
    return new Proxy(cells, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  });
  const numberFormats = formulas.map((row) => row.map(() => 'General'));
  const sheet = { ...sheetOf('KPIs', ROWS), grid: { area: AREA, values, formulas, numberFormats } };
  return { sheet, reads: () => reads };
}

describe('zeros ahead in a matrix', () => {
  it('are looked for once, however many KPIs share its cells', () => {
    const { sheet, reads } = counted();
    for (let kpi = 0; kpi < 1_000; kpi += 1) expect(hasZerosAhead(sheet, AREA)).toBe(false);
    expect(reads()).toBe(30 * 4);
  });

  it('are what formulas come to, not what was typed', () => {
    const typed = ROWS.map((row, r) => (r === 29 ? [1, 2, 3, 0] : row));
    expect(hasZerosAhead(counted(typed).sheet, AREA)).toBe(false);
    const formula = ROWS.map((row, r) => (r === 29 ? [1, 2, 3, '=A1-A1'] : row));
    expect(hasZerosAhead(counted(formula).sheet, AREA)).toBe(true);
  });
});
