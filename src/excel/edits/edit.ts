import type { Edit } from '../../app/plan';

export type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

/** How one kind of edit meets Office.js. */
export interface EditHandler<E extends Edit> {
  /** Queues the edit. */
  carryOut(workbook: Excel.Workbook, edit: E, write: Write): void;
  /**
   * Queues loads and returns, for after the sync, whether the workbook shows the edit. The objects that the edit
   * stands on (its sheet, its table) must be there.
   */
  observe(workbook: Excel.Workbook, edit: E, write: Write): () => boolean;
}

/** What belongs to one carrying out of a plan. */
export interface Write {
  /** Marks the revision that this write takes, so that it can be told from one that another client took. */
  readonly token: string;
  /** The ids of the conditional formats that `delete-rule` edits mean, read just before. */
  readonly ruleIds: ReadonlyMap<EditOf<'delete-rule'>, string>;
}
