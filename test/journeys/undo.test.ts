/** @jest-environment jsdom */
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { cellOf, kpiRow, registerRow } from './onTheSheet';
import { promote } from './promoting';

afterEach(closePanes);

/** What a user can do and then think better of, each with how it begins and what the pane says when it is done. */
const ACTIONS: readonly (readonly [string, (pane: PaneOnHost) => Promise<void>, string])[] = [
  ['a promotion', (pane) => promoteMargin(pane), 'Promoted to key result'],
  ['a demotion', (pane) => confirm(pane, 'Demote…: Customer churn', 'Demote'), 'Demoted to KPI'],
  ['a new target', editTarget, 'Target changed'],
  [
    'the removal of Keylift',
    async (pane) => {
      await pane.press('More');
      await pane.choose('menuitem', 'Remove Keylift from this workbook…');
      await pane.press('Remove Keylift');
    },
    'Keylift is removed from this workbook',
  ],
];

async function promoteMargin(pane: PaneOnHost): Promise<void> {
  await pane.press(/^KPIs/);
  await promote(pane, 'Gross margin', { target: '45' });
}

async function editTarget(pane: PaneOnHost): Promise<void> {
  await pane.press('Edit target: Customer churn');
  await pane.fill('Target', '1');
  await pane.press('Preview changes');
  await pane.press('Change target');
}

async function confirm(pane: PaneOnHost, action: string, word: string): Promise<void> {
  await pane.press(action);
  await pane.press(word);
}

/** The mark of who wrote last is another each time. */
const lookOf = ({ host }: PaneOnHost): string[] =>
  describeWorkbook(host.workbook).filter((line) => !line.startsWith('setting Keylift.revision.'));

describe('the last action is taken back', () => {
  it.each(ACTIONS)('when it was %s', async (_, act, done) => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    const before = lookOf(pane);
    await act(pane);
    await pane.shows(done);
    expect(differences(before, lookOf(pane))).not.toEqual([]);
    await pane.press('Undo');
    await pane.shows(`Undone: ${done}`);
    expect(differences(before, lookOf(pane))).toEqual([]);
  });

  it('down to the workbook that Keylift had never seen', async () => {
    const pane = await openPane();
    const before = lookOf(pane);
    await promote(pane, 'Footfall', { target: '50000' });
    await pane.press('Undo');
    await pane.shows('Undone: Promoted to key result');
    expect(differences(before, lookOf(pane))).toEqual([]);
  });

  it('after the KPI itself was measured again, which is kept', async () => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    await editTarget(pane);
    await pane.shows('Target changed');
    pane.host.user.type('Scorecard', 'E7', '2.5%');
    await pane.host.eventsDelivered();
    await pane.press('Undo');
    await pane.shows('Undone: Target changed');
    expect(kpiRow(pane.host, 'Scorecard', 'Customer churn')).toMatchObject({
      Current: '2.5%',
      'Target (OKR)': '2.0%',
    });
  });
});

describe('an action is not taken back where somebody has changed its cells since', () => {
  it.each<[string, (pane: PaneOnHost) => Promise<void>, string, (pane: PaneOnHost) => void]>([
    [
      'an id',
      () => Promise.resolve(),
      'Promoted to key result',
      ({ host }) => host.user.type('Scorecard', 'G7', 'mine'),
    ],
    [
      'a header',
      () => Promise.resolve(),
      'Promoted to key result',
      ({ host }) => host.user.type('Scorecard', 'H4', 'Start'),
    ],
    [
      'the new target',
      editTarget,
      'Target changed',
      ({ host }) => host.user.type('OKRs', cellOf(host, 'OKRs', 'KR-1', 'Target'), '1.2%'),
    ],
  ])('such as %s', async (_, act, done, change) => {
    const pane = await openPane();
    await promote(pane, 'Customer churn', { target: '2' });
    await act(pane);
    await pane.shows(done);
    change(pane);
    await pane.host.eventsDelivered();
    const before = describeWorkbook(pane.host.workbook);
    await pane.press('Undo');
    await pane.shows(/^This cannot be undone any more: .* was changed since$/);
    expect(pane.view.getByText('Undoing would lose what was typed there.')).toBeTruthy();
    expect(differences(before, describeWorkbook(pane.host.workbook))).toEqual([]);
  });

  it('or has written with Keylift too', async () => {
    const pane = await openPane();
    const colleague = await openPane(pane.host, 'Jonas');
    await promote(pane, 'Customer churn', { target: '2' });
    await colleague.view.findByRole('button', { name: 'Customer churn: show key result KR-1' });
    await promote(colleague, 'Gross margin', { target: '45' });
    await pane.press('Undo');
    await pane.shows(/^This cannot be undone any more/);
    expect(registerRow(pane.host, 'KR-2')).toMatchObject({ KPI: 'Gross margin' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: 'Customer churn' });
  });
});
