import { findKpis } from '../../app/findKpis';
import { asOfDate } from '../../app/register/asOfDate';
import type { Snapshot } from '../../app/snapshot';
import { contentOf, ownTablesIn } from './contentOf';
import type { WorkbookContent } from './paneState';

/**
 * What is in a workbook, found in one reading of it. The pane itself finds it in slices: `effects/findContent.ts`.
 * @param today a serial date, for a workbook that holds no as-of date yet
 */
export function readContent(snapshot: Snapshot, today?: number): WorkbookContent {
  const asOf = asOfDate(snapshot, today);
  return contentOf(snapshot, findKpis(snapshot, ownTablesIn(snapshot), asOf), asOf);
}
