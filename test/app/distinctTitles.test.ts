import { distinctTitles } from '../../src/app/distinctTitles';
import { readContent } from '../../src/taskpane/state/readContent';
import { sheetOf, workbookOf } from '../support/snapshots';

const card = (title: string) => [
  [title],
  [],
  ['KPI', 'Target', 'Actual'],
  ['Revenue', 100, 90],
  ['Orders', 50, 44],
];

describe('the titles of tables', () => {
  const titles = (...sheets: readonly ReturnType<typeof sheetOf>[]): string[] =>
    readContent(workbookOf(sheets)).tables.map(({ title }) => title);

  it('stay where they differ', () => {
    expect(titles(sheetOf('A', card('North')), sheetOf('B', card('South')))).toEqual(['North', 'South']);
  });

  it('are the names of the sheets that share one', () => {
    expect(
      titles(
        sheetOf('Lyon', card('Scorecard')),
        sheetOf('Nice', card('Scorecard')),
        sheetOf('C', card('All')),
      ),
    ).toEqual(['Lyon', 'Nice', 'All']);
  });

  it('tell the cells where one stands several times on a sheet', () => {
    const twice = [...card('Scorecard'), [], [], [], ...card('Scorecard')];
    expect(titles(sheetOf('Lyon', twice))).toEqual(['Scorecard (A4:C5)', 'Scorecard (A12:C13)']);
    expect(titles(sheetOf('Lyon', twice), sheetOf('Nice', card('scorecard')))).toEqual([
      'Lyon (A4:C5)',
      'Lyon (A12:C13)',
      'Nice',
    ]);
  });

  it('are none of no tables', () => {
    expect(distinctTitles([])).toEqual([]);
  });
});
