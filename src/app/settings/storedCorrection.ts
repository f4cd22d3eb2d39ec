import type { Aggregation } from '../../domain/aggregation';
import type { FieldCorrection, KpiCorrection, TableCorrection } from '../../domain/kpi-table/correction';
import type { FieldRole, Orientation } from '../../domain/kpi-table/kpiTable';
import type { Direction } from '../../domain/kpi';
import { isRecord } from './isRecord';
import { parseUnit } from './storedUnit';

/**
 * What a person said of a table, as the workbook keeps it: all but the place. That is what the workbook's defined name
 * `id` refers to, header and body together, because Excel keeps a name right when cells move and sheets are renamed.
 */
export type StoredCorrection = Omit<TableCorrection, 'area'>;

/** The names of the workbook that corrections are anchored by. */
const ANCHOR = /^Keylift_Table_\d{1,9}$/;

/** Whether a defined name of the workbook is one that Keylift anchors a correction by. */
export function isAnchorName(name: string): boolean {
  return ANCHOR.test(name);
}

/** The first name for an anchor that the workbook does not have, whatever the case it has it in. */
export function freeAnchorName(taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let n = 1;
  while (lower.has(`keylift_table_${n}`)) n += 1;
  return `Keylift_Table_${n}`;
}

const ORIENTATIONS: readonly Orientation[] = [
  'kpis-in-rows',
  'kpis-in-columns',
  'snapshot',
  'long',
  'matrix',
];

const ROLES: readonly FieldRole[] = [
  'name',
  'section',
  'unit',
  'period',
  'actual',
  'target',
  'baseline',
  'prior',
  'budget',
  'forecast',
  'variance',
  'total',
  'other',
];

const DIRECTIONS: readonly Direction[] = ['increase', 'decrease'];
const AGGREGATIONS: readonly Aggregation[] = ['latest', 'sum', 'average'];

/** Reads one entry of the settings; none where it cannot be one. What is broken inside it is dropped by itself. */
export function parseCorrection(stored: unknown): StoredCorrection[] {
  if (!isRecord(stored)) return [];
  const { id, kind, fields, kpis } = stored;
  if (typeof id !== 'string' || !isAnchorName(id)) return [];
  if (kind !== 'table' && kind !== 'dismissed') return [];
  const orientation = oneOf(ORIENTATIONS, stored['orientation']);
  return [
    {
      id,
      kind,
      fields: Array.isArray(fields) ? fields.flatMap(parseField) : [],
      kpis: Array.isArray(kpis) ? kpis.flatMap(parseKpi) : [],
      ...(orientation === undefined ? {} : { orientation }),
      ...(isYear(stored['firstYear']) ? { firstYear: stored['firstYear'] } : {}),
      ...(stored['closed'] === true ? { closed: true } : {}),
    },
  ];
}

function parseField(stored: unknown): FieldCorrection[] {
  if (!isRecord(stored)) return [];
  const { header, offset } = stored;
  const role = oneOf(ROLES, stored['role']);
  return typeof header === 'string' && isOffset(offset) && role !== undefined
    ? [{ header, offset, role }]
    : [];
}

function parseKpi(stored: unknown): KpiCorrection[] {
  if (!isRecord(stored)) return [];
  const { name, offset } = stored;
  if (typeof name !== 'string' || !isOffset(offset)) return [];
  const unit = parseUnit(stored['unit']);
  const direction = oneOf(DIRECTIONS, stored['direction']);
  const aggregation = oneOf(AGGREGATIONS, stored['aggregation']);
  return [
    {
      name,
      offset,
      ...(unit === undefined ? {} : { unit }),
      ...(direction === undefined ? {} : { direction }),
      ...(aggregation === undefined ? {} : { aggregation }),
    },
  ];
}

function oneOf<T>(known: readonly T[], stored: unknown): T | undefined {
  return known.find((one) => one === stored);
}

function isYear(stored: unknown): stored is number {
  return typeof stored === 'number' && Number.isInteger(stored) && stored >= 1900 && stored <= 2100;
}

function isOffset(stored: unknown): stored is number {
  return typeof stored === 'number' && Number.isSafeInteger(stored) && stored >= 0;
}
