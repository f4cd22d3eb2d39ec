/** @jest-environment jsdom */
import { EmbeddedHost } from '../../src/embedded-host';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { NOON } from '../support/keyliftOnHost';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { idsInRegister, kpiRow, registerRow } from './onTheSheet';
import { fillPromotion, promote } from './promoting';

afterEach(closePanes);

/** Two colleagues have the workbook open, each with a pane of their own. */
async function openTwo(source = buildSample()): Promise<[PaneOnHost, PaneOnHost]> {
  const host = EmbeddedHost.open(source, { now: () => NOON });
  return [await openPane(host, 'Amara'), await openPane(host, 'Jonas')];
}

/** Confirms the preview; where the other was faster, looks at it again and confirms then. */
async function confirm(pane: PaneOnHost): Promise<void> {
  await pane.press('Write to workbook');
  const answer = await pane.shows(/^Promoted to key result$|^The workbook was changed meanwhile/);
  if (answer.textContent === 'Promoted to key result') return;
  await pane.press('Check again');
  await pane.press('Write to workbook');
  await pane.shows('Promoted to key result');
}

describe('two colleagues who have the workbook open', () => {
  it.each([
    ['of one table', 'Customer churn', 'Gross margin', 'Scorecard'],
    ['of two tables', 'Customer churn', 'Footfall', 'Stores'],
  ])('promote KPIs %s at the same moment and get two ids', async (_, first, second, sheet) => {
    const [amara, jonas] = await openTwo();
    await fillPromotion(amara, first, { target: '50', objective: 'Amara’s' });
    await fillPromotion(jonas, second, { target: '51', objective: 'Jonas’s' });
    await amara.press('Preview changes');
    await jonas.press('Preview changes');
    await jonas.view.findByRole('button', { name: 'Write to workbook' });
    await Promise.all([confirm(amara), confirm(jonas)]);
    const { host } = amara;
    expect(idsInRegister(host)).toEqual(['KR-1', 'KR-2']);
    const ids = [kpiRow(host, 'Scorecard', first)['OKR'], kpiRow(host, sheet, second)['OKR']];
    expect(ids.sort()).toEqual(['KR-1', 'KR-2']);
    expect(
      [registerRow(host, 'KR-1'), registerRow(host, 'KR-2')].map(({ Objective }) => Objective).sort(),
    ).toEqual(['Amara’s', 'Jonas’s']);
    for (const pane of [amara, jonas]) {
      await pane.view.findByRole('region', { name: 'Amara’s' });
      await pane.view.findByRole('region', { name: 'Jonas’s' });
      expect(pane.view.queryByRole('button', { name: /^Problems/ })).toBeNull();
    }
    expect(host.workbook.sheets.filter(({ name }) => name.startsWith('OKRs'))).toHaveLength(1);
  });

  it('see what the other promoted', async () => {
    const [amara, jonas] = await openTwo();
    await promote(amara, 'Customer churn', { target: '2' });
    await jonas.view.findByRole('button', { name: 'Customer churn: show key result KR-1' });
    await jonas.press(/^Key results/);
    await jonas.shows('3.1% → 2.0%');
  });

  it('cannot both promote the same KPI: the second is told that it is a key result', async () => {
    const [amara, jonas] = await openTwo();
    await fillPromotion(amara, 'Customer churn', { target: '2' });
    await fillPromotion(jonas, 'Customer churn', { target: '1' });
    await amara.press('Preview changes');
    await jonas.press('Preview changes');
    await jonas.view.findByRole('button', { name: 'Write to workbook' });
    await amara.press('Write to workbook');
    await amara.shows('Promoted to key result');
    await jonas.press('Write to workbook');
    await jonas.shows(/^The workbook was changed meanwhile/);
    await jonas.press('Check again');
    await jonas.shows('Customer churn is a key result already');
    expect(jonas.view.getByText('It is KR-1. Edit its target instead, or demote it first.')).toBeTruthy();
    expect(idsInRegister(jonas.host)).toEqual(['KR-1']);
    expect(registerRow(jonas.host, 'KR-1')).toMatchObject({ Target: '2.0%' });
  });

  it('cannot both demote the same key result: the second is told that there is nothing to do', async () => {
    const [amara, jonas] = await openTwo();
    await promote(amara, 'Customer churn', { target: '2' });
    await jonas.press(/^Key results/);
    await jonas.press('Demote…: Customer churn');
    await jonas.view.findByRole('button', { name: 'Demote' });
    await amara.press('Demote…: Customer churn');
    await amara.press('Demote');
    await amara.shows('Demoted to KPI');
    await jonas.press('Demote');
    await jonas.shows(/^The workbook was changed meanwhile/);
    await jonas.press('Check again');
    await jonas.shows('KR-1 is no key result any more');
    expect(jonas.view.queryByRole('button', { name: 'Check again' })).toBeNull();
    await jonas.press('Go back');
    await jonas.shows('No key results yet');
  });

  it('tell the one whose form is open that the other demoted the key result', async () => {
    const [amara, jonas] = await openTwo();
    await promote(amara, 'Customer churn', { target: '2' });
    await jonas.press(/^Key results/);
    await jonas.press('Edit target: Customer churn');
    await amara.press('Demote…: Customer churn');
    await amara.press('Demote');
    await amara.shows('Demoted to KPI');
    await jonas.shows('KR-1 is no key result any more');
  });

  it('do not lose a figure that one types while the other promotes', async () => {
    const [amara] = await openTwo();
    await fillPromotion(amara, 'Customer churn', { target: '2' });
    await amara.press('Preview changes');
    amara.host.user.type('Scorecard', 'E7', '2.9%');
    await confirm(amara);
    expect(kpiRow(amara.host, 'Scorecard', 'Customer churn')).toMatchObject({ Current: '2.9%', OKR: 'KR-1' });
  });

  it('demote and edit without stepping on each other', async () => {
    const [amara, jonas] = await openTwo();
    await promote(amara, 'Customer churn', { target: '2' });
    await jonas.press(/^Key results/);
    await jonas.press('Edit target: Customer churn');
    await jonas.fill('Target', '1');
    await jonas.press('Preview changes');
    await jonas.view.findByRole('button', { name: 'Change target' });
    await amara.press('Demote…: Customer churn');
    await amara.press('Demote');
    await amara.shows('Demoted to KPI');
    await jonas.press('Change target');
    await jonas.shows(/^The workbook was changed meanwhile/);
    expect(idsInRegister(jonas.host)).toEqual([]);
  });
});
