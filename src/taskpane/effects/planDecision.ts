import type { Plan } from '../../app/plan';
import { planBringingBack, planCorrection, planForgetting } from '../../app/planCorrection';
import type { Result } from '../../app/result';
import type { WorkbookContent } from '../state/paneState';
import type { TableDecision } from '../state/tableDecision';

/** Plans to keep what a person decided on a table. */
export function planDecision({ snapshot, tables }: WorkbookContent, decision: TableDecision): Result<Plan> {
  switch (decision.kind) {
    case 'bring-back-table':
      return planBringingBack(snapshot, decision.correction);
    case 'forget-corrections':
      return planForgetting(snapshot, decision.correction);
    case 'dismiss-table': {
      const { sheetId, area, orientation, fields, kpis, replaces, firstYear } = decision.draft;
      const said = {
        kind: 'dismissed',
        fields,
        kpis,
        ...(orientation === undefined ? {} : { orientation }),
        ...(firstYear === undefined ? {} : { firstYear }),
      } as const;
      return planCorrection(snapshot, { sheetId, area, said, replaces });
    }
    case 'add-table':
    case 'correct-table':
    case 'confirm-table': {
      const { draft } = decision;
      const { sheetId, area, fields, kpis, replaces, firstYear } = draft;
      // Which way the KPIs lie is kept as it was seen; a table that grows must not turn round.
      const orientation = draft.orientation ?? tables.find(({ key }) => key === draft.tableKey)?.orientation;
      const said = {
        kind: 'table',
        fields,
        kpis,
        ...(orientation === undefined ? {} : { orientation }),
        ...(firstYear === undefined ? {} : { firstYear }),
      } as const;
      return planCorrection(snapshot, { sheetId, area, said, replaces });
    }
  }
}
