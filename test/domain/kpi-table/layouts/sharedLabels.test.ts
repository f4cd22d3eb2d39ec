import { CLAIM_THRESHOLD } from '../../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import { sheetFromText } from '../sheetFromText';
import { tablesIn } from './tablesIn';

describe('blocks side by side over the same labels', () => {
  it('are a table of quarters and one of years', () => {
    const text = `
      Lakeside Pumps
                 | Q1 2024 | Q2 2024 | Q3 2024 | Q4 2024 | | 2021 | 2022 | 2023 | 2024
      Turnover   | 410     | 422     | 434     |         | | 1230 | 1266 | 1303 |
      Wages      | 190     | 194     | 199     |         | | 570  | 584  | 598  |
      Net income | 61      | 64      | 67      |         | | 183  | 192  | 201  |
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A2:E2 A3:E5',
        kpis: ['Turnover A3: 434 D3', 'Wages A4: 199 D4', 'Net income A5: 67 D5'],
      },
      {
        at: 'kpis-in-rows G2:J2 A3:J5',
        kpis: ['Turnover A3: 1303 I3', 'Wages A4: 598 I4', 'Net income A5: 201 I5'],
      },
    ]);
  });

  it('bear the name of what stands over them', () => {
    const text = `
      (thousands) | Oak Ltd |      |      | | Elm Ltd |      |
      Statement   | 2024    | 2023 | 2022 | | 2024    | 2023 | 2022
      Turnover    | 9420    | 8478 | 7536 | | 3768    | 3504 | 3240
      Materials   | 4105    | 3694 | 3284 | | 1642    | 1527 | 1412
      Net profit  | 905     | 814  | 724  | | 362     | 337  | 311
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A2:D2 A3:D5',
        kpis: [
          'Oak Ltd: Turnover A3: 9420 B3',
          'Oak Ltd: Materials A4: 4105 B4',
          'Oak Ltd: Net profit A5: 905 B5',
        ],
      },
      {
        at: 'kpis-in-rows F2:H2 A3:H5',
        kpis: [
          'Elm Ltd: Turnover A3: 3768 F3',
          'Elm Ltd: Materials A4: 1642 F4',
          'Elm Ltd: Net profit A5: 362 F5',
        ],
      },
    ]);
  });

  it('are one table where one of them is empty', () => {
    const text = `
      Statement  | 2024 | 2023 | 2022 | | 2024 | 2023 | 2022
      Turnover   | 9420 | 8478 | 7536 | |      |      |
      Materials  | 4105 | 3694 | 3284 | |      |      |
      Net profit | 905  | 814  | 724  | |      |      |
    `;
    expect(tablesIn(text).map(({ at }) => at)).toEqual(['kpis-in-rows A1:D1 A2:D4']);
  });

  it('take a row that only the other has figures in for no heading', () => {
    const text = `
                | Q1 2024 | Q2 2024 | Q3 2024 | | 2022 | 2023 | 2024
      Turnover  | 410     | 422     | 434     | | 1266 | 1303 | 1340
      Licences  |         |         |         | | 12   | 14   | 15
      Wages     | 190     | 194     | 199     | | 584  | 598  | 602
      Headcount | 31      | 33      | 32      | |      |      |
    `;
    expect(tablesIn(text).map(({ kpis }) => kpis)).toEqual([
      ['Turnover A2: 434 D2', 'Wages A4: 199 D4', 'Headcount A5: 32 D5'],
      ['Turnover A2: 1340 H2', 'Licences A3: 15 H3', 'Wages A4: 602 H4'],
    ]);
  });

  it('have keys of their own, for tables and KPIs', () => {
    const tables = findKpiTables(
      sheetFromText(`
                 | Q1 2024 | Q2 2024 | Q3 2024 | | 2022 | 2023 | 2024
        Turnover | 410     | 422     | 434     | | 1266 | 1303 | 1340
        Wages    | 190     | 194     | 199     | | 584  | 598  | 602
      `),
    );
    const keys = tables.flatMap(({ key, kpis }) => [key, ...kpis.map((kpi) => kpi.key)]);
    expect(keys).toHaveLength(6);
    expect(new Set(keys.slice(1)).size).toBe(5);
    expect(new Set(tables.map(({ key }) => key)).size).toBe(2);
  });

  it('are offered, but not claimed, where they tell growth or shares of the first', () => {
    const tables = findKpiTables(
      sheetFromText(`
        Brands | 2021 | 2022 | 2023 | | 2021 | 2022 | 2023
               |      |      |      | |      | Growth
        Fern   | 2644 | 2491 | 2830 | |      | -5.8% | 13.6%
        Moss   | 2056 | 2079 | 2641 | |      | 1.1%  | 27%
        Reed   | 988  | 1027 | 1019 | |      | 3.9%  | -0.8%
      `),
    );
    expect(tables.map(({ kpis, confidence }) => [kpis.length, confidence >= CLAIM_THRESHOLD])).toEqual([
      [3, true],
      [3, false],
    ]);
  });

  it('are no blocks where a year sums up the quarters before it', () => {
    const text = `
               | Q1 2023 | Q2 2023 | Q3 2023 | Q4 2023 | | 2023 | | Q1 2024 | Q2 2024 | Q3 2024 | Q4 2024 | | 2024
      Turnover | 410     | 422     | 434     | 440     | | 1706 | | 450     | 455     | 461     | 470     | | 1836
      Wages    | 190     | 194     | 199     | 201     | | 784  | | 204     | 206     | 209     | 211     | | 830
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:L1 A2:L3', kpis: ['Turnover A2: 470 L2', 'Wages A3: 211 L3'] },
    ]);
  });
});
