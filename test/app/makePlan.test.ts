import type { Edit } from '../../src/app/edits/edit';
import { makePlan } from '../../src/app/makePlan';
import { areaAt, workbookOf } from '../support/snapshots';

const snapshot = workbookOf([]);
const write = (address: string, before: string, after: string): Edit => ({
  kind: 'write-cells',
  sheet: 'Sales',
  area: areaAt(address),
  before: [[before]],
  after: [[after]],
});
const planned = (...edits: readonly Edit[]) => makePlan(snapshot, { action: 'promote', expects: [], edits });

describe('a plan', () => {
  it('holds no edit that changes nothing', () => {
    const width: Edit = {
      kind: 'column-width',
      sheet: 'Sales',
      area: areaAt('B1'),
      before: 60,
      after: 60,
    };
    expect(planned(width, write('A1', 'x', 'x'), write('A2', 'x', 'y')).edits).toEqual([
      write('A2', 'x', 'y'),
    ]);
  });

  it('expects that the cells it writes hold what they held', () => {
    expect(planned(write('A1', "'=a", 'b')).expects).toEqual([
      { kind: 'holds', sheet: 'Sales', area: areaAt('A1'), inputs: [['=a']] },
    ]);
  });

  it('does not expect it of cells that it has written or moved before', () => {
    const rows: Edit = {
      kind: 'delete-table-rows',
      sheet: 'Sales',
      table: 'Kpis',
      body: areaAt('A2:A3'),
      indexes: [1],
      inputs: [['a'], ['b']],
      formats: [['General']],
    };
    const { expects } = planned(write('A9', 'x', 'y'), write('A9', 'y', 'z'), rows, write('A5', 'p', 'q'));
    expect(expects.map((one) => 'area' in one && one.area)).toEqual([areaAt('A9')]);
  });

  it('takes a revision, over those that stand, and keeps what is remembered', () => {
    const { revision } = planned(write('A1', '', 'b'));
    expect(revision).toEqual({
      before: { keys: [], remembers: undefined },
      takes: snapshot.unusedRevision,
      leaves: { version: 2, extensions: [], corrections: [] },
    });
  });
});
