import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import { followTable } from '../../../src/taskpane/state/followTable';
import { draftOfCells, type TableDraft } from '../../../src/taskpane/state/tableDraft';
import { areaAt, kpiTableOf, sheetOf, workbookOf } from '../../support/snapshots';

const rows = [
  ['KPI', 'Jan', 'Feb'],
  ['Churn', 1, 2],
];

function table(at: string, address: string, rest: Partial<KpiTable> = {}): KpiTable {
  const snapshot = workbookOf([sheetOf('Plan', rows, { at })]);
  return { ...kpiTableOf(snapshot, 'Plan', address, ['name', 1, 2]), ...rest };
}
const FOUND = table('A1', 'A1:C2');
const draft: TableDraft = { ...draftOfCells('{Plan}', areaAt('A1:C2')), tableKey: FOUND.key };

describe('the form of a table', () => {
  it('goes along when the table moves, with what is typed in it', () => {
    const moved = table('A5', 'A5:C6');
    const typed = { ...draft, fields: [{ header: 'Jan', offset: 1, role: 'total' as const }] };
    expect(followTable([FOUND], [moved], typed)).toEqual({
      ...typed,
      tableKey: moved.key,
      area: areaAt('A5:C6'),
    });
  });

  it('keeps the size of cells that were chosen by hand', () => {
    const chosen = { ...draft, area: areaAt('A1:D9') };
    expect(followTable([FOUND], [table('B5', 'B5:D6')], chosen).area).toEqual(areaAt('B5:E13'));
  });

  it('knows a corrected table by its correction, whatever it is called now', () => {
    const before = { ...FOUND, correction: 'Keylift_Table_1' };
    const other = table('A1', 'A1:C2');
    const renamed = table('A9', 'A9:C10', { correction: 'Keylift_Table_1', title: 'New' });
    expect(followTable([before], [other, renamed], draft).tableKey).toBe(renamed.key);
  });

  it.each<[string, readonly KpiTable[]]>([
    ['is gone', []],
    ['cannot be told from another', [table('A5', 'A5:C6'), table('A9', 'A9:C10')]],
  ])('stays as it is where its table %s', (_, after) => {
    expect(followTable([FOUND], after, draft)).toBe(draft);
  });
});
