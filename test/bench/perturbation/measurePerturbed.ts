import { readFileSync } from 'node:fs';
import { UnreadableFile } from '../../../src/embedded-host';
import { patientKeylift } from '../../support/patientKeylift';
import { seedOf } from '../../support/chance';
import { readCorpus } from '../corpusIndex';
import { withEveryLatest } from '../detection/withEveryLatest';
import { draftOf } from './draft';
import { perturbTable, type Outcome } from './perturbTable';

/** What became of one table of a corpus under all that must not matter. */
export interface PerturbedTable {
  readonly table: string;
  /** Absent where it is not read as it is. */
  readonly outcomes?: readonly Outcome[];
}

/** Perturbs every table of a corpus that is not ambiguous. */
export async function measurePerturbed(
  folder: string,
  seed: number,
  isChosen: (file: string) => boolean,
): Promise<readonly PerturbedTable[]> {
  const perturbed: PerturbedTable[] = [];
  for (const file of readCorpus(folder)) {
    const clear = file.tables.filter(({ ambiguous }) => !ambiguous);
    if (clear.length === 0 || !isChosen(file.name)) continue;
    const snapshot = await snapshotOf(file.path, file.name);
    for (const table of snapshot === undefined ? [] : clear) {
      const sheet = snapshot?.sheets.find(({ name }) => name === table.sheet);
      if (snapshot === undefined || sheet?.grid === undefined) continue;
      const draft = draftOf(withEveryLatest(table, sheet.grid, snapshot.culture), sheet, file.tables);
      if (draft === undefined) continue;
      const name = `${file.name} ${table.sheet}!${table.body.row + 1}:${table.body.column + 1}`;
      const outcomes = perturbTable(draft, snapshot.culture, seed + seedOf(name));
      perturbed.push({ table: name, ...(outcomes && { outcomes }) });
    }
  }
  return perturbed;
}

async function snapshotOf(path: string, fileName: string) {
  try {
    const read = await patientKeylift(new Uint8Array(readFileSync(path)), { fileName }).port.read();
    return read.ok ? read.value : undefined;
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
