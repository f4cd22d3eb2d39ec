import { fiscalStartGoes, keepFiscalStart, keptFiscalStart } from '../../../src/app/settings/fiscalStart';
import type { NameSnapshot } from '../../../src/app/snapshot';
import { workbookOf } from '../../support/snapshots';

const named = (...names: readonly (readonly [string, string])[]) =>
  workbookOf([], { names: names.map(([name, formula]): NameSnapshot => ({ name, formula, visible: true })) });

describe('the month that the workbook keeps', () => {
  it.each([
    ['=7', 7],
    ['=12', 12],
    ['=0', undefined],
    ['=13', undefined],
    ['=Sheet1!$A$1', undefined],
    ['="July"', undefined],
  ])('of %s is %p', (formula, month) => {
    expect(keptFiscalStart(named(['Keylift_FiscalStart', formula]))).toBe(month);
  });

  it('is kept once, stepping round a name that holds something else', () => {
    const keptIn = (snapshot: ReturnType<typeof named>): unknown =>
      keepFiscalStart(snapshot, 7).edits.map((edit) => edit.kind === 'add-name' && [edit.name, edit.formula]);
    expect(keptIn(named())).toEqual([['Keylift_FiscalStart', '=7']]);
    expect(keptIn(named(['keylift_fiscalstart', '=Sheet1!$A$1']))).toEqual([['Keylift_FiscalStart_2', '=7']]);
    expect(keptIn(named(['Keylift_FiscalStart', '=4']))).toEqual([]);
    expect(keepFiscalStart(named(), undefined)).toEqual({ expects: [], edits: [] });
  });

  it('goes with Keylift, and nothing else does', () => {
    const snapshot = named(['Keylift_FiscalStart', '=Sheet1!$A$1'], ['Keylift_FiscalStart_2', '=7']);
    expect(fiscalStartGoes(snapshot)).toMatchObject([{ kind: 'delete-name', name: 'Keylift_FiscalStart_2' }]);
  });

  it('is the workbook’s, not a sheet’s', () => {
    const { names } = named(['Keylift_FiscalStart', '=7']);
    const ofSheet = names.map((name) => ({ ...name, sheetId: '{KPIs}' }));
    expect(keptFiscalStart(workbookOf([], { names: ofSheet }))).toBeUndefined();
  });
});
