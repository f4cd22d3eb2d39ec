import { cellAddress } from '../../../../src/domain/sheet/address';
import { tablesIn, type ReadTable } from './tablesIn';

const NAMES = ['Revenue', 'Operating costs', 'Headcount'];

/** Three KPIs under a header row, with a figure in every column but the first and those `left empty`. */
function sheetUnder(header: string, isEmpty: (column: number) => boolean): string {
  const columns = header.split('|').map((_, column) => column);
  const rows = NAMES.map((name, index) =>
    columns
      .map((column) => (column === 0 ? name : isEmpty(column) ? '' : String(100 * (index + 1) + column)))
      .join('|'),
  );
  return [header, ...rows].join('\n');
}

/** The table that stands there, with its latest values in one column. */
function tableUnder(header: string, latest: string): ReadTable {
  const count = header.split('|').length;
  const last = cellAddress(0, count - 1).replace('1', '');
  const column = Array.from({ length: count }, (_, at) => at).find(
    (at) => cellAddress(0, at) === `${latest}1`,
  );
  return {
    at: `kpis-in-rows A1:${last}1 A2:${last}4`,
    kpis: NAMES.map(
      (name, index) => `${name} A${index + 2}: ${100 * (index + 1) + (column ?? 0)} ${latest}${index + 2}`,
    ),
  };
}

