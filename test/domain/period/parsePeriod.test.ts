import { parsePeriod } from '../../../src/domain/period/parsePeriod';

const read = (value: string | number, numberFormat = 'General'): string | undefined => {
  const reading = parsePeriod(value, numberFormat, false);
  if (reading === undefined) return undefined;
  const { kind, year, part, date, weak } = reading;
  const day = date && `${date.year}-${date.month}-${date.day}`;
  return [kind, year, part && `#${part}`, day, weak && 'weak'].filter(Boolean).join(' ');
};

describe('parsePeriod', () => {
  it.each([
    ['Jan', 'month #1'],
    ['Sept', 'month #9'],
    ['JULY', 'month #7'],
    ['Jly', 'month #7'],
    ['January 2026', 'month 2026 #1'],
    ['Jan-26', 'month 2026 #1'],
    ["Dec '25", 'month 2025 #12'],
    ['2026 Feb', 'month 2026 #2'],
    ['Okt. 2025', 'month 2025 #10'],
    ['März', 'month #3'],
    ['févr.', 'month #2'],
    ['août 2024', 'month 2024 #8'],
    ['enero', 'month #1'],
    ['dez/25', 'month 2025 #12'],
    ['giugno', 'month #6'],
    ['mei', 'month #5'],
    ['desember', 'month #12'],
    ['2026-01', 'month 2026 #1'],
    ['01/2026', 'month 2026 #1'],
    ['2026M11', 'month 2026 #11'],
    ['202404', 'month 2024 #4'],
  ])('reads %p as a month: %s', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['Q1', 'quarter #1'],
    ['Q1 2026', 'quarter 2026 #1'],
    ['2026 Q1', 'quarter 2026 #1'],
    ['2025-Q2', 'quarter 2025 #2'],
    [' Q4 2022  ', 'quarter 2022 #4'],
    ['FY26 Q1', 'quarter 2026 #1'],
    ['Q1 FY2025/26', 'quarter 2026 #1'],
    ['3Q26', 'quarter 2026 #3'],
    ['Quarter 4', 'quarter #4'],
    ['1st Qtr', 'quarter #1'],
    ['2. Quartal 2024', 'quarter 2024 #2'],
    ['T3 2024', 'quarter 2024 #3'],
    ['H1 2026', 'half 2026 #1'],
    ['2nd half', 'half #2'],
    ['W12', 'week #12'],
    ['Week7', 'week #7'],
    ['KW 5', 'week #5'],
    ['2026-W05', 'week 2026 #5'],
    ['2017', 'year 2017'],
    [' 2015 *', 'year 2015'],
    ['FY26', 'year 2026'],
    ['2025/26', 'year 2026'],
    ['FY2025/26', 'year 2026'],
    ['2022 (until November)', 'year 2022'],
  ])('reads %p: %s', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    ['2026-03-31', 'day 2026-3-31'],
    ['31/12/2023', 'day 2023-12-31'],
    ['12/31/2023', 'day 2023-12-31'],
    ['31.12.23', 'day 2023-12-31'],
    [' 31 Dec 2023 ', 'day 2023-12-31'],
    ['Dec 31, 2023', 'day 2023-12-31'],
    ['31 de dezembro de 2023', 'day 2023-12-31'],
  ])('reads %p as a day: %s', (text, reading) => {
    expect(read(text)).toBe(reading);
  });

  it.each([
    [46_112, 'mmm-yy', 'day 2026-3-31'],
    [46_112, 'd/m/yyyy', 'day 2026-3-31'],
    [2026, 'General', 'year 2026 weak'],
    [202_404, '0', 'month 2024 #4 weak'],
    [46_112, 'General', undefined],
    [46_112, '#,##0', undefined],
    [2026.5, 'General', undefined],
    [202_413, '0', undefined],
    [3, 'General', undefined],
  ])('reads the number %p with format %p as %s', (value, format, reading) => {
    expect(read(value, format)).toBe(reading);
  });

  it.each([
    '',
    'Total',
    'Jan-Mar',
    '2-3 months',
    '500kg',
    '4k',
    'Q5',
    'Q12',
    'seq1',
    'Week 54',
    'Marketing',
    'Margin',
    'Decrease',
    'Mayor',
    'Market 2026',
    'Sales 2026',
    '1234',
    '26',
    '31/02/2023',
    'jui',
    'Within 1 month',
    'a remark about January 2026 that goes on for a while',
  ])('does not take %p for a period', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
