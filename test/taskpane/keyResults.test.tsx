/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { cleanup, render } from '@testing-library/react';
import type { Period } from '../../src/domain/period/period';
import { readContent } from '../../src/taskpane/state/readContent';
import { KeyResultCard } from '../../src/taskpane/components/KeyResultCard';
import { paneFormat } from '../../src/taskpane/format';
import { button, closePane, openPane } from './openPane';
import { promoted, typedOver } from './promoted';
import { keyResultOf, sampleSnapshot } from './sample';

afterEach(closePane);

const PROMOTED = promoted(sampleSnapshot(), 'Grow profitably', 'Net revenue', 'Customer churn');
const card = (id: string): HTMLElement => screen.getByRole('article', { name: new RegExp(`^${id} `) });
const keyResultsIn = (snapshot: typeof PROMOTED) => readContent(snapshot).keyResults;

async function openKeyResults(snapshot = PROMOTED) {
  const pane = await openPane({ snapshot, startScreen: 'key-results' });
  await screen.findByRole('heading', { name: 'Key results' });
  return pane;
}

describe('a key result', () => {
  const format = paneFormat(sampleSnapshot());
  const show = (rest: Parameters<typeof keyResultOf>[0]): void => {
    const nothing = (): void => undefined;
    render(
      <KeyResultCard
        keyResult={keyResultOf(rest)}
        format={format}
        lookedAt={false}
        onGoTo={nothing}
        onEditTarget={nothing}
        onDemote={nothing}
      />,
    );
  };

  it('tells progress against what is expected, in words too', () => {
    show({});
    const meter = screen.getByRole('meter', { name: 'Progress of Net revenue' });
    expect(meter.getAttribute('aria-valuenow')).toBe('61');
    expect(meter.getAttribute('aria-valuetext')).toBe('61% done, 50% expected by now');
  });

  it.each([
    ['below the baseline', -0.2, '0', '-20% done, 50% expected by now'],
    ['beyond the target', 1.3, '100', '130% done, 50% expected by now'],
  ])('draws progress %s within its bar, and says it raw', (_, progress, now, words) => {
    show({ progress });
    const meter = screen.getByRole('meter');
    expect(meter.getAttribute('aria-valuenow')).toBe(now);
    expect(meter.getAttribute('aria-valuetext')).toBe(words);
  });

  it('tells the periods that its value is taken of', () => {
    const [first, last] = ['Jan 2026', 'Mar 2026'].map((label, order): Period => ({
      kind: 'month',
      label,
      order,
    }));
    show({ measured: { first: last, last } });
    expect(screen.getByRole('article').textContent).toContain(' · Mar 2026');
    cleanup();
    show({ measured: { first, last } });
    expect(screen.getByRole('article').textContent).toContain(' · Jan 2026 to Mar 2026');
  });

  it('says so where progress is not defined', () => {
    show({ progress: undefined, expected: undefined, current: undefined });
    expect(screen.getByText('not defined')).toBeTruthy();
  });

  it.each(['On track', 'At risk', 'Off track', 'Achieved', 'Missed', 'Not started', 'No data'])(
    'shows the status %s in a word with a shape of its own',
    (status) => {
      show({ status });
      expect(screen.getByText(status).querySelector('svg')).toBeTruthy();
    },
  );
});

