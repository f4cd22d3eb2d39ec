import { tablesIn } from './tablesIn';

describe('a matrix of years and parts of the year', () => {
  it('has years down and months across', () => {
    const text = `
      Rainfall in mm
      |
      Year | Jan | Feb | Mar | Apr | May | Jun
      2023 | 81  | 62  | 70  | 55  | 48  | 51
      2024 | 77  | 65  | 58  | 61  | 52  | 44
      2025 | 90  | 71  | 66  |     |     |
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A3:G3 A4:G6', kpis: [expect.stringMatching(/^Rainfall in mm .*: 66 D6$/)] },
    ]);
  });

  it('has months down and years across', () => {
    const text = `
      Visitors by month
      |
      Month | 2023 | 2024 | 2025
      Jan   | 8100 | 8300 | 8850
      Feb   | 7900 | 8010 | 8400
      Mar   | 8350 | 8600 | 8790
      Apr   | 8800 | 9010 |
      May   | 9100 | 9300 |
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A3:D3 A4:D8', kpis: [expect.stringMatching(/^Visitors by month .*: 8790 D6$/)] },
    ]);
  });

  it('has quarters across', () => {
    const text = `
      Net sales
      Year | Q1 | Q2 | Q3 | Q4
      2022 | 91 | 95 | 99 | 108
      2023 | 97 | 101 | 104 | 115
      2024 | 102 | 107 | |
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A2:E2 A3:E5', kpis: [expect.stringMatching(/^Net sales .*: 107 C5$/)] },
    ]);
  });

  it('has its newest year first', () => {
    const text = `
      Unemployment rate
      Year | Jan | Feb | Mar | Apr
      2025 | 4.1 | 4.0 | 4.2 |
      2024 | 3.7 | 3.8 | 3.8 | 3.9
      2023 | 3.5 | 3.4 | 3.4 | 3.5
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A2:E2 A3:E5', kpis: [expect.stringMatching(/^Unemployment rate .*: 4.2 D3$/)] },
    ]);
  });

  it('has a yearly average before its months, and the name in a column', () => {
    const text = `
      Year  | Series              | Average | Jan   | Feb   | Mar   | Apr
      "2022 | Price index         | 101.3   | 100.4 | 101.0 | 101.6 | 102.1
      "2023 | Price index         | 104.9   | 103.8 | 104.6 | 105.2 | 106.0
      "2024 | Price index         | ..      | 107.1 | 107.7 | ..    | ..
    `;
    expect(tablesIn(text)).toEqual([{ at: 'matrix A1:G1 A2:G4', kpis: ['Price index B2: 107.7 E4'] }]);
  });

  it('has a yearly total at the right', () => {
    const text = `
      Units sold
      Year | Jan | Feb | Mar | Apr | Total
      2023 | 310 | 295 | 330 | 342 | 1277
      2024 | 320 | 301 | 341 | 350 | 1312
      2025 | 331 | 312 |     |     | 643
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A2:F2 A3:F5', kpis: [expect.stringMatching(/^Units sold .*: 312 C5$/)] },
    ]);
  });

  it('has an average row below its months', () => {
    const text = `
      Occupancy
      Month   | 2023 | 2024 | 2025
      Jan     | 61%  | 63%  | 66%
      Feb     | 64%  | 66%  | 67%
      Mar     | 71%  | 70%  | 74%
      Average | 65%  | 66%  | 69%
    `;
    expect(tablesIn(text)).toMatchObject([
      {
        at: expect.stringContaining('matrix A2:D2 A3:D'),
        kpis: [expect.stringMatching(/^Occupancy .*: 0.74 D5$/)],
      },
    ]);
  });

  it('is two, stacked, named by their titles', () => {
    const text = `
      Passengers
      Year | Jan  | Feb  | Mar
      2024 | 8100 | 7900 | 8350
      2025 | 8300 | 8010 | 8600
      |
      Freight in tonnes
      Year | Jan  | Feb  | Mar
      2024 | 410  | 402  | 455
      2025 | 388  | 391  | 420
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A2:D2 A3:D4', kpis: [expect.stringMatching(/^Passengers .*: 8600 D4$/)] },
      { at: 'matrix A7:D7 A8:D9', kpis: [expect.stringMatching(/^Freight in tonnes .*: 420 D9$/)] },
    ]);
  });

  it('has several KPIs named in a column', () => {
    const text = `
      KPI     | Year | Q1  | Q2   | Q3   | Q4
      Orders  | 2024 | 933 | 1031 | 1008 | 1102
      Orders  | 2025 | 951 | 1060 | 1033 |
      Returns | 2024 | 36  | 41   | 39   | 50
      Returns | 2025 | 33  | 38   | 35   |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'matrix A1:F1 A2:F5', kpis: ['Orders A2: 1033 E3', 'Returns A4: 35 E5'] },
    ]);
  });

  it('has several KPIs, each named in its first row only', () => {
    const text = `
      KPI     | Year | Q1  | Q2   | Q3   | Q4
      Orders  | 2024 | 933 | 1031 | 1008 | 1102
              | 2025 | 951 | 1060 | 1033 |
      Returns | 2024 | 36  | 41   | 39   | 50
              | 2025 | 33  | 38   | 35   |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'matrix A1:F1 A2:F5', kpis: ['Orders A2: 1033 E3', 'Returns A4: 35 E5'] },
    ]);
  });

  it('has fiscal years down and months from April across', () => {
    const text = `
      Calls answered
      FY      | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar
      2023-24 | 310 | 295 | 330 | 342 | 351 | 329 | 333 | 340 | 290 | 310 | 322 | 345
      2024-25 | 320 | 301 | 341 | 350 | 355 | 349 | 340 | 351 | 301 | 318 |     |
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A2:M2 A3:M4', kpis: [expect.stringMatching(/^Calls answered .*: 318 K4$/)] },
    ]);
  });
});
