import type { Chance } from '../chance';
import { headsUpTo, notationsOf, NOTATIONS, type PeriodNotation } from '../periodHeads';
import type { Place, SheetPaper } from './sheetPaper';
import { figure, HEADINGS, LINES, MEASURES, PLACES, someOf } from './words';

interface Block {
  readonly name: string;
  readonly notation: PeriodNotation;
  readonly count: number;
  readonly size: number;
  readonly isEmpty: boolean;
}

/** Several blocks side by side over one column of labels: quarters and then years, or one place beside the other. */
export function blocks(paper: SheetPaper, chance: Chance): void {
  const made = chance.happens(0.5) ? quartersThenYears(paper, chance) : placesBesideEachOther(paper, chance);
  const gap = 1 + chance.integer(2);
  const farLeft = chance.happens(0.25) ? 1 + chance.integer(3) : 0;
  paper.part(`labels: ${farLeft > 0 ? 'far left' : 'beside the first block'}`);
  const hasHeadings = made.every(({ name }) => name !== '');
  const header = hasHeadings ? 1 : 0;
  const names = someOf(chance, chance.happens(0.5) ? MEASURES : LINES, 4 + chance.integer(6));
  const isFirst = (index: number): boolean => index > 0 && index % 4 === 0;
  const sections = chance.happens(0.4);
  paper.part(`sections: ${sections ? 'headings' : 'no sections'}`);
  const headings = someOf(chance, HEADINGS, HEADINGS.length);
  const nameCells: Place[] = [];
  let row = header + 1;
  names.forEach((name, index) => {
    if (sections && (isFirst(index) || index === 0)) paper.put(row++, 0, headings.shift() ?? 'More');
    nameCells.push(paper.put(row++, 0, name));
  });
  let column = 1 + farLeft;
  for (const block of made) {
    if (hasHeadings) paper.put(0, column, block.name);
    paper.putRow(header, column, headsUpTo(block.notation, block.count, 2024));
    names.forEach((name, index) => {
      const at = nameCells[index];
      if (at === undefined || block.isEmpty || chance.happens(0.08)) return;
      const cells = Array.from({ length: block.count }, () => figure(chance, block.size));
      paper.putRow(at.row, column, cells);
      paper.kpi(`${block.name} ${name}`.trim(), [at], { row: at.row, column: column + block.count - 1 });
    });
    column += block.count + gap;
  }
}

function quartersThenYears(paper: SheetPaper, chance: Chance): readonly Block[] {
  const quarters = oneOf(chance, [...notationsOf('quarter'), ...notationsOf('month')]);
  const years = oneOf(chance, notationsOf('year'));
  const yearsFirst = chance.happens(0.3);
  paper.part(`blocks: ${yearsFirst ? 'years, then parts of them' : 'parts of a year, then years'}`);
  const parts: Block = {
    name: '',
    notation: quarters,
    count: 4 + chance.integer(5),
    size: 480,
    isEmpty: false,
  };
  const whole: Block = {
    name: '',
    notation: years,
    count: 3 + chance.integer(4),
    size: 1900,
    isEmpty: false,
  };
  return yearsFirst ? [whole, parts] : [parts, whole];
}

function placesBesideEachOther(paper: SheetPaper, chance: Chance): readonly Block[] {
  const notation = oneOf(chance, NOTATIONS);
  const count = 3 + chance.integer(4);
  const empty = chance.happens(0.15);
  paper.part(`blocks: places${empty ? ', one of them empty' : ''}`);
  const places = someOf(chance, PLACES, 2 + chance.integer(2));
  return places.map((name, index): Block => ({
    name,
    notation,
    count,
    size: 480,
    isEmpty: empty && index === 1,
  }));
}

function oneOf(chance: Chance, notations: readonly PeriodNotation[]): PeriodNotation {
  const found = notations[chance.integer(notations.length)];
  if (found === undefined) throw new Error('There are notations.');
  return found;
}
