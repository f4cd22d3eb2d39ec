/** @jest-environment jsdom */
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { GERMAN } from '../support/cultures';
import { gridWorkbook, type GridRows } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { registerRow } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

/** What stands in a KPI's row of the pane's list. */
async function rowOf(pane: PaneOnHost, kpi: string): Promise<string> {
  const row = (await pane.view.findByRole('button', { name: `Promote ${kpi}` })).closest('li');
  return row?.textContent ?? '';
}

const GERMAN_ROWS: GridRows = [
  ['Kennzahlenbericht 2026'],
  [],
  ['Kennzahl', 'Einheit', 'August', 'September', 'Oktober', 'Summe'],
  ['Umsatz', 'TEUR', 1180.5, 1204, 1312, '=SUM(C4:E4)'],
  ['Fluktuation', '%', '4,1 %', '3,9 %', '3,4 %', null],
  ['Liquide Mittel', 'TEUR', '1.234,5', '1.198,0', '1.301,2', null],
];

const JAPANESE_ROWS: GridRows = [
  ['月次報告'],
  ['年月', '売上高（百万円）', '離職率', '従業員数'],
  ['2026年8月', 1180, 0.041, 412],
  ['2026年9月', 1204, 0.039, 418],
  ['2026年10月', 1312, 0.034, 421],
];

describe('a workbook in German', () => {
  const workbook = () => Object.assign(gridWorkbook({ Bericht: GERMAN_ROWS }), { culture: GERMAN.culture });

  it('is read with its months, its numbers that are text, and its directions', async () => {
    const pane = await openPane(workbook());
    expect(await rowOf(pane, 'Umsatz')).toMatch(/bettersince September1312$/);
    expect(await rowOf(pane, 'Fluktuation')).toMatch(/bettersince September/);
    expect(await rowOf(pane, 'Liquide Mittel')).toMatch(/1301[.,]2/);
    await pane.press('How Kennzahlenbericht 2026 is read');
    await pane.shows('3 KPIs in rows, months August to Oktober, newest right');
  });

  it('is promoted and left as it was', async () => {
    const book = workbook();
    const before = describeWorkbook(book, 'content');
    const pane = await openPane(book);
    await promote(pane, 'Umsatz', { target: '1500' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Umsatz', Current: '1312', Unit: 'TEUR' });
    await pane.press('More');
    await pane.choose('menuitem', 'Remove Keylift from this workbook…');
    await pane.press('Remove Keylift');
    await pane.shows(/^Keylift is gone|removed/i);
    expect(differences(before, describeWorkbook(book, 'content'))).toEqual([]);
  });
});

describe('a workbook in Japanese', () => {
  it('is read with its KPIs in columns, and a key result follows the next month', async () => {
    const book = gridWorkbook({ 報告: JAPANESE_ROWS });
    const pane = await openPane(book);
    expect(await rowOf(pane, '売上高（百万円）')).toMatch(/bettersince 2026年9月1312$/);
    expect(await rowOf(pane, '離職率')).toMatch(/bettersince 2026年9月/);
    await promote(pane, '売上高（百万円）', { target: '1500' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: '売上高（百万円）', Current: '1312' });
    pane.host.user.type('報告', 'A6', '2026年11月');
    pane.host.user.type('報告', 'B6', '1350');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '1350' });
  });
});
