import { groupsOf, type Group } from './groups';
import { totalOf } from './mark';
import { ratiosOf, share, type Ratios } from './ratios';
import { mistakesIn, wrongInFile, type FileScore } from './scoreFile';

/** How well tables and KPIs are found. */
export interface DetectionRatios {
  readonly tables: { readonly exact: Ratios; readonly within2: Ratios };
  readonly kpis: Ratios;
}

/** How the finder did on a corpus, as numbers between 0 and 1 unless they count. */
export interface DetectionFigures extends DetectionRatios {
  readonly byOrientation: Readonly<Record<string, DetectionRatios>>;
  readonly byLayout: Readonly<Record<string, DetectionRatios>>;
  /** Of the tables found within two rows and columns. */
  readonly orientationRight: number;
  readonly axisRight: number;
  /** Tables on which a detector may be right to differ: how many there are, and were found. */
  readonly ambiguous: { readonly tables: number; readonly within2: number };
  /** Workbooks without a KPI table in which one was claimed. */
  readonly negativesClaimed: number;
  readonly crashes: number;
  readonly worst: readonly WrongFile[];
}

/** A workbook in which something went wrong. */
export interface WrongFile {
  readonly file: string;
  readonly wrong: number;
  readonly what: readonly string[];
}

/** How many workbooks `worst` holds, and how much it tells of each. */
const WORST = 10;
const MOST_TOLD = 8;

/** Adds up how the finder did on each workbook of a corpus. */
export function detectionFigures(scores: readonly FileScore[]): DetectionFigures {
  const { all, byOrientation, byLayout, ambiguous } = groupsOf(scores);
  const { within2, orientationRight, axisRight } = all.counts;
  return {
    ...ratiosOfGroup(all),
    byOrientation: Object.fromEntries(byOrientation.map((group) => [group.name, ratiosOfGroup(group)])),
    byLayout: Object.fromEntries(byLayout.map((group) => [group.name, ratiosOfGroup(group)])),
    orientationRight: share(orientationRight, within2),
    axisRight: share(axisRight, within2),
    ambiguous: { tables: ambiguous.counts.expected, within2: ambiguous.counts.within2 },
    negativesClaimed: scores.filter(({ kind, marks }) => kind === 'negative' && totalOf(marks).claimed > 0)
      .length,
    crashes: scores.filter(({ failure }) => failure?.kind === 'crashed').length,
    worst: wrongFiles(scores)
      .slice(0, WORST)
      .map((one) => ({ ...one, what: one.what.slice(0, MOST_TOLD) })),
  };
}

/** The ratios of a group of tables. */
export function ratiosOfGroup({ counts }: Group): DetectionRatios {
  const { expected, claimed, exact, within2, kpisListed, kpisRight, kpisWrong } = counts;
  return {
    tables: { exact: ratiosOf(exact, claimed, expected), within2: ratiosOf(within2, claimed, expected) },
    kpis: ratiosOf(kpisRight, kpisRight + kpisWrong, kpisListed),
  };
}

/** The workbooks that are not perfect, those with the most wrong first. */
export function wrongFiles(scores: readonly FileScore[]): readonly WrongFile[] {
  return scores
    .map((score) => ({ file: score.file, wrong: wrongInFile(score), what: mistakesIn(score) }))
    .filter(({ wrong }) => wrong > 0)
    .sort((a, b) => b.wrong - a.wrong);
}