describe('the key results', () => {
  it('stand under their objectives', async () => {
    const pane = await openKeyResults(promoted(PROMOTED, 'People like it here', 'Headcount'));
    const grow = within(screen.getByRole('region', { name: 'Grow profitably' }));
    expect(grow.getAllByRole('article')).toHaveLength(2);
    expect(
      within(screen.getByRole('region', { name: 'People like it here' })).getAllByRole('article'),
    ).toHaveLength(1);
    expect(await pane.findFaults()).toEqual([]);
  });

  it('are shown from the list, the one of the KPI marked', async () => {
    const pane = await openPane({ snapshot: PROMOTED });
    await pane.user.click(button('Customer churn: show key result KR-2'));
    await screen.findByRole('heading', { name: 'Key results' });
    expect(card('KR-2').getAttribute('aria-current')).toBe('true');
    expect(card('KR-1').getAttribute('aria-current')).toBeNull();
  });

  it('lead to the KPI in the sheet', async () => {
    const pane = await openKeyResults();
    await pane.user.click(within(card('KR-2')).getByRole('button', { name: /^Go to cell/ }));
    expect(pane.workbook.selected()).toEqual({
      sheetId: '{Monthly}',
      area: { row: 2, column: 0, rowCount: 1, columnCount: 1 },
    });
  });

  it('say what a KPI needs to become one, where there are none', async () => {
    const pane = await openKeyResults(sampleSnapshot());
    expect(screen.getByRole('heading', { name: 'No key results yet' })).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Choose a KPI'));
    expect(await screen.findByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
  });

  it('get a new target after a preview', async () => {
    const pane = await openKeyResults();
    await pane.user.click(within(card('KR-1')).getByRole('button', { name: /^Edit target/ }));
    const field = await screen.findByRole('textbox', { name: 'Target' });
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.clear(field);
    await pane.user.click(button('Preview changes'));
    expect(await screen.findByText('Enter the target as a number.')).toBeTruthy();
    await pane.user.type(field, '2000');
    await pane.user.click(button('Preview changes'));
    await pane.user.click(await screen.findByRole('button', { name: 'Change target' }));
    await screen.findByText('Target changed');
    expect(keyResultsIn(pane.workbook.snapshot())).toMatchObject([
      { id: 'KR-1', target: 2000 },
      { id: 'KR-2' },
    ]);
  });

  it('become KPIs again, with a word about their history', async () => {
    const pane = await openKeyResults();
    await pane.user.click(within(card('KR-1')).getByRole('button', { name: /^Demote/ }));
    await screen.findByRole('button', { name: 'Demote' });
    expect(screen.getByText('The KPI and its history stay')).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Demote'));
    await screen.findByText('Demoted to KPI');
    expect(keyResultsIn(pane.workbook.snapshot()).map(({ id }) => id)).toEqual(['KR-2']);
  });

  it('go with Keylift, which says that the history goes too and can be undone', async () => {
    const pane = await openKeyResults();
    await pane.user.click(button('More'));
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(screen.getByRole('menuitem', { name: 'Remove Keylift from this workbook…' }));
    await screen.findByRole('button', { name: 'Remove Keylift' });
    expect(screen.getByText('The history goes too')).toBeTruthy();
    await pane.user.click(button('Remove Keylift'));
    await screen.findByText('Keylift is removed from this workbook');
    expect(pane.workbook.snapshot().sheets.map(({ name }) => name)).toEqual(['Monthly', 'People']);
    await pane.user.click(button('Undo'));
    await screen.findByText(/^Undone/);
    expect(keyResultsIn(pane.workbook.snapshot())).toHaveLength(2);
  });

  it('offer to remove Keylift when the last of them goes', async () => {
    const pane = await openKeyResults(promoted(sampleSnapshot(), 'Grow', 'Net revenue'));
    await pane.user.click(within(card('KR-1')).getByRole('button', { name: /^Demote/ }));
    await pane.user.click(await screen.findByRole('button', { name: 'Demote' }));
    await screen.findByText('Demoted to KPI');
    await pane.user.click(button('Remove Keylift…'));
    expect(await screen.findByText('The history goes too')).toBeTruthy();
  });

  it('keep standing, with the reason, when an undo is refused', async () => {
    const pane = await openKeyResults();
    await pane.user.click(within(card('KR-1')).getByRole('button', { name: /^Demote/ }));
    await pane.user.click(await screen.findByRole('button', { name: 'Demote' }));
    await screen.findByText('Demoted to KPI');
    pane.workbook.failNext('apply', { code: 'undo-blocked', where: 'Monthly!E2' });
    await pane.user.click(button('Undo'));
    expect(
      await screen.findByText('This cannot be undone any more: Monthly!E2 was changed since'),
    ).toBeTruthy();
    expect(await pane.findFaults()).toEqual([]);
  });
});

describe('the menu', () => {
  it('is walked with the arrow keys and closed with Escape', async () => {
    const pane = await openKeyResults();
    button('More').focus();
    await pane.user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Read the workbook again' }));
    await pane.user.keyboard('{End}');
    expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: /^Remove Keylift/ }));
    await pane.user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button('More'));
  });
});

