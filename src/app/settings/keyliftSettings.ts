import type { ColumnWidth, FormatRuns } from '../plan';
import { MIRRORED_COLUMNS } from '../extension/mirrorFormula';
import type { Snapshot } from '../snapshot';
import type { MirroredColumn } from '../trackedKeyResult';
import { isRecord } from './isRecord';
import { parseCorrection, type StoredCorrection } from './storedCorrection';

/** The one setting that Keylift keeps in the workbook, besides its revision. */
export const SETTINGS_KEY = 'Keylift';

/** The revision of the workbook, as far as Keylift is concerned, is the highest n of these keys. */
const REVISION_PREFIX = 'Keylift.revision.';

/** What only a machine needs to know. Losing it costs a question, never data: all else is read off the sheets. */
export interface KeyliftSettings {
  readonly version: 2;
  readonly extensions: readonly ExtensionMemory[];
  /** What people said of tables. */
  readonly corrections: readonly StoredCorrection[];
}

/** What has to be put back when the columns appended to a KPI table go. */
export interface ExtensionMemory {
  readonly sheetId: string;
  /** Of an Excel table. */
  readonly table?: string;
  /** The header left of the columns that Keylift appended, and that of the id column. */
  readonly beside: string;
  readonly idHeader: string;
  readonly columns: readonly ColumnMemory[];
}

export type AppendedColumn = 'OKR' | MirroredColumn;

export interface ColumnMemory {
  readonly column: AppendedColumn;
  /** The cells had no formatting and were dressed like the table. */
  readonly dressed: boolean;
  /** The width before, where Keylift changed it. */
  readonly width?: ColumnWidth;
  /** Of the body rows before. Absent where all were General. */
  readonly formats?: FormatRuns;
}

const APPENDED_COLUMNS: readonly AppendedColumn[] = ['OKR', ...MIRRORED_COLUMNS];

const NOTHING: KeyliftSettings = { version: 2, extensions: [], corrections: [] };

/** Parses and repairs what the workbook remembers; what cannot be read is dropped. */
export function readSettings(snapshot: Snapshot): KeyliftSettings {
  const stored = migrate(snapshot.settings[SETTINGS_KEY]);
  if (stored === undefined) return NOTHING;
  const { extensions, corrections } = stored;
  return {
    version: 2,
    extensions: Array.isArray(extensions) ? extensions.flatMap(parseExtension) : [],
    corrections: Array.isArray(corrections) ? corrections.flatMap(parseCorrection) : [],
  };
}

/** The revision that the snapshot was read at; 0 in a workbook that Keylift never wrote to. */
export function readRevision(snapshot: Snapshot): number {
  const revisions = Object.keys(snapshot.settings)
    .filter((key) => key.startsWith(REVISION_PREFIX))
    .map((key) => Number(key.slice(REVISION_PREFIX.length)))
    .filter(Number.isSafeInteger);
  return Math.max(0, ...revisions);
}

/** Brings what an older version stored to today's shape; what a newer one stored cannot be understood. */
function migrate(stored: unknown): Record<string, unknown> | undefined {
  if (!isRecord(stored)) return undefined;
  switch (stored['version']) {
    case 1: // knew no corrections
      return { ...stored, version: 2, corrections: [] };
    case 2:
      return stored;
    default:
      return undefined;
  }
}

function parseExtension(stored: unknown): ExtensionMemory[] {
  if (!isRecord(stored)) return [];
  const { sheetId, table, beside, idHeader, columns } = stored;
  if (typeof sheetId !== 'string' || !Array.isArray(columns)) return [];
  return [
    {
      sheetId,
      beside: typeof beside === 'string' ? beside : '',
      idHeader: typeof idHeader === 'string' ? idHeader : '',
      columns: columns.flatMap(parseColumn),
      ...(typeof table === 'string' ? { table } : {}),
    },
  ];
}

function parseColumn(stored: unknown): ColumnMemory[] {
  if (!isRecord(stored)) return [];
  const { dressed, width, formats } = stored;
  const column = APPENDED_COLUMNS.find((one) => one === stored['column']);
  if (column === undefined) return [];
  const runs = Array.isArray(formats) ? formats.flatMap(parseRun) : [];
  return [
    {
      column,
      dressed: dressed === true,
      ...(width === 'standard' || (typeof width === 'number' && width >= 0) ? { width } : {}),
      ...(runs.length > 0 ? { formats: runs } : {}),
    },
  ];
}

function parseRun(stored: unknown): FormatRuns {
  if (!isRecord(stored)) return [];
  const { format, rows } = stored;
  return typeof format === 'string' && typeof rows === 'number' && rows > 0 ? [{ format, rows }] : [];
}
