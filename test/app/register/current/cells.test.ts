import { columnBeside, rowBelow } from '../../../../src/app/register/current/cells';
import { placed, TEXTS } from '../../../support/placedKpi';

// "Workbooks of Excel 97-2003: 65,536 rows by 256 columns"; from 2007 on 1,048,576 by 16,384.
describe('a formula that looks on beyond its table', () => {
  const { sheet, table } = placed(TEXTS, 'Revenue');

  it.each([
    [3, 1_003],
    [65_000, 65_535],
    [65_535, 66_535],
    [1_048_000, 1_048_575],
    [1_048_575, 1_048_575],
  ])('below row %i looks as far as row %i', (last, ahead) => {
    expect(rowBelow(sheet, table, last)).toBe(ahead);
  });

  it.each([
    [2, 52],
    [230, 255],
    [255, 305],
    [16_350, 16_383],
  ])('beside column %i looks as far as column %i', (last, ahead) => {
    expect(columnBeside(sheet, table, last)).toBe(ahead);
  });
});
