import type { Area } from '../domain/sheet/area';
import { checkWorkbook } from './checkWorkbook';
import { hasPeriodsBeside } from './periodsBeside';
import { makePlan } from './makePlan';
import type { Edit, Expectation, Plan } from './plan';
import { done, failed, type Result } from './result';
import { absolute } from './register/current/cells';
import { readSettings } from './settings/keyliftSettings';
import { freeAnchorName, isAnchorName, type StoredCorrection } from './settings/storedCorrection';
import { sheetById } from './sheetCells';
import type { NameSnapshot, Snapshot } from './snapshot';

/** What a person says of cells, in place of what was said of them before. */
export interface CorrectionRequest {
  readonly sheetId: string;
  /** Header and body together. */
  readonly area: Area;
  readonly said: Omit<StoredCorrection, 'id'>;
  /** The correction that this one takes the place of. */
  readonly replaces?: string | undefined;
}

/** Shown where Excel lists names, should somebody make it visible. */
const ANCHOR_COMMENT = 'Where Keylift was told that a KPI table is, or is not';

/**
 * Plans to keep what a person says of a table: the settings hold what was said, a hidden name of the workbook holds
 * where. No cell is written.
 */
export function planCorrection(snapshot: Snapshot, request: CorrectionRequest): Result<Plan> {
  const sheet = sheetById(snapshot, request.sheetId);
  if (sheet === undefined) return failed({ code: 'workbook-changed', where: '' });
  const formula = `=${absolute(sheet, request.area)}`;
  const before = anchorOf(snapshot, request.replaces);
  // A name that leads elsewhere is another name: one that were taken away and added in one batch could not be told
  // from one that was not touched, if the batch failed half way.
  const stays = before?.formula === formula;
  const id = stays ? before.name : freeAnchorName(snapshot.names.map(({ name }) => name));
  const closed = hasPeriodsBeside(sheet, request.area, snapshot.date1904);
  const correction: StoredCorrection = { ...request.said, id, ...(closed ? { closed } : {}) };
  const others = (known: readonly StoredCorrection[]): StoredCorrection[] =>
    known.filter((one) => one.id !== id && one.id !== request.replaces);
  return planSaying(
    snapshot,
    stays ? [] : [...anchorGoes(before), anchorComes(id, formula)],
    stays ? [] : [{ kind: 'no-name', name: id }],
    (known) => [...others(known), correction],
  );
}

/** Plans to forget what was said of a table, so that it is read as found. */
export function planForgetting(snapshot: Snapshot, id: string): Result<Plan> {
  return planSaying(snapshot, anchorGoes(anchorOf(snapshot, id)), [], (known) =>
    known.filter((one) => one.id !== id),
  );
}

/** Plans to take a dismissal back: what was said of the table before it counts again, else it is read as found. */
export function planBringingBack(snapshot: Snapshot, id: string): Result<Plan> {
  const { corrections } = readSettings(snapshot);
  const dismissed = corrections.find((one) => one.id === id);
  const saidMore =
    dismissed !== undefined &&
    (dismissed.orientation !== undefined || dismissed.fields.length > 0 || dismissed.kpis.length > 0);
  if (!saidMore) return planForgetting(snapshot, id);
  return planSaying(snapshot, [], [], (known) =>
    known.map((one): StoredCorrection => (one.id === id ? { ...one, kind: 'table' } : one)),
  );
}

/**
 * The edits that take every anchor away, for the removal of Keylift; also those whose cells are gone, and those that
 * Excel made for a sheet alone when it was copied.
 */
export function anchorsGo(snapshot: Snapshot): Edit[] {
  const known = new Set(readSettings(snapshot).corrections.map(({ id }) => id));
  return snapshot.names
    .filter(({ name, visible }) => isAnchorName(name) && (!visible || known.has(name)))
    .flatMap((anchor) => anchorGoes(anchor, anchor.sheetId && sheetById(snapshot, anchor.sheetId)?.name));
}

function planSaying(
  snapshot: Snapshot,
  names: readonly Edit[],
  expects: readonly Expectation[],
  change: (known: readonly StoredCorrection[]) => readonly StoredCorrection[],
): Result<Plan> {
  const [issue] = checkWorkbook(snapshot, [], false);
  if (issue !== undefined) return failed(issue);
  return done(
    makePlan(snapshot, {
      action: 'correct-table',
      expects,
      edits: names,
      remember: (known) => ({ ...known, corrections: change(known.corrections) }),
    }),
  );
}

function anchorOf(snapshot: Snapshot, id: string | undefined): NameSnapshot | undefined {
  return snapshot.names.find(({ name, sheetId }) => name === id && sheetId === undefined);
}

function anchorComes(name: string, formula: string): Edit {
  return { kind: 'add-name', name, formula, comment: ANCHOR_COMMENT, hidden: true };
}

/** @param scope the sheet that the anchor is for alone, as the copy of one is */
function anchorGoes(anchor: NameSnapshot | undefined, scope?: string): Edit[] {
  if (anchor === undefined) return [];
  const { name, formula } = anchor;
  return [
    {
      kind: 'delete-name',
      name,
      formula,
      comment: ANCHOR_COMMENT,
      hidden: true,
      ...(scope === undefined ? {} : { scope }),
    },
  ];
}
