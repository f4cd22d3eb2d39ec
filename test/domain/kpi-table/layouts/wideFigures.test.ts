import { tablesIn } from './tablesIn';

const GERMAN = { culture: { decimalSeparator: ',', thousandsSeparator: '.' } };

/** The latest values of a table with January to April and these cells under them. */
function latestOf(cells: string, options = {}): string | undefined {
  const text = `KPI | Jan | Feb | Mar | Apr\nOutput | 10 | 11 | 12 | 13\nMeasured | ${cells}\nStaff | 5 | 5 | 6 | 6`;
  return tablesIn(text, options)[0]?.kpis[1];
}

describe('the latest value of a KPI', () => {
  it.each([
    ['a dash at the end', '7 | 8 | 9 | -', '9 D3'],
    ['a long dash at the end', '7 | 8 | 9 | –', '9 D3'],
    ['two dots at the end', '7 | 8 | .. | ..', '8 C3'],
    ['n/a at the end', '7 | 8 | 9 | n/a', '9 D3'],
    ['N.A. at the end', '7 | 8 | 9 | N.A.', '9 D3'],
    ['NaN at the end', '7 | 8 | 9 | NaN', '9 D3'],
    ['TBD at the end', '7 | 8 | 9 | TBD', '9 D3'],
    ['#N/A at the end', '7 | 8 | 9 | #N/A', '9 D3'],
    ['#DIV/0! at the end', '7 | 8 | 9 | #DIV/0!', '9 D3'],
    ['#REF! in between', '7 | #REF! | 9 | 10', '10 E3'],
    ['words at the end', '7 | 8 | 9 | not yet reported', '9 D3'],
    ['a gap in between', '7 | | 9 | 10', '10 E3'],
    ['only the first month', '7 | | | ', '7 B3'],
    ['a typed zero', '7 | 8 | 2 | 0', '0 E3'],
    ['a negative figure', '7 | 8 | 2 | -4.5', '-4.5 E3'],
    ['percent', '7% | 8% | 9% | 12%', '0.12 E3'],
    ['text in brackets', '(1,100) | (1,150) | (1,200) | (1,234)', '-1234 E3'],
    ['text with thousands', '1,100 | 1,150 | 1,200 | 1,234', '1234 E3'],
    ['text percent', '"94% | "95% | "96% | "97%', '0.97 E3'],
    ['text percent with decimals and a space', '"94.2 % | "95.1 % | "96.0 % | "97.5 %', '0.975 E3'],
    ['text dollars', '$4,100 | $4,300 | $4,500 | $4,900', '4900 E3'],
    ['text millions', '$4.1M | $4.4M | $4.9M | $5.2M', '5200000 E3'],
    ['text thousands', '41k | 44k | 49k | 52k', '52000 E3'],
    ['text billions', '€1.1bn | €1.2bn | €1.3bn | €1.4bn', '1400000000 E3'],
    ['text with a minus behind a currency', '-$410 | -$430 | -$450 | -$490', '-490 E3'],
    ['text in euros behind', '1,100 € | 1,150 € | 1,200 € | 1,250 €', '1250 E3'],
    ['text with a currency code', 'EUR 1,100 | EUR 1,150 | EUR 1,200 | EUR 1,250', '1250 E3'],
    ['text with a footnote mark', '"41 | "44 | "49 | "52*', '52 E3'],
    ['padded text', '"  41  | "  44  | "  49  | "  52  ', '52 E3'],
  ])('is found with %s', (_, cells, latest) => {
    expect(latestOf(cells)).toBe(`Measured A3: ${latest}`);
  });

  it.each([
    ['thousands and a decimal', '1.100,5 | 1.150,5 | 1.200,5 | 1.234,5', '1234.5 E3'],
    ['decimals', '"1,5 | "2,5 | "3,5 | "4,25', '4.25 E3'],
    ['percent', '"94,1 % | "94,7 % | "95,0 % | "96,5 %', '0.965 E3'],
    ['euros', '1.100 € | 1.150 € | 1.200 € | 1.250,50 €', '1250.5 E3'],
    ['a minus', '"-1.100 | "-1.150 | "-1.200 | "-1.250', '-1250 E3'],
    ['keine Angabe', '7 | 8 | 9 | k. A.', '9 D3'],
  ])('is found in German text: %s', (_, cells, latest) => {
    expect(latestOf(cells, GERMAN)).toBe(`Measured A3: ${latest}`);
  });

  it('comes before months whose formulas are zero', () => {
    const text = `
      KPI       | Jan  | Feb  | Mar  | Apr | May | Total
      Sales     | =410 | =395 | =433 | =0  | =0  | =1238
      Costs     | =300 | =310 | =305 | =0  | =0  | =915
      Profit    | =110 | =85  | =128 | =0  | =0  | =323
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:G1 A2:G4',
        kpis: ['Sales A2: 433 D2', 'Costs A3: 305 D3', 'Profit A4: 128 D4'],
      },
    ]);
  });

  it('comes before months whose formulas fail or show nothing', () => {
    const text = `
      KPI          | Jan  | Feb  | Mar  | Apr
      Sales        | 410  | 395  |      |
      Visits       | 820  | 790  |      |
      Conversion   | =B2/B3 50% | =C2/C3 50% | =D2/D3 #DIV/0! | =E2/E3 #DIV/0!
      Growth       | =B2/410-1 5%  | =C2/B2-1 -4% | =IF(D2="","",D2) " | =IF(E2="","",E2) "
    `;
    expect(tablesIn(text)[0]?.kpis).toEqual([
      'Sales A2: 395 C2',
      'Visits A3: 790 C3',
      'Conversion A4: 0.5 C4',
      'Growth A5: -0.04 C5',
    ]);
  });

  it('differs by row where some are reported later', () => {
    const text = `
      KPI             | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025
      Revenue         | 910     | 940     | 975     | 990
      Staff turnover  | 4%      | 5%      | 4%      |
      Employee survey | 7.1     | -       | 7.4     | -
      CO2 per unit    | 3.2     | ..      | ..      | ..
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E5',
        kpis: [
          'Revenue A2: 990 E2',
          'Staff turnover A3: 0.04 D3',
          'Employee survey A4: 7.4 D4',
          'CO2 per unit A5: 3.2 B5',
        ],
      },
    ]);
  });

  it('is read in rows of percent, currency and counts', () => {
    const text = `
      KPI          | 2026-01-31 | 2026-02-28 | 2026-03-31
      Revenue      | €9100      | €9400      | €9750
      Gross margin | 41%        | 42%        | 43%
      Orders       | 310        | 322        | 340
      NPS          | -4         | 2          | 6
    `;
    expect(tablesIn(text)[0]?.kpis).toEqual([
      'Revenue A2: 9750 D2',
      'Gross margin A3: 0.43 D3',
      'Orders A4: 340 D4',
      'NPS A5: 6 D5',
    ]);
  });

  it('is read in a table where every figure is text', () => {
    const text = `
      Metric         | FY23     | FY24     | FY25
      Net sales      | $41.2M   | $44.0M   | $47.9M
      Operating cost | ($30.1M) | ($31.0M) | ($33.4M)
      Margin         | "27%     | "29.5%   | "30.2%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:D1 A2:D4',
        kpis: ['Net sales A2: 47900000 D2', 'Operating cost A3: -33400000 D3', 'Margin A4: 0.302 D4'],
      },
    ]);
  });

  it('is no cell of a sparkline drawn in text', () => {
    const text = `
      KPI     | Trend                     | Jan | Feb | Mar
      Revenue | =REPT("|",B2) ▁▃▅▇        | 10  | 12  | 15
      Churn   | =REPT("|",B3) ▇▅▃▁        | 4%  | 3%  | 3%
      NPS     | =REPT("|",B4) ▁▁▃▅        | 31  | 33  | 36
    `;
    expect(tablesIn(text.replaceAll('"|"', '"-"'))).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: ['Revenue A2: 15 E2', 'Churn A3: 0.03 E3', 'NPS A4: 36 E4'],
      },
    ]);
  });
});
