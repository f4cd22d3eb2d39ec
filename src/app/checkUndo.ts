import type { Issue } from './issue';
import type { Plan } from './plan';
import { readersOfKeylift } from './readersOfKeylift';
import type { Snapshot } from './snapshot';

/**
 * What keeps a plan from being taken back in the workbook as it is now. The plan that brought Keylift into the workbook
 * takes its tables along when it is undone, and formulas that read them would break.
 */
export function checkUndo(snapshot: Snapshot, { revision }: Plan): Issue | undefined {
  if (revision.before.keys.length > 0) return undefined;
  const { addresses, names } = readersOfKeylift(snapshot);
  const reader = addresses[0] ?? names[0];
  return reader === undefined ? undefined : { code: 'undo-would-break', reader };
}
