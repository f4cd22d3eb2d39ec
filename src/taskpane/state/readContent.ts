import { knownCalendar } from '../../app/fiscalCalendar';
import { datedInSteps, findKpis } from '../../app/findKpis';
import { asOfDate } from '../../app/register/asOfDate';
import type { Snapshot } from '../../app/snapshot';
import { toEnd } from '../../app/toEnd';
import { contentOf, ownTablesIn } from './contentOf';
import type { WorkbookContent } from './paneState';

/**
 * What is in a workbook, found in one reading of it. The pane itself finds it in slices: `effects/findContent.ts`.
 * @param today a serial date, for a workbook that holds no as-of date yet
 * @param fiscalStart the month that the user says fiscal years begin in
 */
export function readContent(snapshot: Snapshot, today?: number, fiscalStart?: number): WorkbookContent {
  const asOf = asOfDate(snapshot, today);
  const calendar = knownCalendar(snapshot, fiscalStart);
  const isOwn = ownTablesIn(snapshot);
  const found = findKpis(snapshot, isOwn, asOf, calendar.start);
  return contentOf(snapshot, toEnd(datedInSteps(snapshot, isOwn, asOf, calendar, found)), asOf);
}