describe('a wide table with a figure in every column', () => {
  it.each([
    ['months', 'KPI|Jan|Feb|Mar|Apr|May|Jun', 'G'],
    ['months with years', 'KPI|Jan 2026|Feb 2026|Mar 2026', 'D'],
    ['months with short years', 'KPI|Oct-25|Nov-25|Dec-25|Jan-26', 'E'],
    ['month-start dates', 'KPI|2026-01-01|2026-02-01|2026-03-01', 'D'],
    ['month-end dates, newest first', 'KPI|2026-03-31|2026-02-28|2026-01-31', 'B'],
    ['months as digits', 'KPI|"2025-11|"2025-12|"2026-01', 'D'],
    ['months as one number', 'KPI|202510|202511|202512|202601', 'E'],
    ['months of a fiscal year from July', 'KPI|Jul|Aug|Sep|Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun', 'M'],
    ['months, newest first', 'KPI|Jun|May|Apr|Mar|Feb|Jan', 'B'],
    ['months of two years, newest first', 'KPI|Feb 2026|Jan 2026|Dec 2025|Nov 2025', 'B'],
    ['months in mixed short forms', 'KPI|Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec', 'M'],
    ['quarters', 'KPI|Q1|Q2|Q3|Q4', 'E'],
    ['quarters with years', 'KPI|Q3 2025|Q4 2025|Q1 2026', 'D'],
    ['quarters, year first', 'KPI|2025 Q3|2025 Q4|2026 Q1', 'D'],
    ['quarters in words', 'KPI|1st Qtr|2nd Qtr|3rd Qtr|4th Qtr', 'E'],
    ['fiscal quarters', 'KPI|Q1 FY25|Q2 FY25|Q3 FY25|Q4 FY25', 'E'],
    ['quarters in banker form', 'KPI|3Q25|4Q25|1Q26', 'D'],
    ['older quarters appended at the right', 'KPI|Q1 2025|Q2 2025|Q3 2025|Q4 2025|Q3 2024|Q4 2024', 'E'],
    ['halves', 'KPI|H1 2024|H2 2024|H1 2025', 'D'],
    ['years', 'KPI|2022|2023|2024|2025', 'E'],
    ['years as text', 'KPI|"2022|"2023|"2024|"2025', 'E'],
    ['years with a footnote mark', 'KPI|"2025|"2024|"2023 *|"2022', 'B'],
    ['fiscal years', 'KPI|FY23|FY24|FY25', 'D'],
    ['fiscal years over two', 'KPI|FY2022/23|FY2023/24|FY2024/25', 'D'],
    ['school years', 'KPI|2021-22|2022-23|2023-24|2024-25', 'E'],
    ['years newest first', 'KPI|2025|2024|2023', 'B'],
    ['year ends as dates', 'KPI|2025-12-31|2024-12-31|2023-12-31', 'B'],
    ['years ended', 'KPI|Year ended 2023|Year ended 2024|Year ended 2025', 'D'],
    ['weeks', 'KPI|Week 1|Week 2|Week 3|Week 4|Week 5', 'F'],
    ['calendar weeks', 'KPI|KW 50|KW 51|KW 52|KW 1|KW 2', 'F'],
    ['weeks in short', 'KPI|W36|W37|W38|W39', 'E'],
    ['ISO weeks', 'KPI|2026-W09|2026-W10|2026-W11', 'D'],
    ['week-ending dates', 'KPI|2026-01-04|2026-01-11|2026-01-18|2026-01-25', 'E'],
    ['days', 'KPI|2026-03-02|2026-03-03|2026-03-04|2026-03-05', 'E'],
    ['days in text', 'KPI|02/03/2026|03/03/2026|04/03/2026|05/03/2026', 'E'],
    ['a year-to-date column at the end', 'KPI|Jan|Feb|Mar|YTD', 'D'],
    ['a total at the end', 'KPI|Q1|Q2|Q3|Q4|Total', 'E'],
    ['a full-year column at the end', 'KPI|Q1 2025|Q2 2025|Q3 2025|Q4 2025|FY 2025', 'E'],
    ['an average at the end', 'KPI|2022|2023|2024|Average', 'D'],
    ['total and average at the end', 'KPI|Jan|Feb|Mar|Apr|Total|Average', 'E'],
    ['a total before the months', 'KPI|Total|Jan|Feb|Mar', 'E'],
    ['quarters inside the months', 'KPI|Jan|Feb|Mar|Q1|Apr|May|Jun|Q2', 'H'],
    ['halves inside the months', 'KPI|Jan|Feb|Mar|Apr|May|Jun|H1|Jul|Aug|Sep', 'K'],
    ['quarter totals inside the months', 'KPI|Jan|Feb|Mar|Q1 Total|Apr|May|Jun|Q2 Total', 'H'],
    ['years inside the quarters', 'KPI|Q3 2024|Q4 2024|2024|Q1 2025|Q2 2025', 'F'],
    ['last year before the months', 'KPI|PY|Jan|Feb|Mar|Apr', 'F'],
    ['a rate before the months', 'KPI|Daily rate|Jan|Feb|Mar|Apr', 'F'],
    ['a budget before the months', 'KPI|Budget|Jan|Feb|Mar|Apr', 'F'],
    ['a target after the months', 'KPI|Jan|Feb|Mar|Target', 'D'],
    ['a change after the years', 'KPI|2023|2024|2025|Change', 'D'],
    ['a percent change after the years', 'KPI|2023|2024|2025|% Change', 'D'],
    ['a year-on-year change after the quarters', 'KPI|Q1 2025|Q2 2025|Q3 2025|YoY %', 'D'],
    ['a growth rate after the years', 'KPI|2022|2023|2024|2025|CAGR', 'E'],
    ['forecast years by their letter', 'KPI|2023A|2024A|2025E|2026E', 'C'],
    ['forecast fiscal years by their letter', 'KPI|FY24A|FY25A|FY26F|FY27F', 'C'],
    ['a forecast in words', 'KPI|2023|2024|2025 Forecast|2026 Forecast', 'C'],
    ['budgeted months in words', 'KPI|Jan Act|Feb Act|Mar Bud|Apr Bud', 'C'],
    ['actual and budget in turn', 'KPI|Jan Actual|Jan Budget|Feb Actual|Feb Budget', 'D'],
    ['a month that stands twice by mistake', 'KPI|Jan|Feb|Mar|Apr|Apr|Jun', 'G'],
    ['a fiscal year that stands twice by mistake', 'KPI|FY21|FY22|FY23|FY23|FY25', 'F'],
    ['a misspelt month', 'KPI|Jan|Feb|Mar|Apirl|May|Jun|Jly|Aug', 'I'],
    ['a date of another year by mistake', 'KPI|2025-10-31|2025-11-30|2025-12-31|2025-01-31|2026-02-28', 'F'],
    ['the year in the corner', '2025 Results|Jan|Feb|Mar|Apr', 'E'],
    ['a plain year in the corner', '2025|Jan|Feb|Mar|Apr', 'E'],
    ['nothing in the corner', '|Jan|Feb|Mar|Apr', 'E'],
    ['a unit in the corner', 'EUR million|Q1 2025|Q2 2025|Q3 2025', 'D'],
    ['a measure in the corner', 'Month|Jan|Feb|Mar|Apr', 'E'],
  ])('is read under %s', (_, header, latest) => {
    expect(tablesIn(sheetUnder(header, () => false))).toEqual([tableUnder(header, latest)]);
  });
});

describe('a wide table with nothing in some columns', () => {
  it.each([
    ['future months', 'KPI|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec', 'EFGHIJKLM', 'D'],
    ['future months before a total', 'KPI|Jan|Feb|Mar|Apr|May|Jun|Total', 'EFG', 'D'],
    ['the year to come, newest first', 'KPI|2026|2025|2024|2023', 'B', 'C'],
    ['the first months', 'KPI|Jan|Feb|Mar|Apr|May', 'BC', 'F'],
    ['spacers between months', 'KPI| |Jan| |Feb| |Mar| |Total', 'BDFH', 'G'],
    ['one spacer between quarters', 'KPI|Q1 2025|Q2 2025| |Q3 2025|Q4 2025', 'D', 'F'],
    ['a spacer after the names', 'KPI| |1st Qtr|2nd Qtr|3rd Qtr|4th Qtr', 'B', 'F'],
    ['a spacer before the target', 'KPI|Jan|Feb|Mar| |Target', 'E', 'D'],
  ])('is read with %s empty', (_, header, empty, latest) => {
    const isEmpty = (column: number): boolean => empty.includes(cellAddress(0, column).charAt(0));
    expect(tablesIn(sheetUnder(header, isEmpty))).toEqual([tableUnder(header, latest)]);
  });
});
