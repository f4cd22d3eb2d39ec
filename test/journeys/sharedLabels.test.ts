/** @jest-environment jsdom */
import { gridWorkbook, type GridRows } from '../support/gridWorkbook';
import { closePanes, openPane, type PaneOnHost } from '../support/paneOnHost';
import { keyliftOnHost, promotionOf, valueOf, type KeyliftOnHost } from '../support/keyliftOnHost';
import { registerRow } from './onTheSheet';

afterEach(closePanes);

const COMPANIES: GridRows = [
  ['(thousands)', 'Oak Ltd', '', '', '', 'Elm Ltd', '', ''],
  ['Statement', '2024', '2025', '2026', '', '2024', '2025', '2026'],
  ['Turnover', 7536, 8478, 9420, '', 3240, 3504, 3768],
  ['Materials', 3284, 3694, 4105, '', 1412, 1527, 1642],
  ['Net profit', 724, 814, 905, '', 311, 337, 362],
];

/** A key result of each company's turnover. */
async function promoted(): Promise<KeyliftOnHost> {
  const keylift = keyliftOnHost(gridWorkbook({ Peers: COMPANIES }));
  for (const name of ['Elm Ltd: Turnover', 'Oak Ltd: Turnover'])
    valueOf(
      await keylift.port.apply(valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), name)))),
    );
  return keylift;
}

async function shown(pane: PaneOnHost, name: string): Promise<string | undefined> {
  await pane.press(/^KPIs/);
  await pane.fill('Search KPIs', name);
  const button = await pane.view.findByRole('button', { name: /show key result|^Promote/ });
  return button.getAttribute('aria-label') ?? button.textContent ?? undefined;
}

describe('key results of blocks that share their labels', () => {
  it('each read the figures of their own block, and add nothing to the sheet', async () => {
    const { host } = await promoted();
    expect(registerRow(host, 'KR-1')).toMatchObject({ KPI: 'Turnover', Current: '3768' });
    expect(registerRow(host, 'KR-2')).toMatchObject({ KPI: 'Turnover', Current: '9420' });
    expect(host.user).toBeDefined();
  });

  it.each<[string, (keylift: KeyliftOnHost) => void]>([
    ['nothing', () => undefined],
    ['a column inserted before the labels', ({ host }) => host.user.insertColumns('Peers', 'A:A')],
    ['a column inserted between the blocks', ({ host }) => host.user.insertColumns('Peers', 'E:E')],
    ['a column inserted in a block', ({ host }) => host.user.insertColumns('Peers', 'C:C')],
    ['rows inserted above', ({ host }) => host.user.insertRows('Peers', '1:2')],
  ])('keep to it after %s', async (_, change) => {
    const keylift = await promoted();
    change(keylift);
    const pane = await openPane(keylift.host);
    expect(await shown(pane, 'Elm Ltd: Turnover')).toContain('KR-1');
    expect(await shown(pane, 'Oak Ltd: Turnover')).toContain('KR-2');
    expect(await shown(pane, 'Elm Ltd: Materials')).toContain('Promote');
  });

  it('are not promoted twice', async () => {
    const keylift = await promoted();
    expect(await keylift.planPromotion(promotionOf(await keylift.read(), 'Elm Ltd: Turnover'))).toMatchObject(
      {
        ok: false,
        issue: { code: 'already-key-result', id: 'KR-1' },
      },
    );
  });

  it('go again without a trace', async () => {
    const keylift = await promoted();
    valueOf(await keylift.port.apply(valueOf(await keylift.planDemotion('KR-1'))));
    const pane = await openPane(keylift.host);
    expect(await shown(pane, 'Elm Ltd: Turnover')).toContain('Promote');
    expect(await shown(pane, 'Oak Ltd: Turnover')).toContain('KR-2');
  });
});
