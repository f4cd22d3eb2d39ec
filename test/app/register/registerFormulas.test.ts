import fc from 'fast-check';
import {
  EXPECTED_FORMULA,
  NOT_DEFINED,
  PROGRESS_FORMULA,
  sentenceFormula,
  statusFormula,
  whyFormula,
  type BookNames,
} from '../../../src/app/register/registerFormulas';
import { KEY_RESULTS, type RegisterColumn } from '../../../src/app/tables/keyResults';
import { headersOf } from '../../../src/app/tables/tableSchema';
import { expectedProgress } from '../../../src/domain/expectedProgress';
import { progress } from '../../../src/domain/progress';
import { status } from '../../../src/domain/status';
import type { CellValue } from '../../../src/domain/sheet/cellValue';
import { statusReason } from '../../../src/domain/statusReason';
import { successLine } from '../../../src/domain/successLine';
import type { Commitment } from '../../../src/domain/grade';
import { settingNames } from '../../../src/app/settings/settingNames';
import { workbookOf } from '../../support/snapshots';
import type { Unit } from '../../../src/domain/unit';
import { hostWith } from '../../support/embeddedHost';

const REGISTER_COLUMNS = headersOf(KEY_RESULTS);

const { names: settings, missing } = settingNames(workbookOf([]));
const NAMES: BookNames = { asOf: 'Keylift_AsOf', settings };
const SETTINGS = missing.flatMap((edit) =>
  edit.kind === 'add-name' ? [[edit.name, edit.formula] as const] : [],
);

/** What a person may have put into the cells of a key result; the as-of date is the same for all. */
interface Entered {
  readonly measuredTo: CellValue;
  readonly nextEnd: CellValue;
  readonly commitment: '' | Commitment;
  readonly baseline: CellValue;
  readonly target: CellValue;
  readonly current: CellValue;
  readonly start: CellValue;
  readonly due: CellValue;
}

interface Shown {
  readonly why: CellValue;
  readonly progress: CellValue;
  readonly expected: CellValue;
  readonly status: CellValue;
}

/** What the register's formulas make of each, calculated by the embedded host. */
async function calculated(rows: readonly Entered[], asOf: CellValue): Promise<Shown[]> {
  const host = hostWith({ OKRs: [] });
  return host.connect('test').run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('OKRs');
    const columns = REGISTER_COLUMNS.length;
    sheet.getRangeByIndexes(0, 30, 1, 1).values = [[asOf]];
    context.workbook.names.add('Keylift_AsOf', sheet.getRangeByIndexes(0, 30, 1, 1));
    for (const [name, formula] of SETTINGS) context.workbook.names.addFormulaLocal(name, formula);
    sheet.getRangeByIndexes(0, 0, 1, columns).values = [[...REGISTER_COLUMNS]];
    sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows.length + 1, columns), true).name = 'KeyResults';
    sheet.getRangeByIndexes(1, 0, rows.length, columns).formulas = rows.map((row) => {
      const cells: Partial<Record<RegisterColumn, CellValue>> = {
        Baseline: row.baseline,
        Target: row.target,
        Start: row.start,
        Due: row.due,
        Current: row.current,
        Progress: PROGRESS_FORMULA,
        'Measured to': row.measuredTo,
        'Next end': row.nextEnd,
        Commitment: row.commitment,
        Expected: EXPECTED_FORMULA,
        Status: statusFormula(NAMES),
        Why: whyFormula(NAMES),
      };
      return REGISTER_COLUMNS.map((column) => cells[column] ?? '');
    });
    const body = sheet.getRangeByIndexes(1, 0, rows.length, columns).load('values');
    await context.sync();
    const at = (column: RegisterColumn): number => REGISTER_COLUMNS.indexOf(column);
    return body.values.map((values: CellValue[]) => ({
      progress: values[at('Progress')] ?? '',
      expected: values[at('Expected')] ?? '',
      status: values[at('Status')] ?? '',
      why: values[at('Why')] ?? '',
    }));
  });
}

/** What the domain makes of the same. */
function reckoned(
  row: Entered,
  asOfCell: CellValue,
): { progress: number | undefined; expected: number | undefined; status: string; why: string } {
  const number = (value: CellValue): number | undefined => (typeof value === 'number' ? value : undefined);
  const figures = {
    baseline: number(row.baseline),
    target: number(row.target),
    current: number(row.current),
  };
  const { baseline, target, current } = figures;
  const dates = {
    start: number(row.start),
    due: number(row.due),
    asOf: number(asOfCell),
    measuredTo: number(row.measuredTo),
    nextEnd: number(row.nextEnd),
  };
  const share = progress(figures);
  const expected = expectedProgress(dates);
  const all = {
    ...dates,
    progress: share,
    expected,
    isGoingNowhere: current !== undefined && baseline !== undefined && baseline === target,
    line: successLine(row.commitment === '' ? undefined : row.commitment),
  };
  const told = status(all);
  return { progress: share, expected, status: told, why: statusReason(told, all) };
}

function expectAgreement(rows: readonly Entered[], shown: readonly Shown[], asOf: CellValue): void {
  rows.forEach((row, n) => {
    const wanted = reckoned(row, asOf);
    const found = shown[n];
    const close = (value: number | undefined, cell: CellValue | undefined): void => {
      if (value === undefined) expect([NOT_DEFINED, '']).toContain(cell);
      else expect(cell).toBeCloseTo(value, 9);
    };
    close(wanted.progress, found?.progress);
    close(wanted.expected, found?.expected);
    expect({ row, status: found?.status, why: found?.why }).toEqual({
      row,
      status: wanted.status,
      why: wanted.why,
    });
  });
}

