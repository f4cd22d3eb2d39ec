import { attachCalculation } from '../../../../src/embedded-host/calculation/calculation';
import { contents, gridWorkbook, sheetOf } from '../../../support/gridWorkbook';

/** What a dynamic formula in D1 shows in D1:E4, beside some rows in A1:B4. */
function spilled(formula: string): unknown[][] {
  const workbook = gridWorkbook({
    Data: [
      ['b', 2],
      ['a', 1],
      ['B', 3],
      ['c', null],
    ],
  });
  const sheet = sheetOf(workbook);
  const area = { top: 0, left: 3, bottom: 0, right: 3 };
  sheet.cells.set(0, 3, { value: null, formula, format: 0, array: { area, dynamic: true } });
  attachCalculation(workbook);
  workbook.calculation?.calculate('recalculate');
  // The first cell would show its formula.
  sheet.cells.set(0, 3, { value: sheet.cells.get(0, 3)?.value ?? null, format: 0 });
  return contents(sheet, 'D1:E4');
}

describe('functions that give arrays', () => {
  it.each([
    [
      'UNIQUE(A1:A4)',
      [
        ['b', null],
        ['a', null],
        ['c', null],
        [null, null],
      ],
    ],
    [
      'UNIQUE(A1:A4,FALSE,TRUE)',
      [
        ['a', null],
        ['c', null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'SORT(A1:B3,2,-1)',
      [
        ['B', 3],
        ['b', 2],
        ['a', 1],
        [null, null],
      ],
    ],
    [
      'SORT(A1:B3,3)',
      [
        ['#VALUE!', null],
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'FILTER(A1:B4,B1:B4>1)',
      [
        ['b', 2],
        ['B', 3],
        [null, null],
        [null, null],
      ],
    ],
    [
      'FILTER(A1:A4,B1:B4>9,"none")',
      [
        ['none', null],
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'FILTER(A1:A4,B1:B4>9)',
      [
        ['#CALC!', null],
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'SEQUENCE(2,2,10,5)',
      [
        [10, 15],
        [20, 25],
        [null, null],
        [null, null],
      ],
    ],
  ])('%s fills %j', (formula, expected) => {
    expect(spilled(formula)).toEqual(expected);
  });
});
