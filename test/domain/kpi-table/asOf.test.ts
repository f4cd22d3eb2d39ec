import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import { serialOfDate } from '../../../src/domain/sheet/serialDate';
import { sheetFromText } from './sheetFromText';

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return serialOfDate({ year, month, day: date });
};

/** By name the latest value and its period as of a day: `Sales: 12 Mar 2026`. */
function latestOn(asOf: string, text: string): readonly string[] {
  const [table] = findKpiTables(sheetFromText(text, { asOf: day(asOf) }));
  return (table?.kpis ?? []).map(({ name, latest }) =>
    latest === undefined ? `${name}: nothing` : `${name}: ${latest.value} ${latest.period?.label}`,
  );
}

const WIDE = `
  KPI     | Jan 2026 | Feb 2026 | Mar 2026 | Apr 2026 | May 2026
  Sales   | 10       | 11       | 12       | 13       | 14
  Tickets | 5        | 6        | 7        |          |
`;

describe('what is measured as of a day', () => {
  it('is all of it where nobody says what day it is', () => {
    const [table] = findKpiTables(sheetFromText(WIDE));
    expect(table?.kpis.map(({ latest }) => latest?.value)).toEqual([14, 7]);
    expect(table?.kpis.some(({ closedOnly, planned }) => closedOnly ?? planned)).toBe(false);
  });

  it('ends with the period under way, where nothing stands ahead of it', () => {
    expect(latestOn('2026-03-10', WIDE)).toEqual(['Sales: 11 Feb 2026', 'Tickets: 7 Mar 2026']);
    expect(latestOn('2026-05-01', WIDE)).toEqual(['Sales: 14 May 2026', 'Tickets: 7 Mar 2026']);
  });

  it('ends with the last period that is over, where figures stand ahead', () => {
    const [table] = findKpiTables(sheetFromText(WIDE, { asOf: day('2026-03-31') }));
    expect(table?.kpis.map(({ latest, closedOnly }) => [latest?.value, closedOnly ?? false])).toEqual([
      [12, true],
      [7, false],
    ]);
    expect(table?.kpis[0]?.planned?.map(({ value }) => value)).toEqual([13, 14]);
  });

  it('leaves out typed zeros of the months to come, and of a month under way that all rows wait for', () => {
    const zeros = (months: string, figures: string): string => `
      KPI     | Jan 2026 | Feb 2026 | Mar 2026 ${months}
      Sales   | 10       | 11       | 0        ${figures}
      Tickets | 5        | 6        | 0        ${figures}
    `;
    const expected = ['Sales: 11 Feb 2026', 'Tickets: 6 Feb 2026'];
    expect(latestOn('2026-03-10', zeros('| Apr 2026', '| 0'))).toEqual(expected);
    expect(latestOn('2026-03-10', zeros('', ''))).toEqual(expected);
    expect(latestOn('2026-03-31', zeros('', ''))).toEqual(['Sales: 0 Mar 2026', 'Tickets: 0 Mar 2026']);
  });

  it('may be nothing: a plan is a table all the same', () => {
    expect(latestOn('2025-11-22', WIDE)).toEqual(['Sales: nothing', 'Tickets: nothing']);
  });

  it('is told apart down a column, in long form and in a matrix as well', () => {
    const columns = `
      Month    | Sales | Tickets
      Jan 2026 | 10    | 5
      Feb 2026 | 11    | 6
      Mar 2026 | 12    | 7
      Apr 2026 | 13    | 8
    `;
    expect(latestOn('2026-02-28', columns)).toEqual(['Sales: 11 Feb 2026', 'Tickets: 6 Feb 2026']);
    const long = `
      Month    | KPI     | Value
      Jan 2026 | Sales   | 10
      Jan 2026 | Tickets | 5
      Feb 2026 | Sales   | 11
      Feb 2026 | Tickets | 6
      Mar 2026 | Sales   | 12
      Mar 2026 | Tickets | 7
    `;
    expect(latestOn('2026-02-28', long)).toEqual(['Sales: 11 Feb 2026', 'Tickets: 6 Feb 2026']);
    const matrix = `
      Sales
      Year | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec
      2025 | 1   | 2   | 3   | 4   | 5   | 6   | 7   | 8   | 9   | 10  | 11  | 12
      2026 | 13  | 14  | 15  | 16  | 17  | 18  | 19  | 20  | 21  | 22  | 23  | 24
    `;
    expect(latestOn('2026-02-28', matrix)).toEqual(['Sales: 14 Feb 2026']);
  });

  it('changes nothing about which tables are found, nor how surely', () => {
    for (const asOf of ['2024-01-01', '2026-02-10', '2027-01-01']) {
      const [now] = findKpiTables(sheetFromText(WIDE, { asOf: day(asOf) }));
      const [always] = findKpiTables(sheetFromText(WIDE));
      expect(now?.confidence).toBe(always?.confidence);
      expect(now?.fields).toEqual(always?.fields);
    }
  });
});
