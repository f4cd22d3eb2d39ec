import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import type { CellInput, CellInputs } from '../cellInput';
import type { Expectation } from '../expectation';
import { asRead } from '../formula/escapeText';
import type { PlanLine } from '../planLine';
import { isSame, turned, type EditKind } from './editKind';

export interface WriteCells {
  readonly kind: 'write-cells';
  readonly sheet: string;
  readonly area: Area;
  readonly before: CellInputs;
  readonly after: CellInputs;
  /**
   * Constants go into the cells first. Of different formulas that are written into a table's column Excel may make one
   * the whole column's, unless it has held constants (office-js #5909).
   */
  readonly afresh?: true;
}

export const writeCells: EditKind<WriteCells> = {
  isIdle: ({ before, after }) => isSame(before, after),
  inverse: turned,
  stillStands: ({ sheet, area, after }) => [holdsAsRead(sheet, area, after)],
  describe: ({ sheet, area, after }) => [cellsLine(qualifiedAddress(sheet, area), after.flat())],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};

/** That cells hold these inputs, as Excel gives them back. */
export function holdsAsRead(sheet: string, area: Area, inputs: CellInputs): Expectation {
  return { kind: 'holds', sheet, area, inputs: inputs.map((row) => row.map(asRead)) };
}

const MOST_TEXTS = 8;

function cellsLine(address: string, inputs: readonly CellInput[]): PlanLine {
  const written = inputs.filter((input) => input !== null);
  if (written.every((input) => input === ''))
    return { kind: 'cells-emptied', address, count: written.length };
  const texts = written.map((input) => String(input).replace(/^'/, ''));
  const isShown = texts.length <= MOST_TEXTS && texts.every((text) => !text.startsWith('='));
  return { kind: 'cells-written', address, count: written.length, texts: isShown ? texts : [] };
}
