import { inverseOf } from '../../src/app/inverse';
import { planBringingBack, planCorrection, planForgetting } from '../../src/app/planCorrection';
import { planRemoval } from '../../src/app/planRemoval';
import { readSettings } from '../../src/app/settings/keyliftSettings';
import { placedCorrections } from '../../src/app/settings/placedCorrections';
import type { Snapshot } from '../../src/app/snapshot';
import { carryOut, contentsOf } from '../support/carryOut';
import { valueOf } from '../support/salesAndMonths';
import { areaAt, sheetOf, workbookOf } from '../support/snapshots';

const workbook = workbookOf([sheetOf("Bob's Q1", [['KPI', 'Jan', 'Total']]), sheetOf('Plan', [])]);
const sheetId = "{Bob's Q1}";
const area = areaAt('B3:F9');
const said = { kind: 'table', fields: [{ header: 'Total', offset: 2, role: 'total' }], kpis: [] } as const;
const dismissed = { kind: 'dismissed', fields: [], kpis: [] } as const;

const corrected = (snapshot = workbook): Snapshot =>
  carryOut(snapshot, valueOf(planCorrection(snapshot, { sheetId, area, said })));

describe('what a person says of a table', () => {
  it('is kept under a hidden name that means its cells', () => {
    const snapshot = corrected();
    expect(snapshot.names).toEqual([
      { name: 'Keylift_Table_1', formula: "='Bob''s Q1'!$B$3:$F$9", visible: false },
    ]);
    expect(placedCorrections(snapshot)).toEqual([{ ...said, id: 'Keylift_Table_1', sheetId, area }]);
  });

  it.each([
    ['where periods go on beside them', 'A1:C2', true],
    ['not where the periods end with them', 'A1:D2', undefined],
  ])('keeps a table to its cells %s', (_, address, closed) => {
    const book = workbookOf([
      sheetOf('Plan', [
        ['KPI', 'Jan', 'Feb', 'Mar', 'Total'],
        ['Revenue', 1, 2, 3, 6],
      ]),
    ]);
    const request = { sheetId: '{Plan}', area: areaAt(address), said };
    const after = carryOut(book, valueOf(planCorrection(book, request)));
    expect(placedCorrections(after).map((one) => one.closed)).toEqual([closed]);
  });

  it('takes the place of what was said before, under the same name where the cells are the same', () => {
    const before = corrected();
    const plan = valueOf(
      planCorrection(before, { sheetId, area, said: dismissed, replaces: 'Keylift_Table_1' }),
    );
    expect(plan.edits).toEqual([]);
    expect(placedCorrections(carryOut(before, plan))).toMatchObject([{ kind: 'dismissed', area }]);
  });

  it('goes to another name where the cells are others', () => {
    const before = corrected();
    const moved = areaAt('B3:G9');
    const request = { sheetId, area: moved, said, replaces: 'Keylift_Table_1' };
    const after = carryOut(before, valueOf(planCorrection(before, request)));
    expect(after.names.map(({ name }) => name)).toEqual(['Keylift_Table_2']);
    expect(placedCorrections(after)).toEqual([{ ...said, id: 'Keylift_Table_2', sheetId, area: moved }]);
  });

  it('steps around names that the workbook has', () => {
    const taken = { ...workbook, names: [{ name: 'KEYLIFT_TABLE_1', formula: '=1', visible: true }] };
    expect(corrected(taken).names[1]?.name).toBe('Keylift_Table_2');
  });

  it.each([
    [
      'another one',
      (snapshot: Snapshot) => planCorrection(snapshot, { sheetId, area: areaAt('A1:B2'), said }),
    ],
    ['what forgets it', (snapshot: Snapshot) => planForgetting(snapshot, 'Keylift_Table_1')],
  ])('is taken back to the letter by the inverse of %s', (_, plan) => {
    const before = corrected();
    const made = valueOf(plan(before));
    const back = carryOut(carryOut(before, made), inverseOf(made));
    expect(contentsOf(back)).toEqual(contentsOf(before));
  });

  it('is forgotten together with its name', () => {
    const before = corrected();
    const after = carryOut(before, valueOf(planForgetting(before, 'Keylift_Table_1')));
    expect([after.names, placedCorrections(after)]).toEqual([[], []]);
  });

  it('goes with Keylift, also where its cells or its settings are gone', () => {
    const before = corrected(corrected());
    const lost = before.names.map((name, n) => (n === 0 ? { ...name, formula: '=#REF!' } : name));
    for (const snapshot of [before, { ...before, names: lost }]) {
      expect(contentsOf(carryOut(snapshot, valueOf(planRemoval(snapshot, []))))).toEqual(
        contentsOf(workbook),
      );
    }
    const forgetful = { ...before, settings: {} };
    expect(contentsOf(carryOut(forgetful, valueOf(planRemoval(forgetful, []))))).toEqual(
      contentsOf(workbook),
    );
  });

  it('goes with Keylift from a copied sheet too, for which Excel made a name of its own, and is undone', () => {
    const before = corrected();
    const local = {
      name: 'Keylift_Table_1',
      formula: '=Plan!$B$3:$F$9',
      visible: false,
      sheetId: '{Plan}',
    };
    const copied = { ...before, names: [...before.names, local] };
    const plan = valueOf(planRemoval(copied, []));
    const after = carryOut(copied, plan);
    expect(contentsOf(after)).toEqual(contentsOf(workbook));
    const back = carryOut(after, inverseOf(plan));
    // Taken back last first.
    expect([...back.names].reverse()).toEqual(copied.names);
    expect(inverseOf(plan).expects).toContainEqual({ kind: 'no-name', name: local.name, scope: 'Plan' });
  });

  it('leaves nothing behind once it is forgotten and Keylift is removed', () => {
    const before = corrected();
    const forgotten = carryOut(before, valueOf(planForgetting(before, 'Keylift_Table_1')));
    expect(contentsOf(carryOut(forgotten, valueOf(planRemoval(forgotten, []))))).toEqual(
      contentsOf(workbook),
    );
  });

  it('is refused in a workbook that cannot be written', () => {
    const plan = planCorrection({ ...workbook, readOnly: true }, { sheetId, area, said });
    expect(plan).toEqual({ ok: false, issue: { code: 'workbook-read-only' } });
  });

  it('keeps the extensions that the settings remember', () => {
    const extensions = [{ sheetId: 's', beside: 'a', idHeader: 'OKR', columns: [] }];
    const remembering = { ...workbook, settings: { Keylift: { version: 1, extensions } } };
    expect(readSettings(corrected(remembering))).toMatchObject({ version: 2, extensions });
  });
});

describe('a table that was dismissed and is brought back', () => {
  const dismiss = (snapshot: Snapshot, was: typeof said | typeof dismissed): Snapshot => {
    const request = { sheetId, area, said: { ...was, kind: 'dismissed' as const } };
    return carryOut(snapshot, valueOf(planCorrection(snapshot, request)));
  };

  it('is read as found where nothing else was said of it', () => {
    const before = dismiss(workbook, dismissed);
    expect(carryOut(before, valueOf(planBringingBack(before, 'Keylift_Table_1'))).names).toEqual([]);
  });

  it('is read as it was corrected before', () => {
    const before = dismiss(workbook, said);
    const after = carryOut(before, valueOf(planBringingBack(before, 'Keylift_Table_1')));
    expect(placedCorrections(after)).toMatchObject([{ ...said, area }]);
  });
});
