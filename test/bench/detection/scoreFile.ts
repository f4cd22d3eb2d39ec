import { CLAIM_THRESHOLD } from '../../../src/domain/kpi-table/confidence';
import type { CorpusFile } from '../corpusIndex';
import type { FoundTable } from './foundTable';
import { totalOf, wrongIn, type Mark } from './mark';
import { markKpis } from './markKpis';
import { markTables } from './markTables';
import { matchTables, touched } from './matchTables';

/** What is known of a workbook before it is opened. */
export type Truth = Pick<CorpusFile, 'name' | 'kind' | 'layoutClasses' | 'tables' | 'coveredSheets'>;

/** Why a workbook was not searched to the end. */
export interface Failure {
  readonly kind: 'refused' | 'crashed';
  readonly reason: string;
}

/** How the finder did on one workbook. */
export interface FileScore {
  readonly file: string;
  readonly kind: Truth['kind'];
  readonly layoutClasses: readonly string[];
  /** None for a hostile workbook: nobody knows what it holds. */
  readonly marks: readonly Mark[];
  readonly failure?: Failure;
}

/** Holds the tables found in a workbook against those known to be there. */
export function scoreFile(truth: Truth, found: readonly FoundTable[], failure?: Failure): FileScore {
  const { name, kind, layoutClasses, tables } = truth;
  const claimed = onCoveredSheets(found, truth).filter(({ confidence }) => confidence >= CLAIM_THRESHOLD);
  const perhaps = found.filter(({ confidence }) => confidence < CLAIM_THRESHOLD);
  const marks = [...markTables(matchTables(claimed, tables), tables, perhaps), ...markKpis(claimed, tables)];
  return {
    file: name,
    kind,
    layoutClasses,
    marks: kind === 'hostile' ? [] : marks,
    ...(failure && { failure }),
  };
}

/** Where the truth lists the tables of some sheets only, what was found on others counts neither way. */
function onCoveredSheets(
  found: readonly FoundTable[],
  { tables, coveredSheets }: Truth,
): readonly FoundTable[] {
  if (coveredSheets === undefined) return found;
  return found.filter((table) => coveredSheets.includes(table.sheet) || touched(table, tables).length > 0);
}

/** How much is wrong in a workbook, ambiguous tables apart. */
export function wrongInFile({ marks, failure }: FileScore): number {
  return wrongIn(totalOf(marks.filter(({ ambiguous }) => !ambiguous))) + Number(failure?.kind === 'crashed');
}

/** What is wrong in a workbook, in words, ambiguous tables apart. */
export function mistakesIn({ marks, failure }: FileScore): readonly string[] {
  const mistakes = marks.filter(({ ambiguous }) => !ambiguous).flatMap((mark) => mark.mistakes);
  return failure === undefined ? mistakes : [`${failure.kind}: ${failure.reason}`, ...mistakes];
}
