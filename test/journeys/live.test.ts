/** @jest-environment jsdom */
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { cellOf, kpiRow, registerRow } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

async function promoteChurn(): Promise<PaneOnHost> {
  const pane = await openPane();
  await promote(pane, 'Customer churn', { target: '2', start: '2026-10-01' });
  return pane;
}

const typeOver = ({ host }: PaneOnHost, column: string, text: string): void =>
  host.user.type('Scorecard', cellOf(host, 'Scorecard', 'Customer churn', column), text);

describe('a key result is alive', () => {
  it('when its KPI is measured again: on the sheet by itself, and in the pane', async () => {
    const pane = await promoteChurn();
    typeOver(pane, 'Current', '2.55%');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({
      Progress: '50%',
      Status: 'At risk',
    });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Current: '2.6%', Progress: '50%' });
    await pane.shows('50% done');
    expect(pane.view.getByRole('meter').getAttribute('aria-valuetext')).toBe('50% done, 57% expected by now');
    expect(pane.view.getByText('At risk')).toBeTruthy();
  });

  it('without the add-in, in the file that was saved', async () => {
    const pane = await promoteChurn();
    const bytes = pane.host.save();
    closePanes();
    const again = await openPane(bytes);
    typeOver(again, 'Current', '2.0%');
    expect(kpiRow(again.host, 'Scorecard', 'Customer churn')).toMatchObject({
      Progress: '100%',
      Status: 'Achieved',
    });
  });

  it('while its KPI holds no number, which reads as no data', async () => {
    const pane = await promoteChurn();
    typeOver(pane, 'Current', 'pending');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({
      Progress: '',
      Status: 'No data',
    });
    await pane.shows('No data');
  });

  it('when the register is edited by hand', async () => {
    const pane = await promoteChurn();
    pane.host.user.type('OKRs', cellOf(pane.host, 'OKRs', 'KR-1', 'Target'), '1%');
    pane.host.user.type('OKRs', cellOf(pane.host, 'OKRs', 'KR-1', 'Objective'), 'Customers stay');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ 'Target (OKR)': '1.0%' });
    expect(await pane.view.findByRole('region', { name: 'Customers stay' })).toBeTruthy();
    await pane.shows('3.1% → 1.0%');
  });

  it('when somebody looks at another day', async () => {
    const pane = await promoteChurn();
    pane.host.user.type('OKRs', 'B2', '2026-12-31');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ Expected: '100%' });
    await pane.shows('As of 31 Dec 2026');
  });

  it('when its target is edited in the pane, and the log keeps what it was', async () => {
    const pane = await promoteChurn();
    await pane.press('Edit target: Customer churn');
    await pane.fill('Target', '2.5');
    await pane.press('Preview changes');
    await pane.press('Change target');
    await pane.shows('Target changed');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ 'Target (OKR)': '2.5%' });
    const log = pane.host.workbook.sheets
      .flatMap(({ tables }) => tables)
      .find(({ name }) => name === 'CheckIns');
    expect(log).toBeDefined();
  });
});

describe('someone types over a cell that mirrors the register', () => {
  it('and adopts the new target', async () => {
    const pane = await promoteChurn();
    typeOver(pane, 'Target (OKR)', '1.5%');
    await pane.press('Show');
    await pane.shows('Target of Customer churn was typed over');
    expect(pane.view.getByText(/^Scorecard!I7 holds “1\.5%” instead of its formula\./)).toBeTruthy();
    await pane.press('Adopt…');
    await pane.press('Adopt');
    await pane.shows('Adopted');
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Target: '1.5%' });
    pane.host.user.type('OKRs', cellOf(pane.host, 'OKRs', 'KR-1', 'Target'), '1%');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ 'Target (OKR)': '1.0%' });
  });

  it.each([
    ['Target (OKR)', 'Target', '1.5%', '2.0%'],
    ['Progress', 'Progress', 'nearly', '0%'],
    ['Status', 'Status', '', 'Off track'],
  ])('and restores %s', async (header, column, typed, shown) => {
    const pane = await promoteChurn();
    typeOver(pane, header, typed);
    await pane.press('Show');
    await pane.shows(`${column} of Customer churn was typed over`);
    await pane.press('Restore…');
    await pane.press('Restore');
    await pane.shows('Formula restored');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({ [header]: shown });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ Target: '2.0%' });
  });

  it('but what is calculated cannot be adopted', async () => {
    const pane = await promoteChurn();
    typeOver(pane, 'Progress', '100%');
    await pane.press('Show');
    await pane.shows('Progress of Customer churn was typed over');
    expect(pane.view.queryByRole('button', { name: 'Adopt…' })).toBeNull();
  });
});
