import { findKpis } from '../../app/findKpis';
import type { Snapshot } from '../../app/snapshot';
import { contentOf, ownTablesIn } from './contentOf';
import type { WorkbookContent } from './paneState';

/** What is in a workbook, found in one reading of it. The pane itself finds it in slices: `effects/findContent.ts`. */
export function readContent(snapshot: Snapshot): WorkbookContent {
  return contentOf(snapshot, findKpis(snapshot, ownTablesIn(snapshot)));
}
