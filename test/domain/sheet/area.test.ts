import { areaBetween, lastColumnOf, lastRowOf, overlaps } from '../../../src/domain/sheet/area';

describe('areas', () => {
  const area = areaBetween(2, 3, 5, 4);

  it('are told by their corners', () => {
    expect(area).toEqual({ row: 2, column: 3, rowCount: 4, columnCount: 2 });
    expect([lastRowOf(area), lastColumnOf(area)]).toEqual([5, 4]);
  });

  it.each([
    ['share a corner cell', areaBetween(5, 4, 9, 9), true],
    ['lie inside each other', areaBetween(3, 3, 3, 3), true],
    ['touch below', areaBetween(6, 3, 7, 4), false],
    ['touch at the right', areaBetween(2, 5, 5, 6), false],
  ])('overlap when they %s: %#', (_, other, expected) => {
    expect([overlaps(area, other), overlaps(other, area)]).toEqual([expected, expected]);
  });
});
