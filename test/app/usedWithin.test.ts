import { usedWithin } from '../../src/app/usedWithin';
import { areaAddress } from '../../src/domain/sheet/address';
import { areaAt, sheetOf } from '../support/snapshots';

const { grid } = sheetOf(
  'Plan',
  [
    ['KPI', 'Jan'],
    ['Churn', 1],
  ],
  { at: 'B3' },
);

describe('the cells in use', () => {
  it.each([
    ['B1:B1048576', 'B3:B4'],
    ['A4:XFD9', 'B4:C4'],
    ['C3', 'C3'],
    ['D1:F9', undefined],
    ['A1:C2', undefined],
  ])('of %s are %s', (address, inUse) => {
    const used = usedWithin(grid, areaAt(address));
    expect(used && areaAddress(used)).toBe(inUse);
  });

  it('of an empty sheet are none', () => {
    expect(usedWithin(undefined, areaAt('A1:B2'))).toBeUndefined();
  });
});
