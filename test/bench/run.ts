/**
 * `npm run bench -- [--corpus DIR] [--json FILE]` prints counts and ratios: requests and bytes an action takes, rows
 * per second, bundle sizes, and what becomes of the workbooks of a corpus. It measures and judges nothing.
 *
 * These alone take seconds to a minute, and may be asked for together:
 * - `--corpus DIR --only detection` just finds the corpus's KPI tables;
 * - `--corpus DIR --only roundTrip` just promotes everything in its workbooks and removes Keylift again;
 * - `--corpus DIR --perturb SEED` changes what must not matter to its tables and tells how often they are read the same;
 * - `--recalc DIR` calculates the formulas of a folder's workbooks anew and compares with the values they were saved with;
 * - `--files DIR` opens a folder's workbooks, saves them untouched and with one cell set, and looks for what was lost;
 * - `--generate N [--seed SEED]` finds the KPIs of so many made-up sheets, and of sheets that hold none.
 *
 * `--verbose` tells all that is wrong. `--only-files LIST` and `--except-files LIST` choose among the corpus's workbooks
 * by a file of names, so that some can be kept out of sight until the end.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { textTable, type TextColumn } from '../../src/workbench/demo/textTable';
import { chosenFiles } from './chosenFiles';
import { detectionFigures } from './detection/detectionFigures';
import { measureDetection } from './detection/measureDetection';
import { reportDetection } from './detection/reportDetection';
import { generatedFigures, reportGenerated } from './generated/generatedFigures';
import { measureGenerated } from './generated/measureGenerated';
import { measureFiles, reportFiles } from './files/measureFiles';
import { measureRecalculation, reportRecalculation } from './files/measureRecalculation';
import { measureBundle } from './measureBundle';
import { measureCorpus } from './measureCorpus';
import { measureLargeSheets, type LargeSheetFigures } from './measureLargeSheets';
import { measureRequests, type RequestFigures, type Traffic } from './measureRequests';
import { measureSpeed } from './measureSpeed';
import { measurePerturbed } from './perturbation/measurePerturbed';
import { perturbedFigures, reportPerturbed } from './perturbation/perturbedFigures';

type Action = Exclude<keyof RequestFigures, 'size'>;
const ACTIONS: readonly Action[] = ['scan', 'promoteOne', 'promote', 'rescan'];

const OPTIONS = {
  corpus: { type: 'string' },
  json: { type: 'string' },
  only: { type: 'string' },
  perturb: { type: 'string' },
  recalc: { type: 'string' },
  files: { type: 'string' },
  generate: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'only-files': { type: 'string' },
  'except-files': { type: 'string' },
  verbose: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values: asked } = parseArgs({ options: OPTIONS });
  const { corpus: folder, json, only, perturb, recalc, files, generate, seed, verbose } = asked;
  if (only !== undefined && (!isPart(only) || folder === undefined))
    throw new Error(`The parts are ${PARTS.map((part) => `\`--corpus DIR --only ${part}\``).join(', ')}.`);
  if (perturb !== undefined && folder === undefined)
    throw new Error('Tables to perturb come from a corpus: `--corpus DIR --perturb SEED`.');
  const isChosen = chosenFiles(asked['only-files'], asked['except-files']);
  const isInPart = [only, perturb, recalc, files, generate].some((part) => part !== undefined);
  const figures: Record<string, unknown> = isInPart ? {} : await measureBasics();
  if (folder !== undefined && (!isInPart || only !== undefined))
    figures.corpus = await measureWorkbooks(folder, isChosen, only, verbose);
  if (folder !== undefined && perturb !== undefined) {
    const perturbed = await measurePerturbed(folder, number(perturb), isChosen);
    print('Tables changed in what must not matter', reportPerturbed(perturbed, verbose));
    figures.perturbed = perturbedFigures(perturbed);
  }
  if (recalc !== undefined) {
    const recalculation = measureRecalculation(recalc, isChosen);
    print(`Formulas of ${recalc} calculated anew`, reportRecalculation(recalculation, verbose));
    figures.recalculation = recalculation;
  }
  if (files !== undefined) {
    const saved = measureFiles(files, isChosen);
    print(`Files of ${files} opened and saved`, reportFiles(saved, verbose));
    figures.files = saved;
  }
  if (generate !== undefined) {
    const generated = measureGenerated(number(generate), number(seed));
    print('Made-up sheets', reportGenerated(generated, verbose));
    figures.generated = generatedFigures(generated);
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, undefined, 2)}\n`);
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`${text} is no whole number.`);
  return value;
}

/** The parts that can be measured by themselves. */
const PARTS = ['detection', 'roundTrip'] as const;

const isPart = (only: string): boolean => PARTS.some((part) => part === only);

/** What needs no corpus. */
async function measureBasics(): Promise<Record<string, unknown>> {
  const requests = await measureRequests();
  print('Requests and bytes (KPIs x sheets)', requestTable(requests));
  const speed = await measureSpeed();
  print('Speed', figureTable({ ...speed }));
  const large = measureLargeSheets();
  print('Finding tables on sheets of a million cells', largeTable(large));
  const bundle = measureBundle();
  print('Bundle, bytes', bundle === undefined ? ['not built: npm run build'] : figureTable({ ...bundle }));
  const byAction = Object.fromEntries(ACTIONS.map((action) => [action, bySize(requests, action)]));
  return { ...byAction, speed, large, bundle };
}

async function measureWorkbooks(
  folder: string,
  isChosen: (file: string) => boolean,
  only: string | undefined,
  verbose: boolean,
): Promise<object> {
  const notes: string[] = [];
  const figures =
    only === 'detection' ? {} : await measureCorpus(folder, isChosen, (line) => notes.push(line));
  if (only !== 'detection') print(`Corpus ${folder}`, [...notes, '', ...figureTable({ ...figures })]);
  if (only === 'roundTrip') return figures;
  const scores = await measureDetection(folder, isChosen);
  print('KPI tables and KPIs found', reportDetection(scores, verbose));
  return { ...figures, detection: detectionFigures(scores) };
}

function bySize(
  figures: readonly RequestFigures[],
  action: Action,
): Record<keyof Traffic, Record<string, number>> {
  const of = (what: keyof Traffic) => Object.fromEntries(figures.map((one) => [one.size, one[action][what]]));
  return { requests: of('requests'), bytes: of('bytes') };
}

function requestTable(figures: readonly RequestFigures[]): string[] {
  const columns = ACTIONS.flatMap((action): TextColumn[] => [
    { header: action, align: 'right' },
    { header: 'bytes', align: 'right' },
  ]);
  return textTable(
    [{ header: 'size' }, ...columns],
    figures.map((one) => [
      one.size,
      ...ACTIONS.flatMap((action) => [String(one[action].requests), grouped(one[action].bytes)]),
    ]),
  );
}

function largeTable(figures: readonly LargeSheetFigures[]): string[] {
  const right = (header: string): TextColumn => ({ header, align: 'right' });
  return textTable(
    [{ header: 'sheet' }, right('cells a second'), right('longest step, ms'), right('tables')],
    figures.map(({ sheet, cellsPerSecond, longestStepMs, tables }) => [
      sheet,
      grouped(cellsPerSecond),
      grouped(longestStepMs),
      grouped(tables),
    ]),
  );
}

function figureTable(figures: Readonly<Record<string, number>>): string[] {
  return textTable(
    [{ header: 'figure' }, { header: 'value', align: 'right' }],
    Object.entries(figures).map(([name, value]) => [name, grouped(value)]),
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title}\n\n${lines.join('\n')}`);
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  throw error;
});
