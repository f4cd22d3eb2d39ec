import { done, type Result } from '../../app/result';
import type { Snapshot } from '../../app/snapshot';
import type { WorkbookPort } from '../../app/workbookPort';
import type { WorkbookContent } from '../state/paneState';

/**
 * The content with the date system that dates are written in. Where no cell told it the content was read as if days were
 * counted from 1900: in a workbook that counts from 1904 it is read once more, since the periods have other days there.
 * @param readAgain what is in a snapshot
 */
export async function withDateSystem(
  port: WorkbookPort,
  content: WorkbookContent,
  readAgain: (snapshot: Snapshot) => WorkbookContent,
): Promise<Result<WorkbookContent>> {
  const { snapshot } = content;
  if (snapshot.dateSystemUnknown !== true || port.dateSystem === undefined) return done(content);
  const asked = await port.dateSystem();
  if (!asked.ok) return asked;
  return done(asked.value ? readAgain({ ...snapshot, date1904: true }) : content);
}
