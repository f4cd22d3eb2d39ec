import { yearInTitle } from '../../../src/domain/period/yearInTitle';

describe('yearInTitle', () => {
  it.each([
    ['Sales 2025', 2025],
    ['FY26 budget', 2026],
    ['Balance sheet2023', 2023],
    ['P&L 2024/25 (k€)', 2025],
    ['P&L FY2024/25', 2025],
    ['GuV 2024-2025', 2025],
    ["Budget '25", 2025],
    ['KPI_2025_final', 2025],
    ['2025 KPI 2025', 2025],
    ['Report Jan-25', 2025],
    ['Report January 2025', 2025],
    ['Q1 2025 results', 2025],
    ['Q3/25', 2025],
    ['As of 31.12.2023', 2023],
    ['Stand: 31/12/2023', 2023],
    ['2023-12-31', 2023],
    ['Umsatz 2024-12', 2024],
    ['Report_202503', 2025],
    ['20250331', 2025],
    ['2026年度予算', 2026],
    ['２０２６年', 2026],
    ['Geschäftsjahr 2025', 2025],
  ])('finds in %p the year %p', (title, year) => {
    expect(yearInTitle(title)).toBe(year);
  });

  it.each([
    '',
    'Sales',
    'Sheet1',
    '2025 vs 2024',
    'Budget FY25 and FY26',
    'Sales 2020-2025',
    '1,2025',
    '$2025',
    '2,025 units',
    '12025',
    'ISO 27001',
    'Top 25',
    'Version 20.25',
    'May 25 units',
    'Flat 25',
    '1850',
    '2000%',
  ])('finds none in %p', (title) => {
    expect(yearInTitle(title)).toBeUndefined();
  });
});
