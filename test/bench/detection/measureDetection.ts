import { readFileSync } from 'node:fs';
import { UnreadableFile } from '../../../src/embedded-host';
import { patientKeylift } from '../../support/patientKeylift';
import { type CorpusFile, readCorpus } from '../corpusIndex';
import { foundTable } from './foundTable';
import { scoreFile, type Failure, type FileScore } from './scoreFile';

/** Finds the KPI tables of a corpus as the pane does, and scores them. A workbook that crashes is one score among others. */
export async function measureDetection(folder: string): Promise<readonly FileScore[]> {
  const scores: FileScore[] = [];
  for (const file of readCorpus(folder)) scores.push(await measureFile(file));
  return scores;
}

async function measureFile(file: CorpusFile): Promise<FileScore> {
  try {
    const keylift = patientKeylift(new Uint8Array(readFileSync(file.path)), { fileName: file.name });
    const scanned = await keylift.scan();
    return scanned.ok
      ? scoreFile(file, scanned.value.tables.map(foundTable))
      : scoreFile(file, [], { kind: 'refused', reason: JSON.stringify(scanned.issue) });
  } catch (error) {
    return scoreFile(file, [], failureOf(error));
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof UnreadableFile) return { kind: 'refused', reason: error.message };
  return { kind: 'crashed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
