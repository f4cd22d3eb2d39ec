import { Axis } from '../../../src/workbench/grid/axis';

/** Ten columns of 10 pixels; the third is hidden, the sixth is 40 wide. */
const axis = new Axis(
  10,
  10,
  new Map([
    [5, 40],
    [2, 0],
  ]),
);

describe('an axis', () => {
  it.each([
    [0, 0],
    [2, 20],
    [3, 20],
    [5, 40],
    [6, 80],
    [10, 120],
  ])('begins %i at %i pixels', (index, offset) => {
    expect(axis.offsetOf(index)).toBe(offset);
  });

  it.each([
    [0, 0],
    [19, 1],
    [20, 3],
    [79, 5],
    [80, 6],
    [5000, 9],
  ])('finds at %i pixels what is seen there: %i', (offset, index) => {
    expect(axis.indexAt(offset)).toBe(index);
  });

  it('lists what is in sight without what is hidden', () => {
    expect(axis.within(10, 45)).toEqual([1, 3, 4, 5]);
  });

  it('measures a stretch to its end, or to the end of all', () => {
    expect(axis.lengthOf(4, 6)).toBe(60);
    expect(axis.lengthOf(8, 99)).toBe(20);
  });

  it.each([
    [1, 1, 3],
    [3, -1, 1],
    [1, 3, 5],
    [8, 20, 9],
    [1, -20, 0],
    [9, 1, 9],
  ])('steps from %i by %i to %i, over what is hidden', (from, distance, to) => {
    expect(axis.step(from, distance)).toBe(to);
  });

  it('agrees with itself for a million rows', () => {
    const rows = new Axis(1_048_576, 20, new Map([[1_000_000, 33]]));
    expect(rows.indexAt(rows.offsetOf(1_000_001))).toBe(1_000_001);
  });
});
