import type { Expectation, HeldCells } from '../app/expectation';
import { part } from './ranges';
import { AROUND_EACH, bytesOf, inGroups, REQUEST_SIZE } from './splitEdits';

/** Bytes of a cell of which is not known what it holds. */
const ANY_CELL = 30;

/** Bytes that what a plan expects may take in the request that writes, or in its answer, beside what is written. */
const BESIDE_THE_WRITE = 1_500_000;

/** Inputs, values and number formats of cells are read in the request that writes, so that they can be put back. */
const READ_OF_A_CELL = 3;

/** Groups expectations so that the answer to each group fits a request; of any usual plan there is one. */
export function checksOf(expects: readonly Expectation[]): Expectation[][] {
  return inGroups(expects.flatMap(split), (expected) => AROUND_EACH + answerOf(expected));
}

/**
 * What is looked at once more in the request that writes. What is too large for that has been looked at in the requests
 * just before.
 */
export function besideTheWrite(expects: readonly Expectation[]): Expectation[] {
  let room = BESIDE_THE_WRITE;
  return expects.filter((expected) => {
    const size = AROUND_EACH + answerOf(expected) * READ_OF_A_CELL;
    if (size > room) return false;
    room -= size;
    return true;
  });
}

function answerOf(expected: Expectation): number {
  if (expected.kind !== 'holds') return 0;
  const unknown = expected.inputs.reduce((sum, row) => sum + row.filter((one) => one === null).length, 0);
  return bytesOf(expected.inputs) + unknown * ANY_CELL;
}

function split(expected: Expectation): Expectation[] {
  return expected.kind === 'holds' ? splitRows(expected) : [expected];
}

function splitRows(expected: HeldCells): HeldCells[] {
  const { area, inputs } = expected;
  if (area.rowCount === 1 || answerOf(expected) <= REQUEST_SIZE) return [expected];
  const half = Math.ceil(area.rowCount / 2);
  return [
    {
      ...expected,
      area: part(area, 0, 0, half, area.columnCount),
      inputs: inputs.slice(0, half),
    },
    {
      ...expected,
      area: part(area, half, 0, area.rowCount - half, area.columnCount),
      inputs: inputs.slice(half),
    },
  ].flatMap(splitRows);
}
