import type { Chance } from '../chance';
import { headsUpTo, notationsOf } from '../periodHeads';
import type { Place, SheetPaper } from './sheetPaper';
import { figure, MEASURES, PLACES, someOf } from './words';

/** A row for each figure, with its KPI and period beside it. */
export function longTable(paper: SheetPaper, chance: Chance): void {
  const valueHead = chance.pick(['Value', 'Amount', 'Measure', 'Result', 'Figure', 'Actual'] as const);
  const dateHead = chance.pick(['Month', 'Date', 'Period', 'MonthYear'] as const);
  const hasPlaces = chance.happens(0.4);
  paper.part(`value head: ${valueHead}`);
  paper.part(`date head: ${dateHead}`);
  if (hasPlaces) paper.part('with: a dimension');
  const [notation] = notationsOf('month').filter(({ name }) => name.startsWith('a date'));
  if (notation === undefined) throw new Error('Months are written as dates, too.');
  const heads = headsUpTo(notation, 4 + chance.integer(6), 2024);
  paper.putRow(0, 0, ['KPI', ...(hasPlaces ? ['Site'] : []), dateHead, valueHead]);
  const series = someOf(chance, MEASURES, 3 + chance.integer(4)).flatMap((name) =>
    (hasPlaces ? someOf(chance, PLACES, 2) : ['']).map((place) => ({ name, place })),
  );
  let row = 1;
  for (const { name, place } of series) {
    const size = chance.pick([12, 480, 12_000] as const);
    const nameCells: Place[] = [];
    for (const head of heads) {
      nameCells.push(paper.put(row, 0, name));
      if (hasPlaces) paper.put(row, 1, place);
      paper.put(row, hasPlaces ? 2 : 1, head);
      paper.put(row++, hasPlaces ? 3 : 2, figure(chance, size));
    }
    paper.kpi(`${name} ${place}`.trim(), nameCells, { row: row - 1, column: hasPlaces ? 3 : 2 });
  }
}
