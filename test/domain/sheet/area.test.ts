import {
  areaBetween,
  frameOf,
  gapsAmong,
  isInside,
  lastColumnOf,
  lastRowOf,
} from '../../../src/domain/sheet/area';

describe('areas', () => {
  const area = areaBetween(2, 3, 5, 4);

  it('are told by their corners', () => {
    expect(area).toEqual({ row: 2, column: 3, rowCount: 4, columnCount: 2 });
    expect([lastRowOf(area), lastColumnOf(area)]).toEqual([5, 4]);
  });

  it('lie in one another', () => {
    expect(isInside(area, area)).toBe(true);
    expect(isInside(areaBetween(3, 3, 4, 4), area)).toBe(true);
    expect(isInside(areaBetween(3, 3, 6, 4), area)).toBe(false);
    expect(isInside(areaBetween(1, 3, 4, 4), area)).toBe(false);
    expect(isInside(areaBetween(3, 3, 4, 5), area)).toBe(false);
    expect(isInside(areaBetween(3, 2, 4, 4), area)).toBe(false);
  });

  it('have a frame, and gaps in it that with them fill it once', () => {
    const areas = [areaBetween(0, 0, 0, 0), areaBetween(2, 0, 5, 3), areaBetween(4, 6, 7, 8)];
    expect(frameOf(areas)).toEqual(areaBetween(0, 0, 7, 8));
    const cells = [...areas, ...gapsAmong(areas)].flatMap(({ row, column, rowCount, columnCount }) =>
      Array.from({ length: rowCount * columnCount }, (_, n) => {
        return `${row + Math.floor(n / columnCount)} ${column + (n % columnCount)}`;
      }),
    );
    expect(cells).toHaveLength(8 * 9);
    expect(new Set(cells).size).toBe(8 * 9);
    expect(gapsAmong([area])).toEqual([]);
  });
});
