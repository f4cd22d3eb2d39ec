import type { Extension } from '../extension/extension';
import { findExtensions } from '../extension/findExtensions';
import type { Snapshot } from '../snapshot';
import { findRegister, registerCell, type RegisterTable } from './findRegister';

/** What Keylift keeps in a workbook: its register, and the columns that it appended to KPI tables. */
export interface Tracking {
  readonly register: RegisterTable | undefined;
  readonly extensions: readonly Extension[];
}

/** Reads both off the sheets, by headers and formulas, and by the names that lead to the columns. */
export function readTracking(snapshot: Snapshot): Tracking {
  const register = findRegister(snapshot);
  const formulas = (register?.rows ?? []).flatMap((row) =>
    register === undefined
      ? []
      : [registerCell(register, row, 'KPI').formula, registerCell(register, row, 'Current').formula],
  );
  return { register, extensions: findExtensions(snapshot, register?.table.name, formulas) };
}
