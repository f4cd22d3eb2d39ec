import type { Chance } from '../chance';
import type { SheetPaper } from './sheetPaper';
import { figure, MEASURES, PLACES, someOf } from './words';

/** Boxes of labels with a figure each, side by side, the same labels in each; and one of the whole. */
export function panels(paper: SheetPaper, chance: Chance): void {
  const count = 2 + chance.integer(3);
  const apart = 1 + chance.integer(3);
  const gap = 1 + chance.integer(2);
  const same = chance.happens(0.6);
  paper.part(`boxes: ${same ? 'the same labels' : 'other labels'}`);
  paper.part(`value: ${apart} from its label`);
  const places = someOf(chance, PLACES, count);
  const length = 3 + chance.integer(4);
  const names = someOf(chance, MEASURES, MEASURES.length);
  places.forEach((place, box) => {
    const column = box * (apart + 1 + gap);
    paper.put(0, column, place);
    const own = same ? names.slice(0, length) : names.slice(box * length, (box + 1) * length);
    own.forEach((name, index) => {
      const row = 1 + index;
      const nameCell = paper.put(row, column, name);
      paper.kpi(`${place}: ${name}`, [nameCell], paper.put(row, column + apart, figure(chance, 480)));
    });
  });
}

/** Names across, each with its value below: cards; also one record across. */
export function cards(paper: SheetPaper, chance: Chance): void {
  const isRecord = chance.happens(0.4);
  const hasChange = !isRecord && chance.happens(0.5);
  const hasBlank = !isRecord && chance.happens(0.3);
  paper.part(
    `cards: ${isRecord ? 'one record' : 'spread'}${hasChange ? ', with the change' : ''}${hasBlank ? ', blank row between' : ''}`,
  );
  const step = isRecord ? 1 : 2;
  const lines = isRecord ? 1 : 1 + chance.integer(2);
  const each = 3 + chance.integer(4);
  const names = someOf(chance, MEASURES, lines * each);
  names.forEach((name, index) => {
    const row = Math.floor(index / each) * 5;
    const column = (index % each) * step;
    const nameCell = paper.put(row, column, name);
    const valueRow = row + (hasBlank ? 2 : 1);
    paper.kpi(
      name,
      [nameCell],
      paper.put(valueRow, column, figure(chance, chance.pick([12, 480, 12_000] as const))),
    );
    if (hasChange) paper.put(valueRow + 1, column, { value: 0.03, format: '+0.0%;-0.0%' });
  });
}
