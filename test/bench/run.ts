/**
 * `npm run bench -- [--corpus DIR] [--json FILE]` prints counts and ratios: requests and bytes an action takes, rows
 * per second, bundle sizes, and what becomes of the workbooks of a corpus. It measures and judges nothing.
 * `--only detection` just finds the corpus's KPI tables, in seconds; `--verbose` tells all that is wrong with them.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { textTable, type TextColumn } from '../../src/workbench/demo/textTable';
import { detectionFigures } from './detection/detectionFigures';
import { measureDetection } from './detection/measureDetection';
import { reportDetection } from './detection/reportDetection';
import { measureBundle } from './measureBundle';
import { measureCorpus } from './measureCorpus';
import { measureRequests, type RequestFigures, type Traffic } from './measureRequests';
import { measureSpeed } from './measureSpeed';

type Action = Exclude<keyof RequestFigures, 'size'>;
const ACTIONS: readonly Action[] = ['scan', 'promoteOne', 'promote', 'rescan'];

const OPTIONS = {
  corpus: { type: 'string' },
  json: { type: 'string' },
  only: { type: 'string' },
  verbose: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { corpus: folder, json, only, verbose } = parseArgs({ options: OPTIONS }).values;
  if (only !== undefined && (only !== 'detection' || folder === undefined))
    throw new Error('The only part is `--corpus DIR --only detection`.');
  const basics = only === undefined ? await measureBasics() : {};
  const corpus =
    folder === undefined ? undefined : await measureWorkbooks(folder, only === undefined, verbose);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...basics, corpus }, undefined, 2)}\n`);
}

/** What needs no corpus. */
async function measureBasics(): Promise<object> {
  const requests = await measureRequests();
  print('Requests and bytes (KPIs x sheets)', requestTable(requests));
  const speed = await measureSpeed();
  print('Speed', figureTable({ ...speed }));
  const bundle = measureBundle();
  print('Bundle, bytes', bundle === undefined ? ['not built: npm run build'] : figureTable({ ...bundle }));
  const byAction = Object.fromEntries(ACTIONS.map((action) => [action, bySize(requests, action)]));
  return { ...byAction, speed, bundle };
}

async function measureWorkbooks(folder: string, roundTrips: boolean, verbose: boolean): Promise<object> {
  const notes: string[] = [];
  const figures = roundTrips ? await measureCorpus(folder, (line) => notes.push(line)) : undefined;
  if (figures !== undefined) print(`Corpus ${folder}`, [...notes, '', ...figureTable({ ...figures })]);
  const scores = await measureDetection(folder);
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
