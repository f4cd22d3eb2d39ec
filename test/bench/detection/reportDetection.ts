import { oneLine, textTable, type TextColumn } from '../../../src/workbench/demo/textTable';
import { detectionFigures, ratiosOfGroup, wrongFiles, type WrongFile } from './detectionFigures';
import { groupsOf, type Group } from './groups';
import type { Ratios } from './ratios';
import type { FileScore } from './scoreFile';

/**
 * The figures as lines of text.
 * @param verbose tells of every workbook that is not perfect, and all of it; else of the worst
 */
export function reportDetection(scores: readonly FileScore[], verbose: boolean): string[] {
  const { all, byOrientation, byLayout } = groupsOf(scores);
  const figures = detectionFigures(scores);
  const { ambiguous } = figures;
  return [
    ...textTable(COLUMNS, [all, ...byOrientation, ...byLayout].map(rowOf)),
    '',
    `orientation right ${percent(figures.orientationRight)}, axis right ${percent(figures.axisRight)} of those within two`,
    `ambiguous tables within two: ${ambiguous.within2} of ${ambiguous.tables}`,
    `negatives claimed: ${figures.negativesClaimed}, crashes: ${figures.crashes}`,
    '',
    ...(verbose ? wrongFiles(scores) : figures.worst).flatMap(linesOf),
  ];
}

const COLUMNS: readonly TextColumn[] = [
  { header: 'tables' },
  ...['there', 'claimed', 'exact P', 'R', 'F1', 'within 2 P', 'R', 'F1', 'KPIs', 'P', 'R', 'F1'].map(
    (header): TextColumn => ({ header, align: 'right' }),
  ),
];

function rowOf(group: Group): string[] {
  const { name, counts } = group;
  const { tables, kpis } = ratiosOfGroup(group);
  return [
    name,
    String(counts.expected),
    String(counts.claimed),
    ...percents(tables.exact),
    ...percents(tables.within2),
    String(counts.kpisListed),
    ...percents(kpis),
  ];
}

function percents({ precision, recall, f1 }: Ratios): string[] {
  return [precision, recall, f1].map(percent);
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)}%`;
}

function linesOf({ file, wrong, what }: WrongFile): string[] {
  return [`${file}: ${wrong} wrong`, ...what.map((mistake) => `  ${oneLine(mistake)}`)];
}
