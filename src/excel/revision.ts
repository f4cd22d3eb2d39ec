import type { RevisionChange } from '../app/plan';
import { isRecord } from '../app/settings/isRecord';
import { ownSettings, revisionKey } from '../app/settings/keyliftSettings';

/** Keylift's settings as they stand, by key, the latest revision first. */
export type SettingsThere = ReadonlyMap<string, unknown>;

/** Queues the reading of Keylift's settings. */
export function askSettings({ settings }: Excel.Workbook): () => SettingsThere {
  settings.load('items/key,items/value');
  return () => {
    const found = new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value]));
    return new Map(ownSettings(Object.fromEntries(found)).map((key) => [key, found.get(key)]));
  };
}

/** Whether the revision stands as it stood when a plan was made. */
export function stands({ before }: RevisionChange, there: SettingsThere): boolean {
  return before.keys.length === there.size && before.keys.every((key) => there.has(key));
}

/**
 * Queues the taking of a revision. Excel refuses to delete a setting that is gone, and with it the batch, before anything
 * else is written. Under co-authoring settings are each client's own copy, so that it may take two clients to see that
 * both wrote; ids that were given out twice are found when the workbook is read. Where there is none to delete, one that
 * somebody else began meanwhile is seen beside it afterwards.
 * @returns whether it is ours, and whether it is the only one, after the sync
 */
export function takeRevision(
  workbook: Excel.Workbook,
  revision: RevisionChange,
  token: string,
): () => { readonly isOurs: boolean; readonly isAlone: boolean } {
  const { before, takes, leaves } = revision;
  for (const key of before.keys) workbook.settings.getItem(key).delete();
  // One setting a batch: of two that are added in one, Excel for the web has lost one (office-js #920).
  workbook.settings.add(revisionKey(takes), { token, ...(leaves ?? before.remembers) });
  const there = askSettings(workbook);
  return () => {
    const settings = there();
    return { isOurs: isTaken(revision, token, settings), isAlone: settings.size === 1 };
  };
}

/** Queues the end of a plan that leaves nothing: until then its revision shows that it was begun. */
export function dropRevision(workbook: Excel.Workbook, { takes }: RevisionChange): void {
  workbook.settings.getItem(revisionKey(takes)).delete();
}

/** Whether the revision that a plan takes was taken by this very write. */
export function isTaken({ takes }: RevisionChange, token: string, there: SettingsThere): boolean {
  return bears(there.get(revisionKey(takes)), token);
}

function bears(value: unknown, token: string): boolean {
  return isRecord(value) && value['token'] === token;
}
