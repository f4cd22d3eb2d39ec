/** @jest-environment node */
import { buildSample } from '../../src/workbench/sample/buildSample';
import { demoArguments } from '../../src/workbench/demo/demoArguments';
import { Refusal } from '../../src/workbench/demo/refusal';
import { runDemo } from '../../src/workbench/demo/runDemo';
import { textTable } from '../../src/workbench/demo/textTable';
import { EmbeddedHost } from '../../src/embedded-host';
import { gridWorkbook } from '../support/gridWorkbook';
import { loadOfficeClient } from '../support/officeHost';

const files = new Map<string, Uint8Array>();

/** What the demo prints, or why it stops. */
async function demo(line: string, locale = 'en-US'): Promise<string> {
  const printed: string[] = [];
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  try {
    await runDemo(demoArguments(args), {
      today: { year: 2026, month: 11, day: 22 },
      locale,
      readFile: (path) => {
        const bytes = files.get(path);
        if (bytes) return bytes;
        throw Object.assign(new Error(path), { code: 'ENOENT' });
      },
      writeFile: (path, bytes) => files.set(path, bytes),
      print: (text) => printed.push(text),
    });
  } catch (error) {
    if (error instanceof Refusal) return `${error.message}. ${error.help}`;
    throw error;
  }
  return printed.join('\n');
}

describe('the demo', () => {
  beforeAll(() => {
    loadOfficeClient();
    files.set('sample.xlsx', EmbeddedHost.open(buildSample()).save());
    const quarters = gridWorkbook({
      KPIs: [
        ['KPI', 'FY26 Q4', 'FY27 Q1', 'FY27 Q2', 'FY27 Q3'],
        ['Revenue', 130, 140, 150, null],
        ['Orders', 11, 12, 14, null],
      ],
    });
    files.set('fiscal.xlsx', EmbeddedHost.open(quarters).save());
    files.set('text.xlsx', new TextEncoder().encode('no workbook'));
  });

  it('asks when fiscal years begin where it matters and nothing tells it', async () => {
    const asked = 'fiscal.xlsx --kpi Revenue --target 200';
    expect(await demo(asked)).toContain('It is not known when your fiscal year begins. Say the month');
    expect(await demo(`${asked} --fiscal-start 7`)).toContain('from 140 to 200');
    expect(await demo(`${asked} --fiscal-start 13`)).toContain('--fiscal-start 13 is no month.');
  });

  it('promotes a KPI of the sample when it is asked for nothing', async () => {
    const text = await demo('');
    expect(text).toContain('4 KPI tables, 29 KPIs, 0 key results');
    expect(text).toContain('KR-1: Change the result of Customer churn from 3.4% to 2% by 2026-12-31.');
    expect(text).toMatch(/ {4}3\.4% {4}2\.0% {5}3\.1% {7}21% {7}89% {2}Off track/);
    expect(text).toContain('Nothing was saved.');
  });

  it('only lists the KPIs of a file without --kpi', async () => {
    const text = await demo('sample.xlsx');
    expect(text).toContain('A7    Customer churn               3.1%  October 2026       2.0%');
    expect(text).not.toContain('Promoted');
  });

  it('saves the promoted workbook, in which the key result is found again', async () => {
    const promoted = await demo('sample.xlsx --kpi backlog --target -15% --due 2026-12-15 --out out.xlsx');
    expect(promoted).toContain('from 602 to 512 by 2026-12-15.');
    expect(await demo('out.xlsx')).toMatch(
      /4 KPI tables, 29 KPIs, 1 key result\n[^]*Backlog +602 +Q3 2026 +– +KR-1/,
    );
  });

  it('reads a KPI by the address of its row', async () => {
    expect(await demo('--kpi Monthly!A9 --target 3%')).toContain(
      'Change the result of Conversion rate from 2.01% to 3%',
    );
  });

  it('reads numbers in the separators of the language', async () => {
    expect(await demo('--kpi Footfall --target 55.000,5', 'de-DE')).toContain('48.210  55.001   48.210');
  });

  it.each([
    ['gone.xlsx', 'There is no gone.xlsx. '],
    ['text.xlsx', 'text.xlsx cannot be read. The file is not an Excel workbook (.xlsx or .xlsm).'],
    ['--kpi nothing', 'No KPI is called “nothing”. Without --kpi the demo lists them all.'],
    [
      '--kpi rate',
      'Several KPIs are called “rate”. Name one by its cell: "Scorecard!A9" (Return rate), "Monthly!A9" (Conversion rate)',
    ],
    ['--kpi backlog', 'The target of Backlog is not a number. Enter the target as a number.'],
    [
      '--kpi backlog --target many',
      'The target of Backlog is not a number. “many” cannot be read as a number.',
    ],
    [
      '--kpi backlog --target 602',
      'Baseline and target of Backlog are the same. Enter a target that differs from the baseline.',
    ],
    [
      '--kpi backlog --target 1 --due 2026-01-31',
      'It is due before it starts. Choose a due date on or after the start.',
    ],
    [
      '--kpi backlog --target 1 --due soon',
      'The due date is missing or is not a date. Enter a day, month and year.',
    ],
    [
      'sample.xlsx --target 1',
      '--target needs --kpi: which KPI is meant. npm run demo -- --help tells how it is used.',
    ],
    [
      'sample.xlsx --kpi backlog --target 1 --out sample.xlsx',
      '--out is the workbook itself. Give another name, so that the original stays.',
    ],
    [
      '--out report.pdf',
      'report.pdf does not end in .xlsx. The workbook is saved as the kind of file that it is.',
    ],
    ['--nonsense', "Unknown option '--nonsense'. npm run demo -- --help tells how it is used."],
  ])('answers %s with words that help', async (line, words) => {
    expect(await demo(line)).toBe(words);
  });

  it('says how to go on where the table has no room, and tracks it on OKRs alone then', async () => {
    const rows = [
      ['KPI', 'Actual', 'Target'],
      ['Margin', 30, 35],
      ['Orders', 300, 320, null, null, 'ask Ann'],
      ['Complaints', 12, 8],
    ];
    files.set('tight.xlsx', EmbeddedHost.open(gridWorkbook({ KPIs: rows })).save());
    expect(await demo('tight.xlsx --kpi Orders')).toMatch(/not free[^]* --okrs-alone\.$/);
    const text = await demo('tight.xlsx --kpi Orders --okrs-alone');
    expect(text).toContain('KR-1: Change the result of Orders from 300 to 320');
    expect(text).not.toContain('In its row of the KPI table');
  });

  it('keeps control characters of a workbook from the terminal', () => {
    expect(textTable([{ header: 'KPI' }], [['\u001b[31mRed\nRevenue']]).at(-1)).toBe('[31mRed Revenue');
  });
});
