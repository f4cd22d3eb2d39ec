import { findKpiTables } from '../../src/domain/kpi-table/findKpiTables';
import { layOutAxis } from '../../src/domain/period/layOutAxis';
import { parsePeriod } from '../../src/domain/period/parsePeriod';
import { serialOfDate } from '../../src/domain/sheet/serialDate';
import { isStale, periodName, valuePeriod } from '../../src/domain/valuePeriod';
import { sheetFromText } from './kpi-table/sheetFromText';

const NOVEMBER_22 = serialOfDate({ year: 2026, month: 11, day: 22 });

const periodOf = (text: string) => {
  const reading = parsePeriod(text, '', false);
  const [period] = layOutAxis(reading === undefined ? [] : [reading], false).periods;
  if (period === undefined) throw new Error(`no period: ${text}`);
  return period;
};

describe('a value is out of date', () => {
  it.each([
    ['Oct 2026', false],
    ['Jul 2026', false],
    ['Jun 2026', true],
    ['Q3 2026', false],
    ['Q2 2026', true],
    ['2025', false],
    ['2024', true],
    ['31.05.2026', true],
  ])('from %s: %p', (text, stale) => {
    expect(isStale(periodOf(text), { asOf: NOVEMBER_22, date1904: false })).toBe(stale);
  });

  it('by the quarters of the fiscal year', () => {
    const inFiscalYear = { asOf: NOVEMBER_22, fiscalStart: 2, date1904: false };
    expect(isStale(periodOf('Jul 2026'), inFiscalYear)).toBe(true);
    expect(isStale(periodOf('Aug 2026'), inFiscalYear)).toBe(false);
  });

  it('never, where nobody says what day it is, or the period has no dates', () => {
    expect(isStale(periodOf('Jun 2020'), { date1904: false })).toBe(false);
    expect(isStale(periodOf('Jun'), { asOf: NOVEMBER_22, date1904: false })).toBe(false);
  });
});

describe('the period of a value that has none in its header', () => {
  const told = (text: string, name = 'Sheet1'): (string | undefined)[] =>
    findKpiTables(sheetFromText(text, { name, asOf: NOVEMBER_22 })).flatMap(({ kpis }) =>
      kpis.map((kpi) => valuePeriod(kpi)?.label),
    );
  const card = (title: string): string => `
    ${title}

    KPI     | Target | Actual
    Revenue | 100    | 90
    Orders  | 50     | 44
  `;

  it.each([
    ['Scorecard, as of 31 Oct 2026', '31 Oct 2026'],
    ['Kennzahlen Oktober 2026', 'Oktober 2026'],
    ['Scorecard Q3 2026', 'Q3 2026'],
    ['All figures as of October 2026.', 'October 2026'],
    ['KPIs – 2026-10-31', '2026-10-31'],
    ['Scorecard (week 42 2026)', 'week 42 2026'],
    ['Scorecard 2026', '2026'],
    ['Scorecard', undefined],
    ['Top 25 KPIs', undefined],
    ['2025 versus 2026', undefined],
  ])('is told by the line above: %s', (title, label) => {
    expect(told(card(title))).toEqual([label, label]);
  });

  it.each(['Oct 2026', 'Oct'])('is told by the name of the sheet: %s', (name) => {
    expect(told(card('Scorecard'), name)).toEqual([name, name]);
  });

  it.each(['Month', 'As of', 'Last updated'])('is told by the column %s before the title', (head) => {
    const rows = `
      Scorecard 2026

      ${head}  | KPI     | Target | Actual
      Sep 2026 | Revenue | 100    | 90
      Sep 2026 | Orders  | 50     | 44
      Sep 2026 | NPS     | 40     | 38
    `;
    expect(told(rows)).toEqual(['Sep 2026', 'Sep 2026', 'Sep 2026']);
  });

  it('is that of the header, where it has one', () => {
    expect(told('Scorecard 2026\n\nKPI | Sep 2026 | Oct 2026\nRevenue | 1 | 2\nOrders | 3 | 4')).toEqual([
      'Oct 2026',
      'Oct 2026',
    ]);
  });
});

describe('the name of a period', () => {
  it('has the year of a month that only the title tells', () => {
    const reading = parsePeriod('Oct', '', false);
    const clues = { title: { year: 2026, isFiscal: false } };
    const [period] = layOutAxis(reading === undefined ? [] : [reading], false, clues).periods;
    expect(period && periodName(period, false)).toBe('Oct 2026');
  });

  it.each(['Oct 2026', 'Q3 FY27', 'Oct', 'Oct-26'])('else is what stands in the header: %s', (text) => {
    expect(periodName(periodOf(text), false)).toBe(text);
  });
});
