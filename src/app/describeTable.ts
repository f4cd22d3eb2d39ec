import { CLAIM_THRESHOLD } from '../domain/kpi-table/confidence';
import type { FieldReading, FieldRole, KpiTable, PeriodAxis } from '../domain/kpi-table/kpiTable';
import { tableText } from './messages';

/** How a table was read and how sure that is, in short lines that a person can check against the sheet. */
export interface TableDescription {
  /** Such as "12 KPIs in rows, months Jan to Dec 2026, newest right". */
  readonly reading: string;
  /** What is left out, what is odd: one thing a line. */
  readonly notes: readonly string[];
  /** Why it was found or doubted, or that a person said so. */
  readonly certainty: string;
}

/**
 * The reading of a table in words.
 * @example describeTable(table).reading // '8 KPIs in rows, months Jan 26 to Oct 26, newest right'
 */
export function describeTable(table: KpiTable): TableDescription {
  const { orientation, axis, fields, kpis, oddities, namesEntities, fieldsAre, pivotTable } = table;
  const hidden = kpis.filter((kpi) => kpi.hidden === true).length;
  return {
    reading: [
      tableText.count[orientation](kpis.length),
      ...(axis === undefined ? [] : axisWords(table, axis)),
    ].join(', '),
    notes: [
      ...besideLines(fields),
      ...leftOutLines(fields, axis),
      ...(namesEntities ? [tableText.entities] : []),
      ...oddities.map((oddity) => tableText.oddities[oddity]),
      ...(hidden > 0 ? [tableText.hidden(hidden, fieldsAre === 'columns' ? 'rows' : 'columns')] : []),
      ...(pivotTable === undefined ? [] : [tableText.pivot(pivotTable)]),
    ],
    certainty: certaintyOf(table),
  };
}

/** Whether a table is only perhaps one, and nobody has said yet. */
export function isDoubtful({ confidence, correction }: KpiTable): boolean {
  return correction === undefined && confidence < CLAIM_THRESHOLD;
}

/** The weightiest come first. */
const MOST_REASONS = 4;

function certaintyOf(table: KpiTable): string {
  if (table.correction !== undefined) return tableText.corrected;
  const reasons = tableText.listed(
    table.reasons.flatMap((code) => tableText.reasons[code] ?? []).slice(0, MOST_REASONS),
  );
  return isDoubtful(table) ? tableText.perhaps(reasons) : tableText.found(reasons);
}

function axisWords({ orientation, fieldsAre }: KpiTable, axis: PeriodAxis): string[] {
  const { kind, first, last, order } = axis;
  const words = tableText.periods(kind, withoutYearOf(first, last), last);
  if (first === last) return [words];
  // Periods run down where KPIs stand in columns, and where each record or year has its row.
  const down = fieldsAre === 'rows' || orientation === 'long' || orientation === 'matrix';
  const end = order === 'ascending' ? (down ? 'bottom' : 'right') : down ? 'top' : 'left';
  return [words, tableText.newest[end]];
}

/** "Jan" of "Jan 2026" where the last period is of the same year, so that the words stay short. */
function withoutYearOf(first: string, last: string): string {
  const at = first.lastIndexOf(' ');
  const year = first.slice(at);
  return at > 0 && first !== last && /^ \d{4}$/.test(year) && last.endsWith(year)
    ? first.slice(0, at)
    : first;
}

const BESIDE = ['target', 'budget', 'baseline'] as const;

/** What stands beside the values and is offered at promotion. */
function besideLines(fields: readonly FieldReading[]): string[] {
  return BESIDE.flatMap((role) => {
    const headers = headersOf(fields, [role]);
    return headers.length === 0 ? [] : [tableText.beside(role, shortened(headers))];
  });
}

function leftOutLines(fields: readonly FieldReading[], axis: PeriodAxis | undefined): string[] {
  const forecast = axis?.forecastFrom;
  const headers = headersOf(fields, [
    'total',
    'prior',
    'variance',
    ...(forecast === undefined ? (['forecast'] as const) : []),
    'other',
  ]);
  return [
    ...(forecast === undefined ? [] : [tableText.forecast(forecast)]),
    ...(headers.length === 0 ? [] : [tableText.leftOut(shortened(headers))]),
  ];
}

/** The headers of the fields in some roles. */
function headersOf(fields: readonly FieldReading[], roles: readonly FieldRole[]): string[] {
  return fields.flatMap(({ role, header }) =>
    roles.includes(role) && header.trim() !== '' ? [tableText.headed(role, header)] : [],
  );
}

const MOST_NAMED = 3;

function shortened(names: readonly string[]): string {
  return names.length > MOST_NAMED + 1
    ? tableText.andMore(names.slice(0, MOST_NAMED).join(', '), names.length - MOST_NAMED)
    : tableText.listed(names);
}
