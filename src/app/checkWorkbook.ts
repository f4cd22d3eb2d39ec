import type { Issue } from './issue';
import type { SheetSnapshot, Snapshot } from './snapshot';

/** Why nothing can be written, as far as the workbook as a whole and these sheets go. */
export function checkWorkbook(
  { readOnly, structureProtected }: Snapshot,
  sheets: readonly SheetSnapshot[],
  addsSheet: boolean,
): Issue[] {
  const issues: Issue[] = [];
  if (readOnly) issues.push({ code: 'workbook-read-only' });
  if (structureProtected && addsSheet) issues.push({ code: 'workbook-protected' });
  for (const sheet of sheets)
    if (sheet.protected) issues.push({ code: 'sheet-protected', sheet: sheet.name });
  return issues;
}
