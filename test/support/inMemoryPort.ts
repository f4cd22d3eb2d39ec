import { failed, done, type Result } from '../../src/app/result';
import type { Issue } from '../../src/app/issue';
import type { Plan } from '../../src/app/plan';
import type { Snapshot } from '../../src/app/snapshot';
import type { Survey } from '../../src/app/survey';
import type { Selection, WorkbookChange, WorkbookPort } from '../../src/app/workbookPort';
import { carryOut } from './carryOut';
import { freeSurvey } from './snapshots';

/** A workbook that is nothing but a snapshot: what plans make of it, without Excel and without calculation. */
export interface InMemoryWorkbook {
  readonly port: WorkbookPort;
  /** How the workbook is now. */
  snapshot(): Snapshot;
  /** The plans that were carried out, oldest first. */
  readonly applied: readonly Plan[];
  /** Where the pane last sent the user. */
  selected(): Selection | undefined;
  /** The user changes the workbook: those who watch it are told. */
  change(to: Snapshot, told?: Partial<WorkbookChange>): void;
  /** The user moves to another cell. */
  moveTo(selection: Selection): void;
  /** The next call of this kind fails. */
  failNext(call: 'read' | 'survey' | 'apply' | 'select' | 'selection', issue: Issue): void;
  /** What a survey finds, where it is not free cells everywhere. */
  surveyFinds(found: Partial<Survey>): void;
  /** Calls of this kind wait until the function that comes back is called. */
  hold(call: 'read' | 'apply' | 'survey'): () => void;
}

/** A workbook port over a snapshot, for tests of the pane. */
export function inMemoryWorkbook(first: Snapshot, selection: Selection = AT_A1): InMemoryWorkbook {
  let now = first;
  let at = selection;
  let sentTo: Selection | undefined;
  let found: Partial<Survey> = {};
  const applied: Plan[] = [];
  const failures = new Map<string, Issue>();
  const holds = new Map<string, Promise<void>>();
  const changeListeners = new Set<(change: WorkbookChange) => void>();
  const selectionListeners = new Set<(selection: Selection) => void>();

  const answer = async <T>(call: string, value: () => T): Promise<Result<T>> => {
    await holds.get(call);
    const issue = failures.get(call);
    failures.delete(call);
    return issue === undefined ? done(value()) : failed(issue);
  };

  return {
    applied,
    snapshot: () => now,
    selected: () => sentTo,
    change(to, told = {}) {
      now = to;
      for (const tell of changeListeners)
        tell({ sheetIds: to.sheets.map(({ id }) => id), structure: false, ...told });
    },
    moveTo(next) {
      at = next;
      for (const tell of selectionListeners) tell(next);
    },
    failNext: (call, issue) => failures.set(call, issue),
    surveyFinds(next) {
      found = next;
    },
    hold(call) {
      let release = (): void => undefined;
      holds.set(call, new Promise((resolve) => (release = resolve)));
      return () => {
        holds.delete(call);
        release();
      };
    },
    port: {
      read: async (onProgress, signal) => {
        onProgress?.({ sheetsRead: 0, sheets: now.sheets.length, cellsRead: 1, cells: 4 });
        const read = await answer('read', () => now);
        return signal?.aborted === true ? failed({ code: 'stopped' }) : read;
      },
      reread: () => answer('read', () => now),
      survey: (requests) => answer('survey', () => requests.map((request) => freeSurvey(request, found))),
      apply: (plan) =>
        answer('apply', () => {
          now = carryOut(now, plan);
          applied.push(plan);
          return { carriedOut: plan, left: [] };
        }),
      watch: async (listener) => {
        changeListeners.add(listener);
        return done(() => void changeListeners.delete(listener));
      },
      watchSelection: async (listener) => {
        selectionListeners.add(listener);
        return done(() => void selectionListeners.delete(listener));
      },
      selection: () => answer('selection', () => at),
      select: (to) =>
        answer('select', () => {
          sentTo = to;
        }),
    },
  };
}

const AT_A1: Selection = { sheetId: '', area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
