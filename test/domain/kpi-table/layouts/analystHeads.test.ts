import { tablesIn } from './tablesIn';

const ROWS = 'Revenue | 410 | 422 | 434 | 446\nChurn rate | 3 | 4 | 4 | 5';

describe('periods as analysts write them', () => {
  it.each([
    'Q123 | Q223 | Q323 | Q423',
    'Q12023 | Q22023 | Q32023 | Q42023',
    'FQ123 | FQ223 | FQ323 | FQ423',
    '20231 | 20232 | 20233 | 20234',
    '22A | 23A | 24A | 25A',
    'Year one | Year two | Year three | Year four',
  ])('head a table: %s', (heads) => {
    const [table] = tablesIn(`Harbour Goods\n| ${heads}\n${ROWS}`);
    expect(table?.kpis).toEqual(['Revenue A3: 446 E3', 'Churn rate A4: 5 E4']);
  });

  it('are weeks where the corner counts something per week', () => {
    const [table] = tablesIn(`Hours per/Week | 1 | 2 | 3 | 4\n${ROWS}`);
    expect(table?.kpis).toEqual(['Revenue A2: 446 E2', 'Churn rate A3: 5 E3']);
  });

  it.each([
    ['the questions of a survey', `Answer | Q101 | Q102 | Q103 | Q104\n${ROWS}`],
    ['codes that count on', `Rate | 20213 | 20214 | 20215 | 20221\n${ROWS}`],
  ])('are not %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  it('share text with one another that is taken off', () => {
    const text = `
      Index       | AH2021 | AH2022 | AH2023 | AH2024
      Net revenue | 1      | 1.12   | 1.18   | 1.31
      Net profit  | 1      | 1.04   | 0.97   | 1.2
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:E1 A2:E3', kpis: ['Net revenue A2: 1.31 E2', 'Net profit A3: 1.2 E3'] },
    ]);
  });

  it('tell something else of the periods they stand between', () => {
    const text = `
      Balance sheet | 2022 | AV 2022 | 2023 | AV 2023 | 2024 | AV 2024
      Assets        | 4089 | 1       | 4141 | 1       | 4651 | 1
      Receivables   | 949  | 0.23    | 702  | 0.17    | 394  | 0.08
    `;
    expect(tablesIn(text)).toMatchObject([{ kpis: ['Assets A2: 4651 F2', 'Receivables A3: 394 F3'] }]);
  });
});
