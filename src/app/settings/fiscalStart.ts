import type { Edit, Expectation } from '../plan';
import { freeName } from '../sheetCells';
import type { NameSnapshot, Snapshot } from '../snapshot';
import { namesInUse } from '../tables/newOwnTable';
import { fiscalStartIn, isFiscalStartName } from './fiscalStartName';

/** Stands beside the name. */
const COMMENT = 'The month, from 1, that your fiscal year begins in. Keylift dates quarters and years by it.';

/** The month that the workbook keeps; `undefined` where it keeps none. */
export function keptFiscalStart(snapshot: Snapshot): number | undefined {
  return ownNames(snapshot).flatMap(({ formula }) => fiscalStartIn(formula) ?? [])[0];
}

/** What keeps the month: nothing where one is kept already. */
export function keepFiscalStart(
  snapshot: Snapshot,
  month: number | undefined,
): { readonly expects: readonly Expectation[]; readonly edits: readonly Edit[] } {
  if (month === undefined || keptFiscalStart(snapshot) !== undefined) return { expects: [], edits: [] };
  const name = freeName('Keylift_FiscalStart', namesInUse(snapshot), '_');
  return {
    expects: [{ kind: 'no-name', name }],
    edits: [{ kind: 'add-name', name, formula: `=${month}`, comment: COMMENT }],
  };
}

/** What takes the month away, with all that is Keylift's. */
export function fiscalStartGoes(snapshot: Snapshot): Edit[] {
  return ownNames(snapshot)
    .filter(({ formula }) => fiscalStartIn(formula) !== undefined)
    .map(({ name, formula }): Edit => ({ kind: 'delete-name', name, formula, comment: COMMENT }));
}

function ownNames({ names }: Snapshot): readonly NameSnapshot[] {
  return names.filter(({ name, sheetId }) => sheetId === undefined && isFiscalStartName(name));
}
