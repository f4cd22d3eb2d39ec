import { readAsTableInSteps } from '../../app/readAsTable';
import type { Snapshot } from '../../app/snapshot';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { TableCorrection } from '../../domain/kpi-table/correction';
import type { WorkbookContent } from './paneState';
import { draftOfTable, type TableDraft } from './tableDraft';

/**
 * The table that the form is about as it is read with what is said in it; `undefined` where no KPI is found so. At once
 * where nothing is said yet, else in steps.
 */
export function* readDraftInSteps(
  { snapshot, tables, asOf, calendar }: Pick<WorkbookContent, 'snapshot' | 'tables' | 'asOf' | 'calendar'>,
  draft: TableDraft,
): Generator<void, KpiTable | undefined> {
  const found = tables.find(({ key }) => key === draft.tableKey);
  if (found !== undefined && saysWhatIs(snapshot, found, draft)) return found;
  const { area, orientation, fields, kpis, firstYear } = draft;
  const said: TableCorrection = {
    id: draft.replaces ?? UNSAVED,
    kind: 'table',
    area,
    fields,
    kpis,
    ...(orientation === undefined ? {} : { orientation }),
    ...(firstYear === undefined ? {} : { firstYear }),
  };
  return yield* readAsTableInSteps(snapshot, draft.sheetId, said, asOf, calendar.start);
}

/** No correction that is kept has this id. */
const UNSAVED = '';

/** Whether nothing is typed into the form yet. */
function saysWhatIs(snapshot: Snapshot, table: KpiTable, draft: TableDraft): boolean {
  const asItIs = draftOfTable(snapshot, table);
  return JSON.stringify(draft) === JSON.stringify(asItIs);
}
