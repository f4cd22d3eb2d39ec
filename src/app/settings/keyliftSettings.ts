import type { ColumnWidth } from '../edits/columnWidth';
import type { FormatRuns } from '../edits/numberFormat';
import { MIRRORED_COLUMNS } from '../extension/mirrorFormula';
import type { Snapshot } from '../snapshot';
import type { MirroredColumn } from '../trackedKeyResult';
import { isColumnsAnchor } from './columnsAnchorName';
import { isRecord } from './isRecord';
import { parseCorrection, type StoredCorrection } from './storedCorrection';

/** The setting in which version 1.1 kept what it remembered; since then it is the value of the revision. */
const FORMER_KEY = 'Keylift';

/** What the settings that hold a revision are called, before its number. */
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
  /** The hidden name that leads to the header over the ids. Absent in what was kept before there were such names. */
  readonly anchor?: string;
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
  /** The width that it was given then. Absent in what was kept before this was remembered. */
  readonly given?: number;
  /** Of the body rows before. Absent where all were General. */
  readonly formats?: FormatRuns;
}

const APPENDED_COLUMNS: readonly AppendedColumn[] = ['OKR', ...MIRRORED_COLUMNS];

/** What a workbook remembers that Keylift never wrote to. */
export const NOTHING_KNOWN: KeyliftSettings = { version: 2, extensions: [], corrections: [] };

/**
 * Parses and repairs what the workbook remembers; what cannot be read is dropped. Of several revisions, as two clients
 * leave them that wrote at the same time without seeing each other, the latest counts first.
 */
export function readSettings({ settings }: Pick<Snapshot, 'settings'>): KeyliftSettings {
  const stored = ownSettings(settings).flatMap((key): Record<string, unknown>[] => {
    const migrated = migrate(settings[key]);
    return migrated === undefined ? [] : [migrated];
  });
  const all = (name: string): unknown[] => stored.flatMap((one) => listOf(one[name]));
  return {
    version: 2,
    extensions: unique(all('extensions').flatMap(parseExtension)),
    corrections: unique(all('corrections').flatMap(parseCorrection)),
  };
}

/** The keys of Keylift's own settings, the latest revision first. */
export function ownSettings(settings: Snapshot['settings']): string[] {
  return Object.keys(settings)
    .filter((key) => key === FORMER_KEY || key.startsWith(REVISION_PREFIX))
    .sort((a, b) => revisionNumber(b) - revisionNumber(a));
}

/** The number of a revision; 0 for another setting. */
export function revisionNumber(key: string): number {
  const number = key.startsWith(REVISION_PREFIX) ? Number(key.slice(REVISION_PREFIX.length)) : 0;
  return Number.isSafeInteger(number) ? number : 0;
}

/** The key of the setting that holds a revision. */
export function revisionKey(number: number): string {
  return `${REVISION_PREFIX}${number}`;
}

function listOf(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
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
  const { anchor, sheetId, table, beside, idHeader, columns } = stored;
  if (typeof sheetId !== 'string' || !Array.isArray(columns)) return [];
  return [
    {
      ...(typeof anchor === 'string' && isColumnsAnchor(anchor) ? { anchor } : {}),
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
  const { dressed, width, given, formats } = stored;
  const column = APPENDED_COLUMNS.find((one) => one === stored['column']);
  if (column === undefined) return [];
  const runs = Array.isArray(formats) ? formats.flatMap(parseRun) : [];
  return [
    {
      column,
      dressed: dressed === true,
      ...(width === 'standard' || (typeof width === 'number' && width >= 0) ? { width } : {}),
      ...(typeof given === 'number' && given >= 0 ? { given } : {}),
      ...(runs.length > 0 ? { formats: runs } : {}),
    },
  ];
}

function parseRun(stored: unknown): FormatRuns {
  if (!isRecord(stored)) return [];
  const { format, rows } = stored;
  return typeof format === 'string' && typeof rows === 'number' && rows > 0 ? [{ format, rows }] : [];
}
