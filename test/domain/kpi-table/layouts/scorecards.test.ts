import { CLAIM_THRESHOLD } from '../../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import { sheetFromText } from '../sheetFromText';
import { tablesIn } from './tablesIn';

/** The claimed KPIs with the figures that they are held against: `Revenue B2, target C2`. */
function currentIn(text: string): readonly string[] {
  const tables = findKpiTables(sheetFromText(text)).filter(({ confidence }) => confidence >= CLAIM_THRESHOLD);
  return tables.flatMap(({ kpis }) =>
    kpis.map(({ name, latest, target }) =>
      [name, latest?.value, ...(target === undefined ? [] : ['of', target.value])].join(' '),
    ),
  );
}

describe('a current value that is not called so', () => {
  it('is the plain year beside its own goal, not beside that of a later year', () => {
    const text = `
      Our goals           |      |           |           |
      All sites           | FY25 | FY25 Goal | FY26 Goal | How often
      Calls answered      | 0.81 | 0.85      | 0.9       | Monthly
      Pupils who graduate | 0.62 | 0.6       | 0.65      | Yearly
      Lessons held        | 412  | 400       | 430       | Monthly
    `;
    expect(currentIn(text)).toEqual([
      'Calls answered 0.81 of 0.85',
      'Pupils who graduate 0.62 of 0.6',
      'Lessons held 412 of 400',
    ]);
  });

  it('is the one column of figures left over beside a target, headed by what is measured', () => {
    const text = `
      Branch        | Open receivables | Target | Owner
      Overdue share | 0.12             | 0.08   | Ann
      Days to pay   | 41               | 35     | Bo
      Reminders     | 310              | 250    | Cem
    `;
    expect(currentIn(text)).toEqual([
      'Overdue share 0.12 of 0.08',
      'Days to pay 41 of 35',
      'Reminders 310 of 250',
    ]);
  });

  it('is what was reached this year so far', () => {
    const text = 'KPI | Target | Actual YTD\nRevenue | 100 | 80\nChurn rate | 2% | 3%\nOrders | 40 | 31';
    expect(currentIn(text)).toEqual(['Revenue 80 of 100', 'Churn rate 0.03 of 0.02', 'Orders 31 of 40']);
  });

  it('is not chosen where two columns of figures are left over', () => {
    const text =
      'Room | Beds | Nights | Target\nBlue | 2 | 310 | 300\nRed | 1 | 205 | 210\nGreen | 3 | 280 | 290';
    expect(currentIn(text)).toEqual([]);
  });
});

describe('a scorecard', () => {
  it.each(['Quarter', 'Month', 'Period'])('may say the same %s in all rows', (head) => {
    const text = `
      ${head}  | KPI         | Target | Actual
      Q4 2026  | Revenue     | 100    | 90
      Q4 2026  | Churn rate  | 2%     | 3%
      Q4 2026  | Orders      | 50     | 44
    `;
    expect(currentIn(text)).toEqual(['Revenue 90 of 100', 'Churn rate 0.03 of 0.02', 'Orders 44 of 50']);
  });

  it('is a log of records where times differ from row to row', () => {
    const text = `
      Date       | Item  | Target | Actual
      2026-03-02 | Lamp  | 100    | 90
      2026-03-05 | Desk  | 20     | 30
      2026-03-09 | Shelf | 50     | 44
    `;
    expect(currentIn(text)).toEqual([]);
  });

  it('has empty columns between its columns', () => {
    const text = `
      | Year in review
      |
      | Measure     | | Current year | | Previous year | | Change
      | Loaves sold | | 2143         | | 2019          | | 6%
      | Turnover    | | 6429         | | 5976          | | 8%
      | Energy cost | | 478          | | 513           | | -7%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot B3:H3 B4:H6',
        kpis: ['Loaves sold B4: 2143 D4', 'Turnover B5: 6429 D5', 'Energy cost B6: 478 D6'],
      },
    ]);
  });

  it('does not reach over an empty column into the next one', () => {
    const text = `
      KPI        | Actual | Target | | KPI       | Actual | Target
      Revenue    | 90     | 100    | | Headcount | 41     | 45
      Churn rate | 3%     | 2%     | | Sick leave | 4%    | 3%
      Orders     | 44     | 50     | | Training hours | 12 | 16
    `;
    expect(tablesIn(text).map(({ at }) => at)).toEqual(['snapshot A1:C1 A2:C4', 'snapshot E1:G1 E2:G4']);
  });

  it('has goals in words', () => {
    const text = `
      Measure         | Goal   | Actual
      Response time   | <= 6 h | 7.5
      On-time share   | >= 95% | 93%
      Complaints      | max 12 | 14
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:C1 A2:C4',
        kpis: ['Response time A2: 7.5 C2', 'On-time share A3: 0.93 C3', 'Complaints A4: 14 C4'],
      },
    ]);
  });

  it('is none where projects have days and a budget', () => {
    const text = `
      Project     | Start      | End        | Budget | Lead
      New roof    | 2026-03-02 | 2026-05-01 | 12000  | Ann
      Second door | 2026-04-05 | 2026-06-11 | 3000   | Bo
      Garden      | 2026-05-09 | 2026-09-01 | 4500   | Cem
    `;
    expect(currentIn(text)).toEqual([]);
  });

  it('is one table where its header stands again for the next part, right below', () => {
    const text = `
      Care          | FY24 | FY24 Goal | FY25 Goal | How often
      Housed        | 57%  | 75%       | 75%       | Monthly
      Employed      | 88%  | 70%       | 70%       | Monthly
      Counts        | FY24 | FY24 Goal | FY25 Goal | How often
      People served | 583  | 575       | p         | Monthly
      People active | 48   | 50        | 50        | Monthly
      Benefits
      Therapy       | FY24 | FY24 Goal | FY25 Goal | How often
      Sessions      | 281  | 300       | 310       | Monthly
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: 'snapshot A1:E1 A2:E9',
        kpis: [
          'Housed A2: 0.57 B2',
          'Employed A3: 0.88 B3',
          'People served A5: 583 B5',
          'People active A6: 48 B6',
          'Sessions A9: 281 B9',
        ],
      },
    ]);
  });

  it('is two tables where a blank row stands before the header that comes again', () => {
    const text = `
      Care     | Actual | Target | Owner
      Housed   | 57%    | 75%    | Ann
      Employed | 88%    | 70%    | Bo
      |
      Counts   | Actual | Target | Owner
      Served   | 583    | 575    | Ann
      Active   | 48     | 50     | Bo
    `;
    expect(tablesIn(text)).toHaveLength(2);
  });
});