describe('problems', () => {
  /** OKR stands in column E of the sheet Monthly, Target in G. */
  const OKR = 4;
  const TARGET = 6;

  async function openProblems(snapshot: typeof PROMOTED) {
    const pane = await openKeyResults(snapshot);
    await pane.user.click(button(/^Problems/));
    return pane;
  }

  it('are told above the key results', async () => {
    await openKeyResults(typedOver(PROMOTED, 'Monthly', 3, OKR, 'KR-1'));
    expect(screen.getByText('1 problem needs you')).toBeTruthy();
  });

  it('of an id in two rows lead to both and are repaired after a preview', async () => {
    const pane = await openProblems(typedOver(PROMOTED, 'Monthly', 3, OKR, 'KR-1'));
    await screen.findByText(/stands in two rows/);
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Go to Monthly!E4'));
    expect(pane.workbook.selected()).toMatchObject({ area: { row: 3, column: OKR } });
    await pane.user.click(button('Repair…'));
    await pane.user.click(await screen.findByRole('button', { name: 'Repair' }));
    await screen.findByText('Repaired');
    expect(keyResultsIn(pane.workbook.snapshot()).map(({ link }) => link.kind)).toEqual(['linked', 'linked']);
  });

  it('of an id that is gone can be put on the KPI in the active cell', async () => {
    const pane = await openProblems(typedOver(PROMOTED, 'Monthly', 1, OKR, ''));
    await screen.findByText(/has lost its row/);
    pane.workbook.moveTo({ sheetId: '{Monthly}', area: { row: 3, column: 1, rowCount: 1, columnCount: 1 } });
    await pane.user.click(await screen.findByRole('button', { name: 'Put on Net Promoter Score…' }));
    await pane.user.click(await screen.findByRole('button', { name: 'Repair' }));
    await screen.findByText('Repaired');
    expect(keyResultsIn(pane.workbook.snapshot())[0]?.link).toMatchObject({
      kind: 'linked',
      cell: { row: 3 },
    });
  });

  it('of a target typed over offer to adopt it', async () => {
    const pane = await openProblems(typedOver(PROMOTED, 'Monthly', 1, TARGET, 1500));
    await screen.findByText(/^Target of .* was typed over$/);
    expect(await pane.findFaults()).toEqual([]);
    await pane.user.click(button('Adopt…'));
    await pane.user.click(await screen.findByRole('button', { name: 'Adopt' }));
    await screen.findByText('Adopted');
    expect(keyResultsIn(pane.workbook.snapshot())[0]).toMatchObject({ target: 1500, overtyped: [] });
  });

  it('of a calculated cell typed over offer to restore it only', async () => {
    const pane = await openProblems(typedOver(PROMOTED, 'Monthly', 1, TARGET + 1, 'done!'));
    await screen.findByText(/^Progress of .* was typed over$/);
    expect(screen.queryByRole('button', { name: 'Adopt…' })).toBeNull();
    await pane.user.click(button('Restore…'));
    await pane.user.click(await screen.findByRole('button', { name: 'Restore' }));
    await screen.findByText('Formula restored');
    expect(keyResultsIn(pane.workbook.snapshot())[0]).toMatchObject({ overtyped: [] });
  });
});
