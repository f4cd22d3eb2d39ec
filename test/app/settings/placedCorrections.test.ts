import { placedCorrections } from '../../../src/app/settings/placedCorrections';
import type { NameSnapshot } from '../../../src/app/snapshot';
import { areaAt, sheetOf, workbookOf } from '../../support/snapshots';

const said = { id: 'Keylift_Table_1', kind: 'table', fields: [], kpis: [] } as const;

function placed(...names: readonly NameSnapshot[]) {
  const settings = { Keylift: { version: 2, extensions: [], corrections: [said] } };
  return placedCorrections(workbookOf([sheetOf('Plan', []), sheetOf('Sales Q1', [])], { names, settings }));
}
const name = (formula: string, rest: Partial<NameSnapshot> = {}): NameSnapshot => ({
  name: 'Keylift_Table_1',
  formula,
  visible: false,
  ...rest,
});

describe('what was said of a table', () => {
  it('is about the cells that its name means now', () => {
    expect(placed(name("='Sales Q1'!$B$4:$F$9"))).toEqual([
      { ...said, sheetId: '{Sales Q1}', area: areaAt('B4:F9') },
    ]);
  });

  it('finds its name in whatever case the workbook gives it', () => {
    expect(placed(name('=Plan!$A$1:$B$2', { name: 'KEYLIFT_table_1' }))).toHaveLength(1);
  });

  it.each<[string, readonly NameSnapshot[]]>([
    ['its name is gone', []],
    ['its cells were deleted', [name('=Plan!#REF!')]],
    ['its sheet was deleted', [name('=#REF!$A$1:$B$2')]],
    ['its sheet is not there', [name('=Other!$A$1:$B$2')]],
    ['the name is that of a copied sheet', [name('=Plan!$A$1:$B$2', { sheetId: '{Plan}' })]],
  ])('is about nothing once %s', (_, names) => {
    expect(placed(...names)).toEqual([]);
  });
});
