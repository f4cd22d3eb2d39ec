import { tableArea } from '../../app/tableArea';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { TableDraft } from './tableDraft';

/**
 * Where the table of a form is after the workbook was read anew: rows may have come in above it. What is typed stays;
 * cells that the person chose by hand move with the table.
 */
export function followTable(
  before: readonly KpiTable[],
  after: readonly KpiTable[],
  draft: TableDraft,
): TableDraft {
  const known = before.find(({ key }) => key === draft.tableKey);
  const now = known && counterpart(known, after);
  if (known === undefined || now === undefined) return draft;
  const [was, is] = [tableArea(known), tableArea(now)];
  const untouched = JSON.stringify(was) === JSON.stringify(draft.area);
  const { row, column } = draft.area;
  return {
    ...draft,
    tableKey: now.key,
    area: untouched
      ? is
      : { ...draft.area, row: row + is.row - was.row, column: column + is.column - was.column },
  };
}

/** The same table: by what was said of it, else by its place and title, else by its title alone. */
function counterpart(known: KpiTable, after: readonly KpiTable[]): KpiTable | undefined {
  if (known.correction !== undefined) {
    const corrected = after.find(({ correction }) => correction === known.correction);
    if (corrected !== undefined) return corrected;
  }
  const namesakes = after.filter(({ sheetId, title }) => sheetId === known.sheetId && title === known.title);
  return (
    namesakes.find(({ key }) => key === known.key) ?? (namesakes.length === 1 ? namesakes[0] : undefined)
  );
}
