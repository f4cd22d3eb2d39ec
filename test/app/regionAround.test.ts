import { regionAround } from '../../src/app/regionAround';
import { areaAddress } from '../../src/domain/sheet/address';
import { areaAt, sheetOf } from '../support/snapshots';

const { grid } = sheetOf('Plan', [
  ['Title', '', '', '', ''],
  ['', '', '', '', ''],
  ['KPI', 'Jan', 'Feb', '', 'Note'],
  ['Churn', 1, '', '', 'x'],
  ['', '', 3, '', ''],
]);

describe('the block around a cell', () => {
  it.each([
    ['A3', 'A3:C5'],
    ['C5', 'A3:C5'],
    ['B4:C4', 'A3:C5'],
    ['A1', 'A1'],
    ['E4', 'E3:E4'],
    ['H9', 'H9'],
  ])('of %s is %s', (address, block) => {
    if (grid === undefined) throw new Error('no cells');
    expect(areaAddress(regionAround(grid, areaAt(address)))).toBe(block);
  });
});
