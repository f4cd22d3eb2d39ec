import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExpectedTable, readExpectedTable } from './detection/expectedTable';
import { list, property, text } from './jsonReading';

/** A workbook of the corpus and what is known of it. */
export interface CorpusFile {
  readonly name: string;
  readonly path: string;
  /** What is to become of it: `either` where that is left open. */
  readonly opening: 'opens' | 'refused' | 'either';
  /** Whether it holds KPI tables. Of a hostile one nobody says. */
  readonly kind: 'positive' | 'negative' | 'hostile';
  /** What its tables look like, in the corpus's own words: `wide-months`, `section-rows`. */
  readonly layoutClasses: readonly string[];
  readonly tables: readonly ExpectedTable[];
  /** The sheets of which every table is known; all of them where absent. */
  readonly coveredSheets?: readonly string[];
  /** The day it is, where figures lie ahead of it: `2026-09-30`. */
  readonly asOf?: string;
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
  const known = { name, path: join(folder, name) };
  if (hostile) {
    const opening = openingOf(name, text(entry, 'expected'));
    return { ...known, opening, kind: 'hostile', layoutClasses: [], tables: [] };
  }
  const coveredSheets = property(entry, 'covered_sheets');
  const asOf = property(entry, 'as_of');
  return {
    ...known,
    ...(Array.isArray(coveredSheets) && { coveredSheets: coveredSheets.map(String) }),
    ...(typeof asOf === 'string' && { asOf }),
    opening: 'opens',
    kind: property(entry, 'kind') === 'negative' ? 'negative' : 'positive',
    layoutClasses: list(entry, 'layout_classes').map(String),
    tables: list(entry, 'tables').flatMap((table) => expectedTable(table, name)),
  };
}

function expectedTable(entry: unknown, file: string): ExpectedTable[] {
  const table = readExpectedTable(entry);
  if (table === undefined) console.warn(`${file}: the truth on ${text(entry, 'sheet')} cannot be read.`);
  return table === undefined ? [] : [table];
}

function openingOf(name: string, expected: string): CorpusFile['opening'] {
  if (/must fail/.test(expected)) return 'refused';
  // Text files stand among the hostile ones because Excel opens them.
  return /may refuse/.test(expected) || !/\.xls[xm]$/.test(name) ? 'either' : 'opens';
}
