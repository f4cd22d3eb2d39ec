import { asksFiscalStart } from '../../app/fiscalCalendar';
import type { KpiDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';

/** What the promotion form asks or says of the fiscal calendar: nothing where the workbook keeps one, or none is needed. */
export interface FiscalQuestion {
  /** The month known so far, from 1. */
  readonly start: number | undefined;
  readonly source: Exclude<WorkbookContent['calendar']['source'], 'kept'>;
}

/** The question that belongs to a form; `undefined` for none. */
export function fiscalQuestion(
  { tables, calendar: { start, source } }: Pick<WorkbookContent, 'tables' | 'calendar'>,
  kpis: readonly Pick<KpiDraft, 'kpiKey'>[],
): FiscalQuestion | undefined {
  if (source === 'kept') return undefined;
  const isAsked = kpis.some(({ kpiKey }) => {
    const table = findKpi(tables, kpiKey)?.table;
    return table !== undefined && asksFiscalStart(table);
  });
  const isWorthSaying = source === 'said' || (source === 'told' && start !== 1);
  return isAsked || isWorthSaying ? { start, source } : undefined;
}
