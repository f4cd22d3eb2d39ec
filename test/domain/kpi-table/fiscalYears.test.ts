import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import type { SheetToRead } from '../../../src/domain/kpi-table/sheetToRead';
import { isoDate } from '../../../src/domain/calendarDate';
import { dateOfSerial, serialOfDate } from '../../../src/domain/sheet/serialDate';
import { sheetFromText } from './sheetFromText';

const NOVEMBER_22 = serialOfDate({ year: 2026, month: 11, day: 22 });

/** Of the first KPI the latest value with its period and first day: `14 FY27 Q2 2026-10-01`. */
function latestIn(text: string, options: Partial<SheetToRead> = {}): string {
  const [table] = findKpiTables(sheetFromText(text, { asOf: NOVEMBER_22, ...options }));
  const { value, period } = table?.kpis[0]?.latest ?? {};
  const day = period?.start === undefined ? undefined : dateOfSerial(period.start);
  return [value, period?.label, day && isoDate(day)].join(' ').trim();
}

const QUARTERS = `
  KPI     | FY26 Q3 | FY26 Q4 | FY27 Q1 | FY27 Q2 | FY27 Q3 | FY27 Q4
  Orders  | 10      | 11      | 12      | 14      |         |
  Revenue | 120     | 130     | 140     | 150     |         |
`;

describe('fiscal quarters', () => {
  it('lie where the fiscal calendar has them', () => {
    expect(latestIn(QUARTERS, { fiscalStart: 7 })).toBe('14 FY27 Q2 2026-10-01');
    expect(latestIn(QUARTERS, { fiscalStart: 4 })).toBe('14 FY27 Q2 2026-07-01');
    expect(latestIn(QUARTERS, { fiscalStart: 1 })).toBe('10 FY26 Q3 2026-07-01');
  });

  it('have no dates where the calendar year cannot be meant and nothing tells another', () => {
    expect(latestIn(QUARTERS)).toBe('14 FY27 Q2');
  });

  it('are the calendar’s for want of better, where that goes with what is filled in', () => {
    expect(
      latestIn(QUARTERS.replaceAll('FY27', 'FY26').replace('FY26 Q3 | FY26 Q4', 'FY25 Q3 | FY25 Q4')),
    ).toBe('14 FY26 Q2 2026-04-01');
  });

  it('are a plan where no usual calendar makes them measurements', () => {
    const plan = `
      KPI    | FY26 Q3 | FY26 Q4 | FY27 Q1 | FY27 Q2 | FY27 Q3 | FY27 Q4
      Orders | 10      | 11      | 12      | 14      | 15      | 16
      Sales  | 20      | 21      | 22      | 24      | 25      | 26
    `;
    expect(latestIn(plan)).toBe('10 FY26 Q3 2026-07-01');
  });
});

describe('months of a fiscal year', () => {
  it('are dated by the title that tells their year', () => {
    const months = `
      Scorecard FY 2026/27
      .
      Metric    | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun
      Trainings | 3   | 4   | 2   | 5   |     |     |     |     |     |     |     |
      Hires     | 1   | 0   | 2   | 1   |     |     |     |     |     |     |     |
    `.replace('.\n', '\n');
    expect(latestIn(months)).toBe('5 Oct 2026-10-01');
    const [table] = findKpiTables(sheetFromText(months, { asOf: NOVEMBER_22 }));
    expect(table?.axis?.fiscalStart).toBe(7);
  });

  it('are dated under years that begin with them, also as years down and months across', () => {
    const matrix = `
      Revenue | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun
      FY26    | 1   | 2   | 3   | 4   | 5   | 6   | 7   | 8   | 9   | 10  | 11  | 12
      FY27    | 13  | 14  | 15  | 16  |     |     |     |     |     |     |     |
    `;
    expect(latestIn(matrix, { fiscalStart: 7 })).toBe('16 Oct FY27 2026-10-01');
    expect(latestIn(matrix, { fiscalStart: 4 })).toBe('16 Oct FY27');
  });
});
