import type { WorkbookPort } from '../app/workbookPort';
import { applyPlan } from './applyPlan';
import { readSnapshot, rereadSheets } from './readSnapshot';
import type { Connection } from './request';
import { surveyTables } from './surveyTables';
import { readSelection, select, watchSelection, watchWorkbook } from './watchWorkbook';

const IN_EXCEL: Connection = {
  newContext: () => new Excel.RequestContext(),
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
    read: (onProgress = () => undefined) => readSnapshot(connection, onProgress),
    reread: (previous, sheetIds) => rereadSheets(connection, previous, sheetIds),
    survey: (requests) => surveyTables(connection, requests),
    apply: (plan) => applyPlan(connection, plan),
    watch: (onChange) => watchWorkbook(connection, onChange),
    watchSelection: (onSelect) => watchSelection(connection, onSelect),
    selection: () => readSelection(connection),
    select: (selection) => select(connection, selection),
  };
}
