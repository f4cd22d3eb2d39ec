import type { Chance } from '../chance';
import type { LooseCell } from '../looseCells';
import type { Ink, Place, SheetPaper } from './sheetPaper';
import { figure, MEASURES, someOf } from './words';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const LAST_YEAR = 2024;

/** Years down and parts of the year across, or the other way round: one KPI, or one for each name beside the years. */
export function matrix(paper: SheetPaper, chance: Chance): void {
  const parts: readonly string[] = chance.happens(0.7) ? MONTHS : QUARTERS;
  const across = chance.happens(0.6);
  const total = chance.happens(0.4);
  const names = across && chance.happens(0.4) ? someOf(chance, MEASURES, 2 + chance.integer(2)) : [];
  paper.part(`${across ? 'parts of the year' : 'years'} across`);
  paper.part(`parts: ${parts.length === 4 ? 'quarters' : 'months'}`);
  paper.part(`names: ${names.length > 0 ? 'a column' : 'the title'}`);
  if (total) paper.part('with: total');
  const years = Array.from({ length: 3 + chance.integer(4) }, (_, n) => LAST_YEAR - 2 - n).reverse();
  const all = [...years, LAST_YEAR - 1, LAST_YEAR];
  const measured = 1 + chance.integer(parts.length);
  const inTime = (year: number, part: number): Ink =>
    year === LAST_YEAR && part >= measured ? '' : figure(chance, 480);
  const title = paper.put(0, 0, `${chance.pick(MEASURES)}, all sites`);
  if (names.length > 0) namedYears(paper, names, all, parts, total, inTime, measured);
  else if (across) yearsDown(paper, title, all, parts, total, inTime, measured);
  else partsDown(paper, title, all, parts, inTime, measured);
}

type Figures = (year: number, part: number) => Ink;

const sum = (): LooseCell => ({ value: 5000, formula: '=SUM(B4:M4)' });

function yearsDown(
  paper: SheetPaper,
  title: Place,
  years: readonly number[],
  parts: readonly string[],
  total: boolean,
  figures: Figures,
  measured: number,
): void {
  paper.putRow(2, 0, ['Year', ...parts, ...(total ? ['Total'] : [])]);
  years.forEach((year, index) =>
    paper.putRow(3 + index, 0, [
      year,
      ...parts.map((_, part) => figures(year, part)),
      ...(total ? [sum()] : []),
    ]),
  );
  paper.kpi('all', [title, { row: 2, column: 0 }], { row: 2 + years.length, column: measured });
}

function partsDown(
  paper: SheetPaper,
  title: Place,
  years: readonly number[],
  parts: readonly string[],
  figures: Figures,
  measured: number,
): void {
  paper.putRow(2, 0, ['Month', ...years]);
  parts.forEach((part, index) =>
    paper.putRow(3 + index, 0, [part, ...years.map((year) => figures(year, index))]),
  );
  paper.kpi('all', [title, { row: 2, column: 0 }], { row: 2 + measured, column: years.length });
}

function namedYears(
  paper: SheetPaper,
  names: readonly string[],
  years: readonly number[],
  parts: readonly string[],
  total: boolean,
  figures: Figures,
  measured: number,
): void {
  paper.putRow(2, 0, ['KPI', 'Year', ...parts, ...(total ? ['Total'] : [])]);
  let row = 3;
  for (const name of names) {
    const nameCells: Place[] = [];
    for (const year of years) {
      nameCells.push(paper.put(row, 0, name));
      paper.putRow(row++, 1, [
        year,
        ...parts.map((_, part) => figures(year, part)),
        ...(total ? [sum()] : []),
      ]);
    }
    paper.kpi(name, nameCells, { row: row - 1, column: 1 + measured });
  }
}
