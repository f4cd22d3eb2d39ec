import type { KpiTable } from '../domain/kpi-table/kpiTable';
import { fiscalStartInText } from '../domain/period/fiscalStartInText';
import { keptFiscalStart } from './settings/fiscalStart';
import type { SheetSnapshot, Snapshot } from './snapshot';

/** When the company's fiscal years begin, as far as that is known, and from where. */
export interface FiscalCalendar {
  /** The month, from 1. */
  readonly start?: number;
  /** `kept` by the workbook's name for it, `said` by the user, `told` by the sheets; else `unknown`. */
  readonly source: 'kept' | 'said' | 'told' | 'unknown';
}

/** Titles and notes stand within so many rows and columns. */
const TITLE_ROWS = 60;
const TITLE_COLUMNS = 40;

/**
 * What is known before tables are looked for: what the workbook keeps, else what the user said, else what a sheet says in
 * words.
 */
export function knownCalendar(snapshot: Snapshot, said?: number): FiscalCalendar {
  const kept = keptFiscalStart(snapshot);
  if (kept !== undefined) return { start: kept, source: 'kept' };
  if (said !== undefined) return { start: said, source: 'said' };
  const told = new Set(snapshot.sheets.flatMap(startsInTexts));
  return ofTold(told);
}

/** What the headers of the tables tell, where nothing told it before. */
export function calendarOfTables(tables: readonly KpiTable[]): FiscalCalendar {
  return ofTold(new Set(tables.flatMap(({ axis }) => axis?.fiscalStart ?? [])));
}

/** Of two that differ none is taken: one may be another company's. */
function ofTold(told: ReadonlySet<number>): FiscalCalendar {
  const [start, ...others] = told;
  return start === undefined || others.length > 0 ? { source: 'unknown' } : { start, source: 'told' };
}

function startsInTexts({ grid }: SheetSnapshot): number[] {
  const rows = grid?.values.slice(0, TITLE_ROWS) ?? [];
  return rows.flatMap((cells) =>
    cells
      .slice(0, TITLE_COLUMNS)
      .flatMap((value) => (typeof value === 'string' ? (fiscalStartInText(value) ?? []) : [])),
  );
}

/** Whether the periods of a table have other dates where fiscal years begin in another month than January. */
export function followsFiscalYears({ axis, fields }: KpiTable): boolean {
  const isLong = axis?.kind === 'quarter' || axis?.kind === 'half' || axis?.kind === 'year';
  return isLong || fields.some(({ period }) => period?.isFiscal === true);
}

/** Whether a table tells of fiscal years without telling when they begin. */
export function asksFiscalStart({ fields, kpis }: KpiTable): boolean {
  return (
    fields.some(({ period }) => period?.isFiscal === true) ||
    kpis.some(({ latest }) => latest?.period?.isFiscal === true)
  );
}