const START = 46023;
const DUE = 46123;

describe('the formulas of the register agree with the domain', () => {
  const base: Entered = {
    baseline: 3,
    target: 1,
    current: 2,
    start: START,
    due: DUE,
    measuredTo: 46053,
    nextEnd: 46081,
    commitment: '',
  };
  const rows: Entered[] = [
    base,
    { ...base, baseline: 1, target: 3 },
    { ...base, current: 4 },
    { ...base, current: 0.5 },
    { ...base, current: 1 },
    { ...base, baseline: -5, target: 5, current: 0 },
    { ...base, baseline: 0, target: -1, current: -0.25 },
    { ...base, target: 3 },
    { ...base, current: '' },
    { ...base, current: 'n/a' },
    { ...base, current: '=NA()' },
    { ...base, current: true },
    { ...base, baseline: '' },
    { ...base, target: '=1/0' },
    { ...base, start: '' },
    { ...base, due: 'soon' },
    { ...base, start: DUE, due: START },
    { ...base, due: START },
    { ...base, start: '=NA()' },
    { ...base, due: '=1/0' },
    { ...base, measuredTo: '' },
    { ...base, measuredTo: '', nextEnd: '' },
    { ...base, measuredTo: '', current: '' },
    { ...base, nextEnd: '' },
    { ...base, nextEnd: 46053 },
    { ...base, commitment: 'stretch', current: 2.4 },
    { ...base, commitment: 'moonshot', current: 1.9, measuredTo: DUE, nextEnd: '' },
    { ...base, measuredTo: DUE, nextEnd: '', current: 1.5 },
  ];

  it.each<[string, CellValue]>([
    ['before the start', START - 1],
    ['on the first day', START],
    ['half way', (START + DUE) / 2],
    ['on the due date', DUE],
    ['after it', DUE + 1],
    ['without a date', ''],
  ])('as of a day %s', async (_, asOf) => {
    expectAgreement(rows, await calculated(rows, asOf), asOf);
  });

  it('on any figures', async () => {
    const figure = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100),
      fc.constantFrom<CellValue>('', '–', 'n/a', true),
    );
    const date = fc.oneof(fc.integer({ min: 46000, max: 46200 }), fc.constantFrom<CellValue>('', 'soon'));
    const entered = fc.record({
      baseline: figure,
      target: figure,
      current: figure,
      start: date,
      due: date,
      measuredTo: date,
      nextEnd: date,
      commitment: fc.constantFrom('' as const, 'committed' as const, 'stretch' as const, 'moonshot' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entered, { minLength: 1, maxLength: 60 }), date, async (many, asOf) => {
        expectAgreement(many, await calculated(many, asOf), asOf);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the sentence of a key result', () => {
  const USD = { kind: 'currency', code: 'USD' } as const;
  const NUMBER = { kind: 'number' } as const;

  it.each<[Unit, string, number, number, string]>([
    [NUMBER, 'General', 0.1 + 0.2, 40, 'from 0.3 to 40'],
    [NUMBER, '0.0%', 0.03, 0.0125, 'from 3% to 1.25%'],
    [NUMBER, '#,##0', 1200, 1500000, 'from 1,200 to 1,500,000'],
    [NUMBER, '#,##0.00_);(#,##0.00)', 1200, 0.5, 'from 1,200.00 to 0.50'],
    [USD, 'General', 1200, 1500, 'from USD 1200 to USD 1500'],
    [USD, '"$"#,##0_);[Red]\\("$"#,##0\\)', 1200, 1500, 'from $1,200 to $1,500'],
    [USD, '#,##0 [$€-407]', 1200, 1500, 'from 1,200 € to 1,500 €'],
    [NUMBER, '[m]:ss', 372 / 86_400, 300 / 86_400, 'from 6:12 to 5:00'],
    [NUMBER, '[h]:mm', 1.5 / 24, -26 / 24, 'from 1:30 to -26:00'],
    [NUMBER, 'h:mm:ss', 3661 / 86_400, 0, 'from 1:01:01 to 0:00:00'],
    [{ kind: 'currency', code: '£' }, '0.0', 1.5, 2, 'from £1.5 to £2'],
    [{ kind: 'currency', code: '€', label: 'k€' }, '#,##0', 1118, 1286, 'from 1,118 k€ to 1,286 k€'],
  ])('in %j shown as %s runs from %d to %d', async (unit, format, baseline, target, words) => {
    const host = hostWith({ OKRs: [] });
    const text = await host.connect('test').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('OKRs');
      sheet.getRange('A1:F1').values = [['KPI', 'Baseline', 'Target', 'Due', 'Initiative', 'Key result']];
      sheet.tables.add('A1:F2', true).name = 'KeyResults';
      sheet.getRange('A2:F2').formulas = [
        ['Churn', baseline, target, 46112, 'calls', sentenceFormula(unit, format)],
      ];
      const cell = sheet.getRange('F2').load('values');
      await context.sync();
      return String(cell.values[0]?.[0]);
    });
    expect(text).toBe(`Change the result of Churn ${words} by 2026-03-31 through calls.`);
  });
});
