import { readFileSync } from 'node:fs';
import { serialOfDate } from '../../../src/domain/sheet/serialDate';
import { UnreadableFile } from '../../../src/embedded-host';
import { patientKeylift } from '../../support/patientKeylift';
import { type CorpusFile, readCorpus } from '../corpusIndex';
import type { Snapshot } from '../../../src/app/snapshot';
import type { ExpectedTable } from './expectedTable';
import { foundTable } from './foundTable';
import { scoreFile, type Failure, type FileScore } from './scoreFile';
import { withEveryLatest } from './withEveryLatest';

/**
 * Finds the KPI tables of a corpus as the pane does, and scores them. A workbook that crashes is one score among others.
 * @param isChosen which of its files, by name
 */
export async function measureDetection(
  folder: string,
  isChosen: (file: string) => boolean,
): Promise<readonly FileScore[]> {
  const scores: FileScore[] = [];
  for (const file of readCorpus(folder)) if (isChosen(file.name)) scores.push(await measureFile(file));
  return scores;
}

async function measureFile(file: CorpusFile): Promise<FileScore> {
  try {
    const keylift = patientKeylift(new Uint8Array(readFileSync(file.path)), { fileName: file.name });
    const scanned = await keylift.scan(file.asOf === undefined ? undefined : serialOfText(file.asOf));
    if (!scanned.ok) return scoreFile(file, [], { kind: 'refused', reason: JSON.stringify(scanned.issue) });
    const { snapshot, tables } = scanned.value;
    return scoreFile(
      { ...file, tables: file.tables.map((table) => whole(table, snapshot)) },
      tables.map(foundTable),
    );
  } catch (error) {
    return scoreFile(file, [], failureOf(error));
  }
}

function serialOfText(day: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return serialOfDate({ year, month, day: dayOfMonth });
}

function whole(table: ExpectedTable, { sheets, culture }: Snapshot): ExpectedTable {
  const grid = sheets.find(({ name }) => name === table.sheet)?.grid;
  return grid === undefined ? table : withEveryLatest(table, grid, culture);
}

function failureOf(error: unknown): Failure {
  if (error instanceof UnreadableFile) return { kind: 'refused', reason: error.message };
  return { kind: 'crashed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
