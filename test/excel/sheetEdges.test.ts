import { inverseOf } from '../../src/app/inverse';
import { setCells } from '../../src/embedded-host/model/edit/setCells';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

const ROWS = [
  ['KPI', 'Sep 2026', 'Oct 2026'],
  ['Churn', 3, 2],
  ['Footfall', 48, 51],
  ['Web revenue', 11, 12],
];

/** A workbook with a table of KPIs whose first cell is this one. */
function tableAt(address: string, name = 'S'): Workbook {
  const workbook = gridWorkbook({ [name]: [] });
  const { top: row, left: column } = at(address);
  const area = { top: row, left: column, bottom: row + 3, right: column + 2 };
  setCells(workbook, sheetOf(workbook, name), area, (r, c) => ({
    value: ROWS[r]?.[c] ?? null,
  }));
  return workbook;
}

const isRevision = (line: string): boolean => line.includes('Keylift.revision');

describe('a table of KPIs', () => {
  it.each([
    ['with just the room for the columns before the last one', tableAt('XEV1')],
    ['in the last rows of a sheet', tableAt('A1048573')],
    ['in the last rows and columns', tableAt('XEV1048573')],
    ['on a sheet that is called like a lost reference', tableAt('A1', '#REF!')],
  ])('%s gets columns, and is as before when they are taken back', async (_, workbook) => {
    const keylift = keyliftOnHost(workbook);
    const before = describeWorkbook(workbook);
    const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Churn')));
    valueOf(await keylift.port.apply(plan));
    valueOf(await keylift.port.apply(inverseOf(plan)));
    expect(differences(before, describeWorkbook(workbook)).filter((line) => !isRevision(line))).toEqual([]);
  });

  it('on a sheet that is called like a lost reference is as before when Keylift is removed', async () => {
    const workbook = tableAt('A1', '#REF!');
    const keylift = keyliftOnHost(workbook);
    const before = describeWorkbook(workbook);
    const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Churn')));
    valueOf(await keylift.port.apply(plan));
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(differences(before, describeWorkbook(workbook)).filter((line) => !isRevision(line))).toEqual([]);
  });
});
