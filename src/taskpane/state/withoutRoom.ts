import { extensionOf } from '../../app/extension/extension';
import { isLackOfRoom } from '../../app/extension/tableFrame';
import type { Issue } from '../../app/issue';
import type { Plan } from '../../app/plan';
import { tablesWithoutRoom, type TableWithoutRoom } from '../../app/roomBeside';
import { readTracking } from '../../app/register/readTracking';
import { hasOwnRows } from '../../app/tableLayout';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { PromotionDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';
import type { Proposal } from './screen';

/** The tables of a promotion that cannot take its columns, as far as is known before Excel is asked. */
export function draftTablesWithoutRoom(
  { snapshot, tables }: WorkbookContent,
  kpiKeys: readonly string[],
  columns: number,
): TableWithoutRoom[] {
  return tablesWithoutRoom(snapshot, tablesOf(tables, kpiKeys), 1 + columns);
}

/** Whether a table of a promotion has no columns of Keylift's yet, so that they are appended. */
export function draftGrowsTables({ snapshot, tables }: WorkbookContent, kpiKeys: readonly string[]): boolean {
  const { extensions } = readTracking(snapshot);
  return tablesOf(tables, kpiKeys).some(
    (table) => hasOwnRows(table) && extensionOf(extensions, table) === undefined,
  );
}

/** What was refused for want of room, wanted in the register alone; `undefined` where that would not help. */
export function wantedOnOkrsOnly(
  proposal: Proposal,
  issue: Issue,
  { register }: WorkbookContent,
): Extract<Proposal, { kind: 'promote' | 'repair' }> | undefined {
  const isOfRegister = 'sheet' in issue && issue.sheet === register?.sheetName;
  if (!isLackOfRoom(issue) || isOfRegister) return undefined;
  switch (proposal.kind) {
    case 'promote':
      if (proposal.draft.withoutRoom === 'okrs-only') return undefined;
      return { kind: 'promote', draft: { ...proposal.draft, withoutRoom: 'okrs-only' } };
    case 'repair':
      return proposal.withoutRoom === 'okrs-only' ? undefined : { ...proposal, withoutRoom: 'okrs-only' };
    default:
      return undefined;
  }
}

/** Titles of the tables with rows for their KPIs that a promotion leaves as they are. */
export function tablesLeftAlone(
  { snapshot, tables }: WorkbookContent,
  { kpis }: PromotionDraft,
  { edits }: Plan,
): string[] {
  const changed = new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])));
  const sheets = new Map(snapshot.sheets.map(({ id, name }) => [id, name]));
  return tablesOf(
    tables,
    kpis.map(({ kpiKey }) => kpiKey),
  )
    .filter((table) => hasOwnRows(table) && !changed.has(sheets.get(table.sheetId) ?? ''))
    .map(({ title }) => title);
}

function tablesOf(tables: readonly KpiTable[], kpiKeys: readonly string[]): KpiTable[] {
  return [...new Set(kpiKeys.flatMap((kpiKey) => findKpi(tables, kpiKey)?.table ?? []))];
}
