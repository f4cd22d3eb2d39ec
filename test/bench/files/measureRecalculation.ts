import { UnreadableFile } from '../../../src/embedded-host';
import { textTable } from '../../../src/workbench/demo/textTable';
import { type Outcome, recalculateFile, type RecalculatedFormula } from './recalculateFile';
import { workbooksIn } from './workbooksIn';

type Counts = Readonly<Record<Outcome, number>>;

export interface RecalculationFigures {
  readonly files: number;
  /** Those that cannot be opened. */
  readonly refused: number;
  /** Formulas of files that Excel saved last, and of the others: their values may be anybody's. */
  readonly savedByExcel: Counts;
  readonly savedByOthers: Counts;
  /** Files that Excel saved and that hold formulas unlike Excel's, the worst first. */
  readonly worst: readonly { readonly file: string; readonly unlike: readonly RecalculatedFormula[] }[];
  /** Why formulas are unsupported, and how many. */
  readonly reasons: Readonly<Record<string, number>>;
}

const OUTCOMES: readonly Outcome[] = ['equal', 'unlike', 'volatile', 'locale-bound', 'unsupported'];

/** Calculates the formulas of a folder's workbooks anew and compares with the values that were saved. */
export function measureRecalculation(
  folder: string,
  isChosen: (file: string) => boolean,
): RecalculationFigures {
  const excel = noCounts();
  const others = noCounts();
  const worst: { file: string; unlike: RecalculatedFormula[] }[] = [];
  const reasons = new Map<string, number>();
  let [files, refused] = [0, 0];
  for (const { name, read } of workbooksIn(folder)) {
    if (!isChosen(name)) continue;
    files++;
    try {
      const { savedByExcel, formulas } = recalculateFile(read());
      for (const { outcome, reason } of formulas) {
        (savedByExcel ? excel : others)[outcome]++;
        if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      const unlike = formulas.filter(({ outcome }) => outcome === 'unlike');
      if (savedByExcel && unlike.length > 0) worst.push({ file: name, unlike });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      refused++;
    }
  }
  return {
    files,
    refused,
    savedByExcel: excel,
    savedByOthers: others,
    worst: worst.sort((a, b) => b.unlike.length - a.unlike.length),
    reasons: Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)),
  };
}

/** @param verbose tells every formula that is unlike, not the first three of a file */
export function reportRecalculation(figures: RecalculationFigures, verbose: boolean): string[] {
  const { files, refused, savedByExcel, savedByOthers, worst, reasons } = figures;
  const row = (title: string, counts: Counts): string[] => [
    title,
    ...OUTCOMES.map((outcome) => counts[outcome].toLocaleString('en-US')),
  ];
  return [
    `${files} workbooks, ${refused} of them cannot be opened`,
    '',
    ...textTable(
      [
        { header: 'formulas of files saved by' },
        ...OUTCOMES.map((header) => ({ header, align: 'right' as const })),
      ],
      [row('Excel', savedByExcel), row('other programs', savedByOthers)],
    ),
    ...worst.flatMap(({ file, unlike }) => [
      '',
      `${file}: ${unlike.length} unlike Excel's`,
      ...(verbose ? unlike : unlike.slice(0, 3)).map(
        ({ place, formula, saved, calculated }) =>
          `  ${place} =${formula}: Excel ${saved}, here ${calculated}`,
      ),
    ]),
    '',
    ...Object.entries(reasons).map(([reason, count]) => `unsupported: ${reason} (${count})`),
  ];
}

function noCounts(): Record<Outcome, number> {
  return { equal: 0, unlike: 0, volatile: 0, 'locale-bound': 0, unsupported: 0 };
}
