import { joinNeighbours, type ColumnwiseEdit } from '../../src/app/joinNeighbours';
import type { Look } from '../../src/app/survey';

function dress(column: number, look: Look = { bold: true }, row = 3): ColumnwiseEdit {
  return { kind: 'dress', sheet: 'KPIs', area: { row, column, rowCount: 9, columnCount: 1 }, look };
}

describe('joining what is done to neighbouring columns', () => {
  it('makes one edit of equal ones', () => {
    expect(joinNeighbours([dress(2), dress(3), dress(4)])).toEqual([
      { ...dress(2), area: { row: 3, column: 2, rowCount: 9, columnCount: 3 } },
    ]);
  });

  it.each<[string, ColumnwiseEdit]>([
    ['with a column between', dress(4)],
    ['in other rows', dress(3, { bold: true }, 4)],
    ['of another look', dress(3, { bold: true, fill: '#FF0000' })],
    ['of another kind', { ...dress(3), kind: 'undress', look: { bold: true } }],
    ['on another sheet', { ...dress(3), sheet: 'Other' }],
  ])('keeps one %s apart', (_, other) => {
    expect(joinNeighbours([dress(2), other])).toEqual([dress(2), other]);
  });
});
