import type { Edit } from '../../src/app/edits/edit';
import { planOf } from '../../src/app/makePlan';
import type { Plan } from '../../src/app/plan';
import { NOTHING_KNOWN, revisionKey } from '../../src/app/settings/keyliftSettings';

/**
 * A plan of just these edits, without a use case.
 * @param nth how many such plans the workbook has seen, with this one
 */
export function planOfEdits(edits: readonly Edit[], nth = 1): Plan {
  const before =
    nth === 1
      ? { keys: [], remembers: undefined }
      : { keys: [revisionKey(nth - 1)], remembers: NOTHING_KNOWN };
  return planOf('promote', { before, takes: nth, leaves: NOTHING_KNOWN }, [], edits);
}
