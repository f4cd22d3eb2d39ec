/**
 * `npm run bench -- [--corpus DIR] [--json FILE]` prints counts and ratios: requests and bytes an action takes, rows
 * per second, bundle sizes, and what becomes of the workbooks of a corpus. It measures and judges nothing.
 * `--only detection` just finds the corpus's KPI tables, in seconds; `--verbose` tells all that is wrong with them.
 * `--only roundTrip` just promotes everything in the corpus's workbooks and removes Keylift again.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { textTable, type TextColumn } from '../../src/workbench/demo/textTable';
import { detectionFigures } from './detection/detectionFigures';
import { measureDetection } from './detection/measureDetection';
import { reportDetection } from './detection/reportDetection';
import { measureBundle } from './measureBundle';
import { measureCorpus } from './measureCorpus';
import { measureLargeSheets, type LargeSheetFigures } from './measureLargeSheets';
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
  if (only !== undefined && (!isPart(only) || folder === undefined))
    throw new Error(`The parts are ${PARTS.map((part) => `\`--corpus DIR --only ${part}\``).join(', ')}.`);
  const basics = only === undefined ? await measureBasics() : {};
  const corpus = folder === undefined ? undefined : await measureWorkbooks(folder, only, verbose);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...basics, corpus }, undefined, 2)}\n`);
}

/** The parts that can be measured by themselves. */
const PARTS = ['detection', 'roundTrip'] as const;

const isPart = (only: string): boolean => PARTS.some((part) => part === only);

/** What needs no corpus. */
async function measureBasics(): Promise<object> {
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

async function measureWorkbooks(folder: string, only: string | undefined, verbose: boolean): Promise<object> {
  const notes: string[] = [];
  const figures = only === 'detection' ? {} : await measureCorpus(folder, (line) => notes.push(line));
  if (only !== 'detection') print(`Corpus ${folder}`, [...notes, '', ...figureTable({ ...figures })]);
  if (only === 'roundTrip') return figures;
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
