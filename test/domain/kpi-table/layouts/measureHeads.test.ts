import { tablesIn } from './tablesIn';

const ROWS = `
  No. | Ward       | Patients seen | Average wait (h)
  1   | Children   | 38            | 1.5
  2   | Eyes       | 64            | 2.2
  3   | Bones      | 51            | 3.4
`;

describe('a report whose figures are headed by what they measure', () => {
  it.each(['Wards on 9 Feb 2026', 'Wards, week 12 2026', 'March 2026'])(
    'is read where its title tells when: %s',
    (title) => {
      expect(tablesIn(`${title}\n${ROWS}`)).toMatchObject([
        { kpis: ['Children B4: 38 C4', 'Eyes B5: 64 C5', 'Bones B6: 51 C6'] },
      ]);
    },
  );

  it.each([
    ['no title tells when', `Wards\n${ROWS}`],
    ['the title tells a year alone', `Wards 2026\n${ROWS}`],
    [
      'it is a list of what is there on a day',
      `Inventory on 31 March 2026\n${ROWS.replace('Ward', 'Item').replace('Patients seen', 'Quantity')}`,
    ],
    ['prices are agreed', `March 2026\n${ROWS.replace('Patients seen', 'Price per unit')}`],
    ['its rows have days of their own', `March 2026\n${ROWS.replaceAll(/\d\.\d/gu, '2026-03-04')}`],
    [
      'its rows are of persons',
      `March 2026\n${ROWS.replace('Children', 'Ann Lee').replace('Eyes', 'Bo Smith').replace('Bones', 'Eric Long')}`.replace(
        'Bo ',
        'Bob ',
      ),
    ],
    ['words stand beside the figures', `March 2026\n${ROWS.replaceAll(/\d\.\d/gu, 'late')}`],
  ])('is none where %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});
