import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import { cellAddress } from '../../../../src/domain/sheet/address';
import { serialOfDate } from '../../../../src/domain/sheet/serialDate';
import { sheetFromText } from '../sheetFromText';

/** 22 November 2026. */
const TODAY = serialOfDate({ year: 2026, month: 11, day: 22 });

/** Each KPI with its latest value, baseline and target: `Sales: 12 of 15 from 10`. */
function read(text: string): readonly string[] {
  const [table] = findKpiTables(sheetFromText(text, { asOf: TODAY }));
  return (table?.kpis ?? []).map(({ name, latest, target, baseline, unlikeTarget }) => {
    const from = baseline === undefined ? '' : ` from ${baseline.value}`;
    const of = target === undefined ? '' : ` of ${target.value}`;
    const unlike = unlikeTarget === undefined ? '' : ` (not ${unlikeTarget.value} of ${unlikeTarget.header})`;
    return `${name}: ${latest?.value}${of}${from}${unlike}`;
  });
}

describe('a KPI with rows for its target and its actual figures', () => {
  it('is one KPI, with the target of the period of its latest value', () => {
    const merged = `
      KPI   | Type   | Jul 2026 | Aug 2026 | Sep 2026
      Sales | Target | 25       | 26       | 27
            | Actual | 24       | 28       |
      Leads | Target | 5        | 6        | 7
            | Actual | 6        | 8        |
    `;
    expect(read(merged)).toEqual(['Sales: 28 of 26', 'Leads: 8 of 6']);
  });

  it('stands in the row of its actual figures, and is called what is merged over its rows', () => {
    const [table] = findKpiTables(
      sheetFromText(`
        KPI   |        | Jul 2026 | Aug 2026 | Sep 2026
        Sales | Plan   | 25       | 26       | 27
              | Actual | 24       | 28       |
        Leads | Plan   | 5        | 6        | 7
              | Actual | 6        | 8        |
      `),
    );
    const places = table?.kpis.map(({ nameCell, titleCell, latest }) =>
      [nameCell, titleCell, latest?.cell].map((cell) => cell && cellAddress(cell.row, cell.column)),
    );
    expect(places).toEqual([
      ['B3', 'A2', 'D3'],
      ['B5', 'A4', 'D5'],
    ]);
  });

  it.each([
    ['names that stand in each row', 'Sales | Budget', 'Sales | Actual', 'Leads | Budget', 'Leads | Actual'],
    ['letters', 'Sales | T', 'Sales | A', 'Leads | T', 'Leads | A'],
    ['the actual figures first', 'Sales | Ist', 'Sales | Soll', 'Leads | Ist', 'Leads | Soll'],
  ])('is read with %s', (_, ...labels) => {
    const isActual = (label: string): boolean => /A(?:ctual)?$|Ist$/.test(label);
    const rows = labels.map((label) => `${label} | 1 | 2 | ${isActual(label) ? '30 |' : '35 | 40'}`);
    const text = ['KPI | | Jul 2026 | Aug 2026 | Sep 2026 | Oct 2026', ...rows].join('\n');
    expect(read(text)).toEqual(['Sales: 30 of 35', 'Leads: 30 of 35']);
  });

  it('keeps rows apart of which none holds actual figures', () => {
    const text = `
      KPI   | Type   | Jul 2026 | Aug 2026 | Sep 2026
      Sales | Target | 25       | 26       | 27
            | Budget | 24       | 28       | 29
      Leads | Target | 5        | 6        | 7
            | Actual | 6        | 8        | 9
    `;
    expect(read(text)).toEqual(['Target: Sales: 27', 'Budget: Sales: 29', 'Leads: 9 of 7']);
  });
});

describe('letters under merged months', () => {
  it.each([
    ['T', 'A'],
    ['B', 'A'],
    ['PL', 'AC'],
  ])('tell %s from %s', (goal, actual) => {
    const text = `
            | Jan  |      | Feb  |      | Mar  |
      KPI   | ${goal} | ${actual} | ${goal} | ${actual} | ${goal} | ${actual}
      Sales | 25   | 24   | 26   | 28   | 27   |
      Leads | 5    | 6    | 6    | 8    | 7    |
    `;
    expect(read(text)).toEqual(['Sales: 28 of 26', 'Leads: 8 of 6']);
  });
});

describe('a current value beside targets', () => {
  it('has the target of the year that is under way', () => {
    const text = `
      KPI   | Baseline 2024 | Target 2025 | Target 2026 | Target 2027 | Current
      Sales | 100           | 104         | 110         | 120         | 98
      Leads | 50            | 60          | 70          | 80          | 65
    `;
    expect(read(text)).toEqual(['Sales: 98 of 110 from 100', 'Leads: 65 of 70 from 50']);
  });

  it('starts from the last of several baselines', () => {
    const text = `
                  | Baseline |      | Progress |      |      | Target |      |
      KPI         | 2005     | 2015 | 2014     | 2015 | 2016 | 2022   | 2030
      Piped water | 41       | 52   | 51       | 53   | 55   | 66     | 80
      Road deaths | 21       | 19   | 18       | 16   | 13   | 10     | 8
    `;
    expect(read(text)).toEqual(['Piped water: 55 of 66 from 52', 'Road deaths: 13 of 10 from 19']);
  });

  it('starts from its start value', () => {
    const text = `
      Objective | Key Result | Start Value | Target Value | Current Value
      Grow      | Sales      | 9           | 15           | 12
      Grow      | Leads      | 5           | 9            | 6
    `;
    expect(read(text)).toEqual(['Sales: 12 of 15 from 9', 'Leads: 6 of 9 from 5']);
  });

  it('is meant to reach the target, not the threshold before it nor the stretch after it', () => {
    const text = `
      KPI   | Threshold | Target | Stretch | Actual
      Sales | 90        | 100    | 120     | 98
      Leads | 80        | 85     | 90      | 86
    `;
    expect(read(text)).toEqual(['Sales: 98 of 100', 'Leads: 86 of 85']);
  });

  it('is compared like with like: what is summed up to now with the same, a month not with a year', () => {
    const text = `
      KPI   | Annual target | YTD target | YTD actual
      Sales | 1200          | 1000       | 940
      Leads | 240           | 200        | 210
    `;
    expect(read(text)).toEqual(['Sales: 940 of 1000', 'Leads: 210 of 200']);
    const months = `
      KPI   | Aug 2026 | Sep 2026 | Oct 2026 | FY goal
      Sales | 3        | 4        | 5        | 40
      Leads | 10%      | 11%      | 12%      | 15%
    `;
    expect(read(months)).toEqual(['Sales: 5 (not 40 of FY goal)', 'Leads: 0.12 of 0.15']);
  });
});

describe('rows of plan and actual in sections', () => {
  it('are compared within their section', () => {
    const text = `
      Region | Measure      | Jan 2026 | Feb 2026 | Mar 2026
      North  | Clients Act  | 37       | 38       | 39
      South  | Clients Act  | 55       | 56       | 57
      North  | Clients Plan | 38       | 39       | 40
      South  | Clients Plan | 56       | 57       | 58
    `;
    expect(read(text)).toEqual([
      'North: Clients Act: 39 of 40',
      'South: Clients Act: 57 of 58',
      'North: Clients Plan: 40',
      'South: Clients Plan: 58',
    ]);
  });
});
