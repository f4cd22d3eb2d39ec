import { planDemotion, surveysForDemotion } from '../../src/app/planDemotion';
import { readSettings } from '../../src/app/settings/keyliftSettings';
import type { Snapshot } from '../../src/app/snapshot';
import { carryOut, contentsOf } from '../support/carryOut';
import {
  cellsOf,
  monthsWorkbook,
  promoted,
  requestFor,
  salesWorkbook,
  valueOf,
} from '../support/salesAndMonths';
import { freeSurvey } from '../support/snapshots';
import { typed } from '../support/typed';

const TODAY = 46050;

function demoted(snapshot: Snapshot, ids: readonly string[]): Snapshot {
  const surveys = surveysForDemotion(snapshot, ids).map((one) => freeSurvey(one));
  return carryOut(snapshot, valueOf(planDemotion(snapshot, surveys, ids, TODAY)));
}

describe('demoting a key result', () => {
  const sales = salesWorkbook();
  const snapshot = promoted(sales, requestFor(sales.table, [0, 1, 2]));
  const after = demoted(snapshot, ['KR-1', 'KR-3']);

  it('deletes its row of the register', () => {
    expect(cellsOf(after, 'OKRs', 'A4:A6')).toEqual([['Id'], ['KR-2'], ['']]);
  });

  it('empties its id cell and keeps the columns of the others', () => {
    expect(cellsOf(after, 'Sales Q1', 'F4:F7')).toEqual([['OKR'], [''], ['KR-2'], ['']]);
    expect(cellsOf(after, 'Sales Q1', 'G5')).toEqual(cellsOf(snapshot, 'Sales Q1', 'G5'));
  });

  it('keeps how it stood in the log', () => {
    expect(cellsOf(after, 'OKR log', 'A3:B5')).toEqual([
      ['Date', 'Id'],
      [TODAY, 'KR-1'],
      [TODAY, 'KR-3'],
    ]);
    expect(cellsOf(after, 'OKR log', 'I4')).toEqual([['No longer a key result']]);
  });

  it('adds to the log that is there', () => {
    const again = demoted(after, ['KR-2']);
    expect(cellsOf(again, 'OKR log', 'B4:B6')).toEqual([['KR-1'], ['KR-3'], ['KR-2']]);
    expect(again.sheets.filter(({ name }) => name.startsWith('OKR log'))).toHaveLength(1);
  });

  it('does not give its id out again', () => {
    const { table } = sales;
    const again = promoted({ snapshot: after, table }, requestFor(table, [0]));
    expect(cellsOf(again, 'Sales Q1', 'F5')).toEqual([['KR-4']]);
  });
});

describe('demoting the last key result of a table', () => {
  it.each([
    ['an Excel table', salesWorkbook],
    ['a plain range', monthsWorkbook],
  ])('takes the columns out of %s', (_, make) => {
    const workbook = make();
    const after = demoted(promoted(workbook, requestFor(workbook.table, [0, 1])), ['KR-1', 'KR-2']);
    const kept = { ...after, sheets: after.sheets.slice(0, 1), names: [], settings: {} };
    expect(contentsOf(kept)).toEqual(contentsOf(workbook.snapshot));
    // What was remembered of them would be put back to other columns one day.
    expect(readSettings(after).extensions).toEqual([]);
  });

  it('leaves the register with one blank row, which the next promotion fills', () => {
    const workbook = salesWorkbook();
    const after = demoted(promoted(workbook, requestFor(workbook.table, [0])), ['KR-1']);
    expect(cellsOf(after, 'OKRs', 'A5:C5')).toEqual([['', '', '']]);
    const again = promoted({ ...workbook, snapshot: after }, requestFor(workbook.table, [2]));
    expect(cellsOf(again, 'OKRs', 'A5:A6')).toEqual([['KR-2'], ['']]);
    expect(again.sheets[1]?.tables[0]?.area.rowCount).toBe(2);
  });

  it('is refused where somebody else has done it already, or Keylift is removed', () => {
    const workbook = salesWorkbook();
    const both = promoted(workbook, requestFor(workbook.table, [0, 1]));
    const refused = { ok: false, issue: { code: 'no-key-result', id: 'KR-1' } };
    const once = demoted(both, ['KR-1']);
    expect(planDemotion(once, [], ['KR-1'], TODAY)).toEqual(refused);
    expect(planDemotion(once, [], ['KR-1', 'KR-7'], TODAY)).toEqual(refused);
    expect(planDemotion(workbook.snapshot, [], ['KR-1'], TODAY)).toEqual(refused);
  });

  it('empties an id cell whose row of the register is gone', () => {
    const workbook = salesWorkbook();
    const both = promoted(workbook, requestFor(workbook.table, [0, 1]));
    const stray = typed(both, 'OKRs', 'A5', '');
    const plan = valueOf(planDemotion(stray, [], ['KR-1'], TODAY));
    expect(cellsOf(carryOut(stray, plan), 'Sales Q1', 'F5:F6')).toEqual([[''], ['KR-2']]);
  });

  it('is refused where the table’s rows are filtered', () => {
    const workbook = salesWorkbook();
    const snapshot = promoted(workbook, requestFor(workbook.table, [0]));
    const surveys = surveysForDemotion(snapshot, ['KR-1']).map((one) => freeSurvey(one, { filtered: true }));
    expect(planDemotion(snapshot, surveys, ['KR-1'], TODAY)).toEqual({
      ok: false,
      issue: { code: 'rows-filtered', sheet: 'Sales Q1' },
    });
  });
});
