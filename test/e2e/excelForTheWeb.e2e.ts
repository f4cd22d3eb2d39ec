import type { Browser } from 'playwright-core';
import { EmbeddedHost } from '../../src/embedded-host';
import { newWorkbook } from '../../src/embedded-host/model/newWorkbook';
import { buildSample } from '../../src/workbench/sample/buildSample';
import {
  type ExcelOptions,
  manifestAddresses,
  openInExcel,
  type PageInExcel,
  startChromium,
} from './openInExcel';
import { ALL_PROBES } from '../self-test/probes/all';
import { walkByTab } from './tabWalk';

/** What the Content-Security-Policy refuses of Office.js, and why that does no harm. */
const HARMLESS_REFUSALS = [
  // It sets styles of elements of its own as text (office-js #1687): dialogs and prompts that Keylift never opens.
  /^Applying inline style .* \((?:office|excel-web-16\.00)\.js\)$/,
];

/** What Office.js complains of on the console, and why that does no harm. */
const HARMLESS_ERRORS = [
  // It keeps settings in the storage of the session, where the browser lets a frame have one.
  /^SecurityError: Failed to read the 'sessionStorage' property/,
  // Its own telemetry asks Excel for a service that no add-in knows of.
  /not emulated: new Microsoft\.InternalService\.AddinInternalService/,
  // It looks up how long its files took, which requests that a test answers do not tell.
  /Cannot read properties of undefined \(reading 'responseEnd'\)/,
];

let browser: Browser;
let sample: Uint8Array;
let opened: PageInExcel | undefined;

beforeAll(async () => {
  browser = await startChromium();
  sample = EmbeddedHost.open(buildSample()).save();
});
afterAll(() => browser.close());
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(options: Partial<ExcelOptions> = {}): Promise<PageInExcel> {
  opened = await openInExcel(browser, { workbook: sample, ...options });
  return opened;
}

const button = ({ pane }: PageInExcel, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: true });
const kpi = (excel: PageInExcel, name: string) => button(excel, `Promote ${name}`);
const field = ({ pane }: PageInExcel, name: string) => pane.getByRole('textbox', { name, exact: true });

function expectNoHarm({ strayed, refusals, errors }: PageInExcel): void {
  const unknown = (found: readonly string[], known: readonly RegExp[]): readonly string[] =>
    found.filter((text) => !known.some((pattern) => pattern.test(text)));
  expect(strayed).toEqual([]);
  expect(unknown(refusals, HARMLESS_REFUSALS)).toEqual([]);
  expect(unknown(errors, HARMLESS_ERRORS)).toEqual([]);
}

