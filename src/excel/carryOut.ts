import type { Edit } from '../app/plan';
import { done, failed, type Result } from '../app/result';
import { qualifiedAddress } from '../domain/sheet/address';
import type { Write } from './edits/edit';
import { handlerOf } from './edits/handlers';
import { request, type Connection } from './request';
import { requestsOf } from './splitEdits';

/** Writes edits and sees that the workbook shows each, as soon as it is written. */
export async function carryOut(
  connection: Connection,
  edits: readonly Edit[],
  write: Write,
): Promise<Result<void>> {
  for (const group of requestsOf(inOrder(edits))) {
    const seen = await request(
      connection,
      (workbook) => {
        workbook.application.suspendScreenUpdatingUntilNextSync();
        const checks = group.map((edit) => {
          const handler = handlerOf(edit);
          handler.carryOut(workbook, edit, write);
          return { edit, isShown: handler.observe(workbook, edit, write) };
        });
        return () => checks.find(({ isShown }) => !isShown())?.edit;
      },
      'once',
    );
    if (!seen.ok) return seen;
    if (seen.value) return failed({ code: 'not-as-written', where: placeOf(seen.value) });
  }
  return done(undefined);
}

/**
 * The revision is taken first, so that of two clients only one writes. A workbook without a revision has none to
 * compare with; there the new sheet goes first, since Excel refuses to add it twice.
 */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const [first, second] = edits;
  return first?.kind === 'take-revision' && first.before === 0 && second?.kind === 'add-sheet'
    ? [second, first, ...edits.slice(2)]
    : edits;
}

/** Where an edit is, as users know places. */
export function placeOf(edit: Edit): string {
  if ('area' in edit) return qualifiedAddress(edit.sheet, edit.area);
  if ('table' in edit) return edit.table;
  if ('sheet' in edit) return edit.sheet;
  if ('name' in edit) return edit.name;
  return 'key' in edit ? edit.key : '';
}
