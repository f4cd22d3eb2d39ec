import type { BrowserContextOptions } from 'playwright-core';
import { startWorkbenches, type Workbenches, type WorkbenchPage } from './openWorkbench';

/** Where the workbench gives its pane 320 pixels, as few as Excel does; high enough for all KPIs of the sample. */
const NARROW = { width: 1200, height: 2200 };

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];

/** Screens of the pane and how to get there, each from the one before. */
const STATES: readonly (readonly [name: string, enter: (workbench: WorkbenchPage) => Promise<void>])[] = [
  ['list of KPIs', (workbench) => workbench.kpi('Customer churn').waitFor()],
  [
    'how a table is read',
    async (workbench) => {
      await workbench.button('How StoreKpis is read').click();
      await workbench.button('Use the selected cells').waitFor();
      await workbench.page.getByText(/^KPIs/).last().click();
      await workbench.page.locator('.kpi-reading').first().click();
      await workbench.page.getByRole('combobox', { name: 'Unit' }).waitFor();
    },
  ],
  [
    'a dismissed table',
    async (workbench) => {
      await workbench.button('Not a KPI table').click();
      await workbench.page.getByText('StoreKpis is no KPI table').waitFor();
      await workbench.page.getByText('1 dismissed').click();
      await workbench.button('Bring back Stores!A3:D9').waitFor();
    },
  ],
  [
    'a table to add',
    async (workbench) => {
      await workbench.button('Bring back Stores!A3:D9').click();
      await workbench.page.getByText('Brought back').waitFor();
      await workbench.page.getByRole('tab', { name: 'Scorecard' }).click();
      await workbench.cell('C7').click();
      await workbench.button('Add selected cells as a table').click();
      await workbench.button('Cancel').waitFor();
    },
  ],
  [
    'search without a match',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('searchbox').fill('no such KPI');
      await page.getByText('No KPI matches').waitFor();
    },
  ],
  [
    'several KPIs ticked',
    async ({ page }) => {
      await page.getByRole('searchbox').fill('');
      await page.getByRole('checkbox', { name: 'Select Gross margin' }).check();
      await page.getByRole('checkbox', { name: 'Select Return rate' }).check();
      await page.getByText('2 selected').waitFor();
    },
  ],
  [
    'form of several',
    async (workbench) => {
      await workbench.button('Promote 2').click();
      await workbench.field('Objective').waitFor();
    },
  ],
  [
    'form',
    async (workbench) => {
      await workbench.button('Back').click();
      await workbench.fillIn('Customer churn', '2', 'Customers stay with us');
    },
  ],
  [
    'form with faults',
    async (workbench) => {
      await workbench.field('Target').fill('about two');
      await workbench.button('Preview changes').click();
      await workbench.page.getByText('cannot be read as a number').waitFor();
    },
  ],
  [
    'preview',
    async (workbench) => {
      await workbench.field('Target').fill('2');
      await workbench.button('Preview changes').click();
      await workbench.button('Write to workbook').waitFor();
    },
  ],
  [
    'key results',
    async (workbench) => {
      await workbench.button('Write to workbook').click();
      await workbench.page.getByText('Promoted to key result').waitFor();
    },
  ],
  [
    'edit of a target',
    async (workbench) => {
      await workbench.button('Edit target: Customer churn').click();
      await workbench.button('Preview changes').waitFor();
    },
  ],
  [
    'problems',
    async (workbench) => {
      await workbench.button('Back').click();
      await workbench.goTo('Key results');
      await workbench.type('H7', '4%');
      await workbench.goTo('Problems');
      await workbench.button('Adopt…').waitFor();
    },
  ],
  [
    'menu',
    async (workbench) => {
      await workbench.button('More').click();
      await workbench.page.getByRole('menu').waitFor();
    },
  ],
  [
    'removal',
    async (workbench) => {
      await workbench.page.getByRole('menuitem', { name: 'Remove Keylift' }).click();
      await workbench.button('Remove Keylift').waitFor();
    },
  ],
];

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
});
afterAll(() => workbenches.close());

describe.each(LOOKS)('in %s', (look, options) => {
  it('every screen of the pane can be used by everyone', async () => {
    const workbench = await workbenches.open({ viewport: NARROW, ...options });
    expect(await workbench.findFaults('with cells')).toEqual([]);
    for (const [name, enter] of STATES) {
      await enter(workbench);
      await workbench.shoot(`${look} ${name}`);
      expect([name, await workbench.findFaults('without cells')]).toEqual([name, []]);
      expect([name, await workbench.findStickingOut()]).toEqual([name, []]);
    }
    await workbench.page.context().close();
    expect(workbench.complaints).toEqual([]);
  });
});