describe('the built add-in in Excel for the web', () => {
  it('lists the KPIs, and fetches nothing but itself and Office.js', async () => {
    const excel = await open();
    await kpi(excel, 'Customer churn').waitFor();
    expect([...excel.fetched].sort()).toEqual([
      'en-us/office_strings.js',
      'excel-web-16.00.js',
      'office.js',
      'telemetry/oteljs_agave.js',
    ]);
    expectNoHarm(excel);
  });

  it.each([
    ['German', 'de-DE'],
    ['Japanese', 'ja-JP'],
  ])('lists them in a %s Excel', async (_, language) => {
    const excel = await open({ language });
    await kpi(excel, 'Customer churn').waitFor();
    expect(excel.fetched).toContain(`${language.toLowerCase()}/office_strings.js`);
    expectNoHarm(excel);
  });

  it('boots at every address of its manifest', async () => {
    const pages = [...new Set(manifestAddresses().filter((address) => /\.html/.test(address)))];
    expect(pages.map((address) => address.replace(/.*\//, '')).sort()).toEqual([
      'commands.html',
      'help.html',
      'taskpane.html',
      'taskpane.html?open=promote',
    ]);
    for (const address of pages) {
      const excel = await open({ address });
      if (address.includes('taskpane')) await kpi(excel, 'Customer churn').waitFor();
      else await excel.pane.waitForLoadState('load');
      if (address.includes('promote'))
        await excel.pane.getByText('No KPI stands in the active cell').waitFor();
      expectNoHarm(excel);
      await excel.close();
    }
  });

  it('promotes, takes back, and removes all of it again', async () => {
    const excel = await open();
    const { pane, host } = excel;
    const sheets = (): readonly string[] => host.workbook.sheets.map(({ name }) => name);
    const before = sheets();
    const promote = async (): Promise<void> => {
      await kpi(excel, 'Customer churn').click();
      await field(excel, 'Target').fill('2');
      await field(excel, 'Objective').fill('Customers stay with us');
      await button(excel, 'Preview changes').click();
      await button(excel, 'Write to workbook').click();
      await pane.getByText('Promoted to key result').waitFor();
    };
    await promote();
    expect(sheets()).toEqual([...before, 'OKRs']);
    await button(excel, 'Undo').click();
    await pane.getByText(/^Undone/).waitFor();
    expect(sheets()).toEqual(before);
    await promote();
    await button(excel, 'More').click();
    await pane.getByRole('menuitem', { name: /^Remove Keylift/ }).click();
    await button(excel, 'Remove Keylift').click();
    await pane.getByText('Keylift is removed from this workbook').waitFor();
    expect(sheets()).toEqual(before);
    expectNoHarm(excel);
  });

  it('hears what happens in the sheets', async () => {
    const excel = await open();
    await kpi(excel, 'Customer churn').waitFor();
    await excel.pane.getByText('Choose a KPI to promote it').waitFor();
    excel.host.user.select('Scorecard', 'A7', 'pane');
    await excel.pane.getByText('In the active cell').waitFor();
    excel.host.user.type('Scorecard', 'A7', 'Lost customers');
    await kpi(excel, 'Lost customers').waitFor();
    expectNoHarm(excel);
  });

  it('says so where Office.js does not come', async () => {
    const excel = await open({ withoutOffice: true });
    await excel.pane.getByText('Keylift cannot reach Excel').waitFor();
  });
});

describe('the self-test in Excel for the web', () => {
  it('asks all that it has to ask, and posts what it heard', async () => {
    const posted: string[] = [];
    const excel = await open({
      folder: 'dist/selftest',
      address: 'https://localhost:3000/selftest.html',
      workbook: EmbeddedHost.open(newWorkbook()).save(),
      receive: (text) => posted.push(text),
    });
    await button(excel, 'Ask').click();
    await excel.pane.getByText(`${ALL_PROBES.length} facts are written.`).waitFor();
    const { platform, facts }: Posted = JSON.parse(posted.join());
    expect(platform).toBe('OfficeOnline');
    expect(facts.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(facts.map(({ id }) => id)).toEqual(ALL_PROBES.map(({ id }) => id));
  });
});

interface Posted {
  readonly platform: string;
  readonly facts: readonly { readonly id: string; readonly error?: string }[];
}

/** Screens of the pane and how to get there, each from the one before. */
const SCREENS: readonly (readonly [name: string, enter: (excel: PageInExcel) => Promise<void>])[] = [
  ['list of KPIs', (excel) => kpi(excel, 'Customer churn').waitFor()],
  [
    'how a table is read',
    async (excel) => {
      await button(excel, 'How StoreKpis is read').click();
      await button(excel, 'Use the selected cells').waitFor();
      await excel.pane.getByText(/^KPIs/).last().click();
      await excel.pane.locator('.kpi-reading').first().click();
      await excel.pane.getByRole('combobox', { name: 'Unit' }).waitFor();
    },
  ],
  [
    'a dismissed table',
    async (excel) => {
      await button(excel, 'Not a KPI table').click();
      await excel.pane.getByText('StoreKpis is no KPI table').waitFor();
      await excel.pane.getByText('1 dismissed').click();
      await button(excel, 'Bring back Stores!A3:D9').waitFor();
    },
  ],
  [
    'search without a match',
    async ({ pane }) => {
      await pane.getByRole('searchbox').fill('no such KPI');
      await pane.getByText('No KPI matches').waitFor();
    },
  ],
  [
    'form of several',
    async (excel) => {
      const { pane } = excel;
      await pane.getByRole('searchbox').fill('');
      await pane.getByRole('checkbox', { name: 'Select Gross margin' }).check();
      await pane.getByRole('checkbox', { name: 'Select Return rate' }).check();
      await button(excel, 'Promote 2').click();
      await field(excel, 'Objective').waitFor();
    },
  ],
  [
    'form with faults',
    async (excel) => {
      await button(excel, 'Back').click();
      await kpi(excel, 'Customer churn').click();
      await field(excel, 'Target').fill('about two');
      await button(excel, 'Preview changes').click();
      await excel.pane.getByText('cannot be read as a number').waitFor();
    },
  ],
  [
    'a target in percent',
    async (excel) => {
      await excel.pane.getByText('Percent', { exact: true }).click();
      await excel.pane.locator('.ms-TextField-suffix').waitFor();
    },
  ],
  [
    'preview that is refused',
    async (excel) => {
      const { host, pane } = excel;
      await field(excel, 'Objective').fill('Customers stay with us');
      await pane.getByRole('textbox').nth(1).fill('-10');
      host.faults.onRequest(1, { kind: 'refuse', code: 'AccessDenied' });
      await button(excel, 'Preview changes').click();
      await pane.getByRole('alert').waitFor();
    },
  ],
  [
    'preview',
    async (excel) => {
      await button(excel, 'Check again').click();
      await button(excel, 'Write to workbook').waitFor();
    },
  ],
  [
    'key results',
    async (excel) => {
      await button(excel, 'Write to workbook').click();
      await excel.pane.getByText('Promoted to key result').waitFor();
    },
  ],
  [
    'edit of a target',
    async (excel) => {
      await button(excel, 'Edit target: Customer churn').click();
      await button(excel, 'Preview changes').waitFor();
    },
  ],
  [
    'problems',
    async (excel) => {
      await button(excel, 'Back').click();
      excel.host.user.type('Scorecard', 'H7', '4%');
      await button(excel, /^Problems/).click();
      await button(excel, 'Adopt…').waitFor();
    },
  ],
  [
    'removal',
    async (excel) => {
      await button(excel, 'More').click();
      await excel.pane.getByRole('menuitem', { name: /^Remove Keylift/ }).click();
      await button(excel, 'Remove Keylift').waitFor();
    },
  ],
];

describe('the tab key in Excel for the web', () => {
  it('reaches every control of every screen, with a whole ring around it', async () => {
    const excel = await open();
    for (const [name, enter] of SCREENS) {
      await enter(excel);
      const { missed, cut, stops } = await walkByTab(excel);
      expect([name, missed, cut]).toEqual([name, [], []]);
      expect(stops).toBeGreaterThan(1);
    }
    expectNoHarm(excel);
  });

  it('leaves the pane at its end only, and Escape only where the pane has no use for it', async () => {
    const excel = await open();
    const { page, pane } = excel;
    await kpi(excel, 'Customer churn').waitFor();
    await pane.getByRole('searchbox').fill('churn');
    await page.keyboard.press('Escape');
    await button(excel, 'More').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await excel.exits()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await excel.exits()).toEqual(['Escape']);
  });
});
