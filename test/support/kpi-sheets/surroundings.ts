import type { Chance } from '../chance';
import type { SheetPaper } from './sheetPaper';

const TITLES = [
  'Monthly report',
  'How we are doing',
  'Group overview',
  'Board pack',
  'Results at a glance',
] as const;
const ABOVE = ['nothing', 'title', 'title and remark', 'title, two rows away', 'logo'] as const;
const AROUND = ['nothing', 'nothing', 'nothing', 'notes below', 'notes beside', 'legend beside'] as const;

/** Puts a table somewhere on a sheet, with a title above and other things around it. */
export function putWithSurroundings(
  paper: SheetPaper,
  table: SheetPaper,
  chance: Chance,
  turned: boolean,
): void {
  const left = chance.integer(3);
  paper.putSheet(table, titled(paper, chance, left), left, turned);
  const around = chance.pick(AROUND);
  paper.part(`around: ${around}`);
  const { end, width } = paper;
  if (around === 'notes below') paper.put(end + 1, left, 'Figures are preliminary and were not audited.');
  if (around === 'notes beside')
    paper.put(Math.max(1, end - 4), width + 1, 'Late in two places, see minutes');
  if (around === 'legend beside') {
    paper.putRow(Math.max(1, end - 5), width + 1, ['■', 'on track']);
    paper.putRow(Math.max(1, end - 5) + 1, width + 1, ['■', 'at risk']);
  }
}

/** @returns the row below what stands above the table */
function titled(paper: SheetPaper, chance: Chance, column: number): number {
  const above = chance.pick(ABOVE);
  paper.part(`above: ${above}`);
  if (above === 'nothing') return chance.integer(2);
  paper.put(0, column, chance.pick(TITLES));
  if (above === 'title') return 1 + chance.integer(2);
  if (above === 'title, two rows away') return 3;
  if (above === 'logo') paper.put(0, column + 3, 'ACME');
  else paper.put(1, column, 'All figures as reported by the departments');
  return 2 + chance.integer(2);
}
