import type { Edit, EditOf } from '../../app/edits/edit';

/** All but the deletion of rules, which `clearRules` tries when everything else is done. */
export type BatchEdit = Exclude<Edit, EditOf<'delete-rule'>>;

export type BatchEditOf<K extends BatchEdit['kind']> = Extract<BatchEdit, { kind: K }>;

/** How one kind of edit meets Office.js. */
export interface EditHandler<E extends BatchEdit> {
  /** Queues the edit. */
  carryOut(workbook: Excel.Workbook, edit: E, write: Write): void;
  /**
   * Queues loads and returns, for after the sync, whether the workbook shows the edit. The objects that the edit
   * stands on (its sheet, its table) must be there.
   */
  observe(workbook: Excel.Workbook, edit: E, write: Write): () => boolean;
  /**
   * Whether what `observe` sees tells the edit from one that was not carried out. Without it, always.
   */
  tells?(edit: E, write: Write): boolean;
  /**
   * Queues loads and returns, for after the sync, the edits that take away what is left of an edit of several actions
   * that was broken off and does not show.
   */
  leftovers?(workbook: Excel.Workbook, edit: E): () => BatchEdit[];
}

/** What belongs to one carrying out of a plan. */
export interface Write {
  /** Marks the revision that this write takes, so that it can be told from one that another client took. */
  readonly token: string;
  /** The rules that stood over the cells of `add-rule` edits just before. */
  readonly rulesThere: ReadonlyMap<EditOf<'add-rule'>, ReadonlySet<string>>;
}
