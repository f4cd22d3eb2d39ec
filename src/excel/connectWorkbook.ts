import type { WorkbookPort } from '../app/workbookPort';
import { documentUrl } from './fileFormat';
import { askDateSystem } from './readDateSystem';
import { readSnapshot, rereadSheets } from './readSnapshot';
import type { Connection } from './request';
import { readSelection, select, watchSelection, watchWorkbook } from './watchWorkbook';

const IN_EXCEL: Connection = {
  newContext: () => new Excel.RequestContext(),
  url: documentUrl,
  answerWithin: 30_000,
  pauses: [200, 1_000],
};

/**
 * The workbook that the add-in was opened in.
 *
 * @param connection how to reach it, where it is not the Excel around us: another client, other patience.
 */
export function connectWorkbook(connection: Connection = IN_EXCEL): WorkbookPort {
  return {
    read: (onProgress = () => undefined, signal) => readSnapshot(connection, onProgress, signal),
    reread: (previous, sheetIds) => rereadSheets(connection, previous, sheetIds),
    dateSystem: () => askDateSystem(connection),
    // What writes is loaded with the first plan, so that the pane opens sooner; all of it at once, so that nothing is
    // left to load when the plan is carried out.
    survey: async (requests) => {
      const { surveyTables } = await import(/* webpackChunkName: "write" */ './surveyTables');
      return surveyTables(connection, requests);
    },
    apply: async (plan) => {
      const { applyPlan } = await import(/* webpackChunkName: "write" */ './applyPlan');
      return applyPlan(connection, plan);
    },
    watch: (onChange) => watchWorkbook(connection, onChange),
    watchSelection: (onSelect) => watchSelection(connection, onSelect),
    selection: () => readSelection(connection),
    select: (selection) => select(connection, selection),
  };
}
