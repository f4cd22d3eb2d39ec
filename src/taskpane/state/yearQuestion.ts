import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import { dateOfSerial } from '../../domain/sheet/serialDate';
import type { PromotionDraft } from './drafts';
import { findKpi } from './findKpi';
import type { WorkbookContent } from './paneState';

/** The year of the first period of a table whose headers tell none, which a sum or average over a cycle needs. */
export interface YearQuestion {
  readonly table: KpiTable;
  /** As its header shows it. */
  readonly firstPeriod: string;
  readonly years: readonly number[];
}

/** So many years back and forth are offered. */
const YEARS_BACK = 6;

/** What is to be asked before KPIs are measured over a cycle: once a table. */
export function yearQuestions(
  { tables, asOf, snapshot }: Pick<WorkbookContent, 'tables' | 'asOf' | 'snapshot'>,
  { kpis, aggregation }: Pick<PromotionDraft, 'kpis' | 'aggregation'>,
): readonly YearQuestion[] {
  const year = asOf === undefined ? undefined : dateOfSerial(asOf, snapshot.date1904)?.year;
  if (aggregation === 'latest' || year === undefined) return [];
  const found = new Set(kpis.flatMap(({ kpiKey }) => findKpi(tables, kpiKey)?.table ?? []));
  return [...found].filter(lacksYears).map((table) => ({
    table,
    firstPeriod: table.axis?.first ?? '',
    years: Array.from({ length: YEARS_BACK + 2 }, (_, n) => year + 1 - n),
  }));
}

/** Parts of years, in a table with periods across or down, without any year. */
function lacksYears({ axis, fields, orientation }: KpiTable): boolean {
  const isAxis = orientation === 'kpis-in-rows' || orientation === 'kpis-in-columns';
  const isPart = axis?.kind === 'month' || axis?.kind === 'quarter' || axis?.kind === 'half';
  const periods = fields.flatMap(({ role, period }) => (role === 'period' && period ? [period] : []));
  return isAxis && isPart && periods.every(({ start, isFiscal }) => start === undefined && isFiscal !== true);
}
