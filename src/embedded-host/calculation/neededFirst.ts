import type { FormulaCell } from './formulaCell';

/** Thrown where evaluation comes upon a cell that has to be calculated first. No error: control goes there and returns. */
export class NeededFirst extends Error {
  constructor(readonly formula: FormulaCell) {
    super('A cell has to be calculated first.');
  }
}
