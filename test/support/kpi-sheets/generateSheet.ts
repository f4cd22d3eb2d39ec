import { chanceOf, type Chance } from '../chance';
import type { LooseRows } from '../looseCells';
import { blocks } from './blocks';
import { form, modelInputs, records } from './noKpis';
import { longTable } from './longTable';
import { matrix } from './matrix';
import { cards, panels } from './panels';
import { SheetPaper, type PaperKpi } from './sheetPaper';
import { snapshotTable } from './snapshotTable';
import { statement } from './statement';
import { putWithSurroundings } from './surroundings';
import { wideTable } from './wideTable';

/** A made-up sheet and what is true of it, by construction. */
export interface GeneratedSheet {
  readonly seed: number;
  readonly rows: LooseRows;
  /** None where it holds none. */
  readonly kpis: readonly PaperKpi[];
  /** What it is composed of, in no order: `layout: wide`, `sections: headings`. */
  readonly parts: readonly string[];
}

type Write = (paper: SheetPaper, chance: Chance) => void;

interface Layout {
  readonly name: string;
  readonly write: Write;
  /** How often it is drawn. */
  readonly often: number;
  /** How often it lies the other way. */
  readonly turned?: number;
  /** Whether it tells its own title. */
  readonly titled?: boolean;
}

const LAYOUTS: readonly Layout[] = [
  { name: 'wide', write: wideTable, often: 6, turned: 0.2 },
  { name: 'snapshot', write: snapshotTable, often: 6, turned: 0.1 },
  { name: 'panels', write: panels, often: 2 },
  { name: 'cards', write: cards, often: 2 },
  { name: 'statement', write: statement, often: 2, titled: true },
  { name: 'long', write: longTable, often: 1 },
  { name: 'blocks', write: blocks, often: 2, turned: 0.1 },
  { name: 'matrix', write: matrix, often: 1, titled: true },
];

const WITHOUT_KPIS: readonly Layout[] = [
  { name: 'records', write: records, often: 6 },
  { name: 'form', write: form, often: 1, titled: true },
  { name: 'inputs', write: modelInputs, often: 1, titled: true },
];

/** Makes up a sheet that holds KPIs. The same seed makes the same sheet. */
export function generateKpiSheet(seed: number): GeneratedSheet {
  return generated(seed, LAYOUTS);
}

/** Makes up a sheet with figures that are no KPIs. */
export function generateSheetWithoutKpis(seed: number): GeneratedSheet {
  return generated(seed, WITHOUT_KPIS);
}

function generated(seed: number, layouts: readonly Layout[]): GeneratedSheet {
  const chance = chanceOf(seed);
  const drawn = layouts.flatMap((layout) => Array<Layout>(layout.often).fill(layout));
  const layout = drawn[chance.integer(drawn.length)];
  if (layout === undefined) throw new Error('There are layouts.');
  const turned = chance.happens(layout.turned ?? 0);
  const table = new SheetPaper();
  table.part(`layout: ${layout.name}${turned ? ', turned' : ''}`);
  layout.write(table, chance);
  const paper = new SheetPaper();
  if (layout.titled === true) paper.putSheet(table, 0, 0, false);
  else putWithSurroundings(paper, table, chance, turned);
  const { rows, kpis, parts } = paper;
  return { seed, rows, kpis, parts };
}
