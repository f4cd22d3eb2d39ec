/**
 * `npm run bench -- [--corpus DIR] [--json FILE]` prints counts and ratios: requests and bytes an action takes, rows
 * per second, bundle sizes, and what becomes of the workbooks of a corpus. It measures and judges nothing.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { textTable, type TextColumn } from '../../src/workbench/demo/textTable';
import { measureBundle } from './measureBundle';
import { measureCorpus } from './measureCorpus';
import { measureRequests, type RequestFigures, type Traffic } from './measureRequests';
import { measureSpeed } from './measureSpeed';

type Action = Exclude<keyof RequestFigures, 'size'>;
const ACTIONS: readonly Action[] = ['scan', 'promoteOne', 'promote', 'rescan'];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, json: { type: 'string' } } });
  const requests = await measureRequests();
  print('Requests and bytes (KPIs x sheets)', requestTable(requests));
  const speed = await measureSpeed();
  print('Speed', figureTable({ ...speed }));
  const bundle = measureBundle();
  print('Bundle, bytes', bundle === undefined ? ['not built: npm run build'] : figureTable({ ...bundle }));
  const notes: string[] = [];
  const corpus =
    values.corpus === undefined ? undefined : await measureCorpus(values.corpus, (line) => notes.push(line));
  if (corpus !== undefined) print(`Corpus ${values.corpus}`, [...notes, '', ...figureTable({ ...corpus })]);
  if (values.json !== undefined) {
    const byAction = Object.fromEntries(ACTIONS.map((action) => [action, bySize(requests, action)]));
    writeFileSync(values.json, `${JSON.stringify({ ...byAction, speed, bundle, corpus }, undefined, 2)}\n`);
  }
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
