import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { PromotionDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';

/** Which of several fields holds the current values of a table: each with its head, and what it holds of one KPI. */
export interface ActualQuestion {
  readonly table: KpiTable;
  readonly kpi: Kpi;
  readonly options: readonly ActualOption[];
}

export interface ActualOption {
  /** The field's column, or row where fields run down. */
  readonly at: number;
  readonly header: string;
  readonly value: number;
}

/** What is to be asked before the KPIs of a form are promoted: once a table. */
export function actualQuestions(
  { tables }: Pick<WorkbookContent, 'tables'>,
  kpis: PromotionDraft['kpis'],
): readonly ActualQuestion[] {
  const asked = new Map<string, ActualQuestion>();
  for (const { kpiKey } of kpis) {
    const found = findKpi(tables, kpiKey);
    if (found === undefined || asked.has(found.table.key)) continue;
    const question = questionOf(found.table, found.kpi);
    if (question !== undefined) asked.set(found.table.key, question);
  }
  return [...asked.values()];
}

function questionOf(table: KpiTable, kpi: Kpi): ActualQuestion | undefined {
  const { latest, otherActuals = [] } = kpi;
  if (latest === undefined || otherActuals.length === 0) return undefined;
  const options = [latest, ...otherActuals].map(({ value, cell }): ActualOption => {
    const at = table.fieldsAre === 'rows' ? cell.row : cell.column;
    return { at, value, header: table.fields.find((field) => field.at === at)?.header ?? '' };
  });
  return { table, kpi, options };
}
