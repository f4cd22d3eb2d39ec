import type { Chance } from '../chance';
import type { SheetPaper } from './sheetPaper';
import { figure, HEADINGS, LINES, someOf } from './words';

/** A statement of one period without a header: its amounts in one column, or details and sums in two. */
export function statement(paper: SheetPaper, chance: Chance): void {
  const isTwo = chance.happens(0.5);
  const indented = chance.happens(0.4);
  paper.part(`amounts: ${isTwo ? 'details and sums apart' : 'one column'}`);
  paper.part(`names: ${indented ? 'indented over columns' : 'one column'}`);
  paper.put(0, 0, 'Alder Joinery');
  paper.put(
    1,
    0,
    chance.pick([
      'Balance sheet as at 30/06/2025',
      'Profit and loss 2025',
      'Income statement, May 2025',
    ] as const),
  );
  const values = indented ? 3 : 1;
  const lines = someOf(chance, LINES, 9 + chance.integer(6));
  const headings = someOf(chance, HEADINGS, 4);
  let row = 3;
  for (const [index, name] of lines.entries()) {
    if (index % 4 === 0) paper.put(row++, 0, headings.shift() ?? 'Others');
    const column = indented ? 1 + (index % 2) : 0;
    const nameCell = paper.put(row, column, name);
    paper.kpi(name, [nameCell], paper.put(row++, values, figure(chance, 4800)));
    if (index % 4 === 3) {
      const total = `All of ${name.toLowerCase()}`;
      const totalCell = paper.put(row, 0, total);
      paper.kpi(total, [totalCell], paper.put(row, values + (isTwo ? 1 : 0), figure(chance, 19_000)));
      row += 2;
    }
  }
}
