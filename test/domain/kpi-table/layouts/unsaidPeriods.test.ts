import { tablesIn } from './tablesIn';

const MONTHS = '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12';

describe('heads that are periods only together', () => {
  it.each([
    'Mon | Tue | Wed | Thu | Fri | Sat | Sun',
    'Sunday | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday',
    'Lun | Mar | Mer | Jeu | Ven | Sam | Dim',
    'Mo | Di | Mi | Do | Fr | Sa | So',
  ])('are the days of a week over measures: %s', (days) => {
    const text = `
      Desk           | ${days}
      Calls answered | 200 | 185 | 180 | 190 | 211 | 78 | 60
      Abandon rate   | 5%  | 3%  | 4%  | 6%  | 8%  | 2% | 0%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:H1 A2:H3',
        kpis: ['Calls answered A2: 60 H2', 'Abandon rate A3: 0 H3'],
      },
    ]);
  });

  it('are the numbers of the months, those to come left empty, with the year before in rows below', () => {
    const text = `
      Indicateur         | Année | ${MONTHS}
      Chiffre d'affaires | N     | 410 | 380 | 402
                         | N-1   | 400 | 371 | 390 | 402 | 410 | 420 | 440 | 300 | 410 | 420 | 430 | 500
      Marge brute        | N     | 160 | 150 | 158
                         | N-1   | 150 | 140 | 151 | 155 | 160 | 161 | 170 | 120 | 150 | 160 | 165 | 190
    `;
    expect(tablesIn(text)).toMatchObject([
      { kpis: ["Chiffre d'affaires A2: 402 E2", 'Marge brute A4: 158 E4'] },
    ]);
  });

  it.each([
    [
      'the days of a rota',
      `Ward 4    | Mon | Tue | Wed | Thu | Fri | Sat | Sun
       Ann Smith | 8   | 8   | 8   | 8   | 8   |     |
       Bo Chen   | 8   | 8   |     | 8   | 8   | 6   |
       Cem Kaya  |     |     | 8   | 8   | 8   | 6   | 6`,
    ],
    [
      'the questions of a survey',
      `Answers | ${MONTHS}
       Ann     | 4 | 5 | 3 | 2 | 4 | 5 | 1 | 3 | 4 | 4 | 2 | 5
       Bo      | 2 | 3 | 3 | 4 | 5 | 5 | 2 | 2 | 3 | 4 | 4 | 1`,
    ],
    [
      'a count that goes on beyond twelve',
      `Age group    | ${MONTHS} | 13
       Score rate   | 4 | 5 | 3 | 2 | 4 | 5 | 1 | 3 | 4 | 4 | 2 | 5 | 6
       Cost per go  | 2 | 3 | 3 | 4 | 5 | 5 | 2 | 2 | 3 | 4 | 4 | 1 | 2`,
    ],
    [
      'a count that begins before one',
      `Age group    | 0 | ${MONTHS}
       Score rate   | 6 | 4 | 5 | 3 | 2 | 4 | 5 | 1 | 3 | 4 | 4 | 2 | 5
       Cost per go  | 2 | 2 | 3 | 3 | 4 | 5 | 5 | 2 | 2 | 3 | 4 | 4 | 1`,
    ],
    [
      'a part of the numbers to twelve',
      `Turns       | 1 | 2 | 3 | 4 | 5 | 6
       Score rate  | 4 | 5 | 3 | 2 | 4 | 5
       Cost per go | 2 | 3 | 3 | 4 | 5 | 5`,
    ],
  ])('are not %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});
