/** @jest-environment jsdom */
import { at, gridWorkbook } from '../support/gridWorkbook';
import { closePanes, openPane } from '../support/paneOnHost';

afterEach(closePanes);

/** What the client sends with a batch that only reads. */
const PURE_READ = 4;

const KPIS = [
  ['KPI', 'Aug 2026', 'Sep 2026', 'Oct 2026'],
  ['Churn', 0.031, 0.029, 0.03],
];

describe('looking at a workbook', () => {
  it.each([
    ['with dates in cells', undefined],
    ['without any date', () => gridWorkbook({ KPIs: KPIS })],
  ])('sends nothing that counts as a write, %s: opened, read again, gone along a list', async (_, source) => {
    const pane = await openPane(source?.());
    await pane.view.findByRole('button', { name: /^Promote .*[Cc]hurn$/ });
    await pane.press('More');
    await pane.choose('menuitem', 'Read the workbook again');
    await pane.press(/^Promote .*[Cc]hurn$/);
    await pane.view.findByLabelText('Objective');
    const { log } = pane.host;
    // The client declares every registration of an event handler a write, whatever it is for.
    const others = log.filter(({ members }) => !members.some((member) => /^_Register\w+Event$/.test(member)));
    expect(others.length).toBeGreaterThan(3);
    const writes = others.filter(({ flags }) => flags !== PURE_READ);
    expect(writes.map(({ members, flags }) => [flags, members])).toEqual([]);
  });
});

describe('a workbook that counts its days from 1904', () => {
  it('gets its dates in its own count, though no cell told of it', async () => {
    const workbook = gridWorkbook({ KPIs: KPIS });
    workbook.date1904 = true;
    const pane = await openPane(workbook);
    await pane.press('Promote Churn');
    await pane.fill('Target', '0.02');
    await pane.fill('Objective', 'Customers stay');
    await pane.press('Preview changes');
    await pane.press('Write to workbook');
    await pane.shows(/Promoted to key result/);
    const register = workbook.sheets.find(({ name }) => name === 'OKRs');
    const values = [...(register?.cells.within(at('A1:Z20')) ?? [])].map(([, , cell]) => cell.value);
    // 1 October and 31 December 2026.
    expect(values).toEqual(expect.arrayContaining([44_834, 44_925]));
  });
});
