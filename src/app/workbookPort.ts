import type { Area } from '../domain/sheet/area';
import type { Applied } from './applied';
import type { Plan } from './plan';
import type { Result } from './result';
import type { Snapshot } from './snapshot';
import type { Survey, SurveyRequest } from './survey';

/** How far a read has come: sheets and cells that are read, of those to read. */
export interface ReadProgress {
  readonly sheetsRead: number;
  readonly sheets: number;
  readonly cellsRead: number;
  /** 0 as long as nobody has counted. */
  readonly cells: number;
}

/** Tells a read to stop as soon as it can. An `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** What an event tells: which sheets changed (ids), or that sheets, tables or names did. */
export interface WorkbookChange {
  readonly sheetIds: readonly string[];
  readonly structure: boolean;
  /** Nobody wrote anything: formulas were calculated, as they are every second where figures stream in. */
  readonly calculation?: true;
}

/**
 * The workbook as the pane sees it. `src/excel` implements it over Office.js; nothing else writes. Every call ends:
 * a request that Excel does not answer comes back as an issue.
 */
export interface WorkbookPort {
  /**
   * Two requests, however large the workbook, and one for how its dates show; more only where the size limits force
   * chunks. A read that is told to
   * stop ends with the issue `stopped`.
   */
  read(onProgress?: (progress: ReadProgress) => void, signal?: StopSignal): Promise<Result<Snapshot>>;
  /** One request: what changed on these sheets, and where names lead now, over an earlier snapshot. */
  reread(previous: Snapshot, sheetIds: readonly string[]): Promise<Result<Snapshot>>;
  /**
   * Whether the workbook counts its days from 1904, asked of Excel where no cell tells. Excel takes the question for a
   * write: it is for when something is about to be written.
   */
  dateSystem?(): Promise<Result<boolean>>;
  /** One request for all. */
  survey(requests: readonly SurveyRequest[]): Promise<Result<readonly Survey[]>>;
  /** One request to check, one to write and read back. On a failure what was written is taken back first. */
  apply(plan: Plan): Promise<Result<Applied>>;
  /**
   * Calls back after changes by the user or by others, not after our own, and after any calculation.
   * @returns how to stop.
   */
  watch(onChange: (change: WorkbookChange) => void): Promise<Result<() => void>>;
  /** Calls back when the selection moves. @returns how to stop. */
  watchSelection(onSelect: (selection: Selection) => void): Promise<Result<() => void>>;
  selection(): Promise<Result<Selection>>;
  /** Activates the sheet and selects the area. */
  select(selection: Selection): Promise<Result<void>>;
}

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
}
