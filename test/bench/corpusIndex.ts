import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../../src/domain/sheet/address';
import type { Area } from '../../src/domain/sheet/area';

/** A workbook of the corpus and what is known of it. */
export interface CorpusFile {
  readonly name: string;
  readonly path: string;
  /** What is to become of it: `either` where that is left open. */
  readonly opening: 'opens' | 'refused' | 'either';
  /** Tables that keep one KPI a row. */
  readonly tables: readonly ExpectedTable[];
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly body: Area;
  /** A detector may be right to differ. */
  readonly ambiguous: boolean;
  /** The first of its KPIs that have a value. */
  readonly kpis: readonly { readonly row: number; readonly latestCell: string }[];
}

/** The workbooks that `index.jsonl` and `hostile/index.jsonl` of a folder list and that are there. */
export function readCorpus(folder: string): CorpusFile[] {
  return [
    ...readIndex(join(folder, 'index.jsonl'), join(folder, 'files'), false),
    ...readIndex(join(folder, 'hostile', 'index.jsonl'), join(folder, 'hostile'), true),
  ].filter(({ path }) => existsSync(path));
}

function readIndex(index: string, folder: string, hostile: boolean): CorpusFile[] {
  if (!existsSync(index)) return [];
  const lines = readFileSync(index, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => corpusFile(JSON.parse(line), folder, hostile));
}

function corpusFile(entry: unknown, folder: string, hostile: boolean): CorpusFile {
  const name = text(entry, 'file');
  return {
    name,
    path: join(folder, name),
    tables: list(entry, 'tables').flatMap(expectedTable),
    opening: hostile ? openingOf(name, text(entry, 'expected')) : 'opens',
  };
}

function openingOf(name: string, expected: string): CorpusFile['opening'] {
  if (/must fail/.test(expected)) return 'refused';
  // Text files stand among the hostile ones because Excel opens them.
  return /may refuse/.test(expected) || !/\.xls[xm]$/.test(name) ? 'either' : 'opens';
}

function expectedTable(entry: unknown): ExpectedTable[] {
  const body = parseAddress(text(entry, 'body'))?.area;
  if (!['kpis-in-rows', 'snapshot'].includes(text(entry, 'orientation')) || body === undefined) return [];
  const kpis = list(entry, 'kpis').flatMap((kpi) => {
    const name = parseAddress(text(kpi, 'name_cell'))?.area;
    return name === undefined ? [] : [{ row: name.row, latestCell: text(kpi, 'latest_cell') }];
  });
  return [{ sheet: text(entry, 'sheet'), body, ambiguous: property(entry, 'ambiguous') === true, kpis }];
}

function property(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? new Map(Object.entries(record)).get(key) : undefined;
}

function text(record: unknown, key: string): string {
  const value = property(record, key);
  return typeof value === 'string' ? value : '';
}

function list(record: unknown, key: string): unknown[] {
  const value = property(record, key);
  return Array.isArray(value) ? value : [];
}
