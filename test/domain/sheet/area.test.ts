import { areaBetween, lastColumnOf, lastRowOf } from '../../../src/domain/sheet/area';

describe('areas', () => {
  const area = areaBetween(2, 3, 5, 4);

  it('are told by their corners', () => {
    expect(area).toEqual({ row: 2, column: 3, rowCount: 4, columnCount: 2 });
    expect([lastRowOf(area), lastColumnOf(area)]).toEqual([5, 4]);
  });
});
