/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { readRegister } from '../../src/app/readRegister';
import type { Snapshot } from '../../src/app/snapshot';
import { readContent } from '../../src/taskpane/state/readContent';
import { promoted } from './promoted';
import { button, closePane, openPane, type OpenPane } from './openPane';
import { sheetOf, workbookOf } from '../support/snapshots';
import { sampleSnapshot } from './sample';

/** Percentages kept in two ways, a duration, and a budget that is kept. */
const RATES = sheetOf('Rates', [
  ['KPI', 'Unit', 'Target', 'Actual'],
  ['On-time delivery', '%', 95, 90],
  ['Complaint rate', '%', 2, 3.5],
  ['Time to answer', '', 300 / 86_400, 372 / 86_400],
  ['Travel costs', '', 90, 80],
]);
const clockRow = RATES.grid?.numberFormats[3];
if (Array.isArray(clockRow)) clockRow.fill('[m]:ss', 2);

/** A snapshot that counts how often a row of cells is looked at. */
function countedReads(snapshot: Snapshot): { readonly snapshot: Snapshot; readonly reads: () => number } {
  let reads = 0;
  const counting = <T,>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    new Proxy(rows, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const sheets = snapshot.sheets.map((sheet) => {
    const { grid } = sheet;
    if (grid === undefined) return sheet;
    const { values, formulas, numberFormats } = grid;
    return {
      ...sheet,
      grid: {
        ...grid,
        values: counting(values),
        formulas: counting(formulas),
        numberFormats: counting(numberFormats),
      },
    };
  });
  return { snapshot: { ...snapshot, sheets }, reads: () => reads };
}

afterEach(closePane);

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const sentence = (): string | null =>
  screen.getByRole('contentinfo').querySelector('.sentence')?.textContent ?? null;
const keyResultsOf = (snapshot: Snapshot) =>
  readRegister(snapshot, readContent(snapshot).tables)?.keyResults ?? [];

async function openForm(kpi: string, pane: OpenPane): Promise<void> {
  await pane.user.click(button(`Promote ${kpi}`));
  await screen.findByRole('heading', { name: 'Promote to key result' });
}

async function fillIn({ user }: OpenPane, objective: string, target: string): Promise<void> {
  await user.clear(field('Target'));
  await user.type(field('Target'), target);
  await user.type(screen.getByRole('textbox', { name: 'Objective' }), objective);
}

describe('promoting a KPI', () => {
  it('writes the sentence while the form is filled in', async () => {
    const pane = await openPane();
    await openForm('Customer churn', pane);
    expect(sentence()).toBe('Change the result of Customer churn from 3.0% to … by 31 Mar 2026.');
    await pane.user.type(field('Target'), '1');
    await pane.user.type(field('Initiative (optional)'), 'onboarding calls');
    expect(sentence()).toBe(
      'Change the result of Customer churn from 3.0% to 1.0% by 31 Mar 2026 through onboarding calls.',
    );
    expect(await pane.findFaults()).toEqual([]);
  });

  it('takes the target as a level, a change or a percentage', async () => {
    const pane = await openPane();
    await openForm('Net revenue', pane);
    await pane.user.click(screen.getByRole('radio', { name: 'Percent' }));
    await pane.user.type(field('Change by %'), '10');
    expect(screen.getByText('Target level: 1412.4')).toBeTruthy();
    await pane.user.click(screen.getByRole('radio', { name: 'Change' }));
    await pane.user.type(field('Change by'), '-84');
    expect(screen.getByText('Target level: 1200')).toBeTruthy();
  });

  it('asks whether a target that makes the KPI worse is meant', async () => {
    const pane = await openPane();
    await openForm('Customer churn', pane);
    await pane.user.type(field('Target'), '1');
    expect(screen.queryByText(/Lower is usually better/)).toBeNull();
    await pane.user.type(field('Target'), '2');
    expect(screen.getByText(/Lower is usually better/)).toBeTruthy();
  });

  it('says at each field what is wrong with it, once the preview is asked for', async () => {
    const pane = await openPane();
    await openForm('Net revenue', pane);
    await pane.user.clear(field('Baseline'));
    await pane.user.type(field('Baseline'), 'about 5');
    expect(screen.queryByText('“about 5” cannot be read as a number.')).toBeNull();
    await pane.user.click(button('Preview changes'));
    await screen.findByText('“about 5” cannot be read as a number.');
    expect(field('Baseline').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Enter the target as a number.')).toBeTruthy();
    expect(screen.getByText('Say in a few words what this key result serves.')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
  });

  it('shows what will be written before anything is', async () => {
    const pane = await openPane();
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    const preview = await screen.findByRole('region', { name: 'What will be written' });
    const lines = within(preview)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines).toEqual(
      expect.arrayContaining([
        'New sheet OKRs',
        'Write OKR, Baseline, Target, Progress, Expected, Status to Monthly!E1:J1',
      ]),
    );
    expect(pane.workbook.applied).toEqual([]);
    expect(await pane.findFaults()).toEqual([]);
  });

  it('writes, shows the key result and takes it back again', async () => {
    const pane = await openPane();
    const before = pane.workbook.snapshot();
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    await pane.user.click(await screen.findByRole('button', { name: 'Write to workbook' }));
    await screen.findByText('Promoted to key result');
    expect(screen.getByRole('region', { name: 'Grow profitably' })).toBeTruthy();
    expect(keyResultsOf(pane.workbook.snapshot())).toMatchObject([{ id: 'KR-1', target: 1400 }]);
    expect(await pane.findFaults()).toEqual([]);

    await pane.user.click(button('Undo'));
    await screen.findByText('Undone: Promoted to key result');
    expect(pane.workbook.snapshot().sheets.map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name),
    );
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('keeps what was typed when the user goes back from the preview', async () => {
    const pane = await openPane();
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    await screen.findByRole('button', { name: 'Write to workbook' });
    await pane.user.click(button('Change'));
    expect(await screen.findByDisplayValue('1400')).toBeTruthy();
    expect(screen.getByDisplayValue('Grow profitably')).toBeTruthy();
  });

  it('says what stands in the way and checks again when asked', async () => {
    const pane = await openPane();
    pane.workbook.surveyFinds({ occupied: [{ address: 'Monthly!E2', text: 'see mail' }] });
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    await screen.findByText(/Monthly!E2 holds “see mail”/);
    expect(screen.queryByRole('button', { name: 'Write to workbook' })).toBeNull();
    expect(await pane.findFaults()).toEqual([]);
    pane.workbook.surveyFinds({});
    await pane.user.click(button('Check again'));
    expect(await screen.findByRole('button', { name: 'Write to workbook' })).toBeTruthy();
  });

  it('says before it writes that the file of an old format will not keep it', async () => {
    const pane = await openPane({ snapshot: sampleSnapshot({ savedAs: 'csv' }) });
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    await screen.findByRole('button', { name: 'Write to workbook' });
    expect(screen.getByText('A .csv file will not keep key results')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
  });

  it('says what happened when Excel refuses to write', async () => {
    const pane = await openPane();
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    pane.workbook.failNext('apply', { code: 'cell-being-edited' });
    await pane.user.click(await screen.findByRole('button', { name: 'Write to workbook' }));
    expect(await screen.findByText('A cell is being edited')).toBeTruthy();
    expect(pane.workbook.applied).toEqual([]);
  });

  it('writes once, however often the button is pressed', async () => {
    const pane = await openPane();
    await openForm('Net revenue', pane);
    await fillIn(pane, 'Grow profitably', '1400');
    await pane.user.click(button('Preview changes'));
    const write = await screen.findByRole('button', { name: 'Write to workbook' });
    const release = pane.workbook.hold('apply');
    await pane.user.click(write);
    await pane.user.click(write);
    expect(screen.getByText('Writing to the workbook…')).toBeTruthy();
    release();
    await screen.findByText('Promoted to key result');
    expect(pane.workbook.applied).toHaveLength(1);
  });

  it('promotes several KPIs by one percentage', async () => {
    const pane = await openPane();
    await pane.user.click(screen.getByRole('checkbox', { name: 'Select Net revenue' }));
    await pane.user.click(screen.getByRole('checkbox', { name: 'Select Headcount' }));
    await pane.user.click(button('Promote 2'));
    await pane.user.type(await screen.findByRole('textbox', { name: 'Improve by %' }), '10');
    expect(screen.getByText('1284 → 1412.4')).toBeTruthy();
    await pane.user.type(field('Objective'), 'Grow');
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Preview changes'));
    await pane.user.click(await screen.findByRole('button', { name: 'Write to workbook' }));
    await screen.findByText('Promoted 2 KPIs to key results');
    expect(keyResultsOf(pane.workbook.snapshot()).map(({ id }) => id)).toEqual(['KR-1', 'KR-2']);
  });

  it('improves each of several KPIs the way that is better for it, and says where nobody knows', async () => {
    const pane = await openPane();
    for (const kpi of ['Net revenue', 'Customer churn', 'Headcount'])
      await pane.user.click(screen.getByRole('checkbox', { name: `Select ${kpi}` }));
    await pane.user.click(button('Promote 3'));
    const by = await screen.findByRole('textbox', { name: 'Improve by %' });
    await pane.user.type(by, '10');
    expect(screen.getByText('1284 → 1412.4')).toBeTruthy();
    expect(screen.getByText('3.0% → 2.7%')).toBeTruthy();
    expect(screen.getAllByText('Which way is better is not known: taken as more.')).toHaveLength(1);
    await pane.user.clear(by);
    await pane.user.type(by, '-10');
    expect(screen.getByText(/Lower is usually better/)).toBeTruthy();
    expect(screen.getByText(/Higher is usually better/)).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
  });

  it('asks about a figure of another size, and takes over what is meant', async () => {
    const pane = await openPane({ snapshot: workbookOf([RATES]) });
    await openForm('On-time delivery', pane);
    expect(sentence()).toContain('from 90 to 95 by');
    await pane.user.clear(field('Target'));
    await pane.user.type(field('Target'), '95%');
    expect(sentence()).toContain('from 90 to 95 by');
    await pane.user.clear(field('Target'));
    await pane.user.type(field('Target'), '0.95');
    expect(screen.getByText('0.95 is of another size than 90. Is 95 meant?')).toBeTruthy();
    await pane.user.click(button('Take 95'));
    expect(sentence()).toContain('from 90 to 95 by');
    expect(screen.queryByText(/of another size/)).toBeNull();
    expect(await pane.findFaults()).toEqual([]);
  });

  it('asks about separators that stand as in another language', async () => {
    const pane = await openPane({ snapshot: workbookOf([RATES]) });
    await openForm('On-time delivery', pane);
    await pane.user.clear(field('Target'));
    await pane.user.type(field('Target'), '97,5%');
    await pane.user.click(button('Preview changes'));
    expect(await screen.findByText(/“97,5%” cannot be read as a number. Is 97.5% meant\?/)).toBeTruthy();
  });

  it('shows and takes durations as the sheet shows them', async () => {
    const pane = await openPane({ snapshot: workbookOf([RATES]) });
    await openForm('Time to answer', pane);
    expect(screen.getByDisplayValue('6:12')).toBeTruthy();
    expect(sentence()).toContain('from 6:12 to 5:00 by');
    await pane.user.clear(field('Target'));
    await pane.user.type(field('Target'), '4 min 30 s');
    expect(sentence()).toContain('from 6:12 to 4:30 by');
  });

  it('proposes no target that is met already, and says so', async () => {
    const pane = await openPane({ snapshot: workbookOf([RATES]) });
    await openForm('Travel costs', pane);
    expect(screen.getByText(/The table’s target of 90 is met already/)).toBeTruthy();
    expect(sentence()).toContain('from 80 to … by');
  });

  it('reads nothing of the sheets again while somebody types', async () => {
    const counted = countedReads(promoted(sampleSnapshot(), 'Grow', 'Net revenue'));
    const pane = await openPane({ snapshot: counted.snapshot });
    await openForm('Customer churn', pane);
    const before = counted.reads();
    await pane.user.type(field('Target'), '1.45');
    await pane.user.type(field('Initiative (optional)'), 'calls');
    expect(counted.reads() - before).toBeLessThan(9 * 4);
  });

  it('promotes several KPIs each to its own target', async () => {
    const pane = await openPane();
    await pane.user.click(screen.getByRole('checkbox', { name: 'Select Net revenue' }));
    await pane.user.click(screen.getByRole('checkbox', { name: 'Select Headcount' }));
    await pane.user.click(button('Promote 2'));
    await pane.user.click(await screen.findByRole('radio', { name: 'Each its own' }));
    const revenue = within(screen.getByRole('group', { name: 'Net revenue' }));
    await pane.user.type(revenue.getByRole('textbox', { name: 'Target' }), '1500');
    expect(within(screen.getByRole('group', { name: 'Headcount' })).getByDisplayValue('430')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
  });

  it('opens at the KPI of the active cell when asked to from the ribbon', async () => {
    await openPane({
      startScreen: 'promote',
      selection: { sheetId: '{Monthly}', area: { row: 2, column: 3, rowCount: 1, columnCount: 1 } },
    });
    expect(await screen.findByRole('heading', { name: 'Customer churn' })).toBeTruthy();
  });

  it('says so where the active cell has no KPI', async () => {
    await openPane({
      startScreen: 'promote',
      selection: { sheetId: '{Monthly}', area: { row: 90, column: 3, rowCount: 1, columnCount: 1 } },
    });
    expect(await screen.findByText('No KPI stands in the active cell')).toBeTruthy();
  });

  it('moves the focus to the new screen only where the user has left it with nothing', async () => {
    const pane = await openPane();
    expect(document.activeElement).toBe(document.body);
    // jsdom holds that a page without a focused element has no focus; browsers know better.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    await openForm('Net revenue', pane);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Baseline' })),
    );
  });
});
