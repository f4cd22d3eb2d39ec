import type { CellValue } from '../domain/sheet/cellValue';

/** A formula with its `=`, a constant, `''` for an empty cell, or `null` for a cell that is left alone. */
export type CellInput = CellValue | null;
export type CellInputs = readonly (readonly CellInput[])[];
