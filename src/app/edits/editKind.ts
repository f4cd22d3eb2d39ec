import type { Expectation } from '../expectation';
import type { PlanLine } from '../planLine';
import type { Edit } from './edit';

/**
 * All that one kind of edit means without Excel; how it is written and seen there stands in the file of the same name
 * in `excel/edits`.
 */
export interface EditKind<E> {
  /** Whether it would change nothing. A plan holds no such edit: nothing shows whether it was carried out. */
  isIdle(edit: E): boolean;
  /** The edit that takes it back. */
  inverse(edit: E): Edit;
  /** What shows that it has not been overtaken since; `later` are the edits that the plan made after it. */
  stillStands(edit: E, later: readonly Edit[]): Expectation[];
  /** Its lines of the preview. */
  describe(edit: E): PlanLine[];
  /** The sheet or table that must be there for it to be seen, or taken back. */
  standsOn(edit: E): { readonly sheet?: string; readonly table?: string };
  /** Whether its inverse does no harm where it was carried out in part, or not at all. */
  readonly canBePartial: boolean;
}

/** An edit that says what was before and what is after is taken back by turning the two round. */
export function turned<E extends { readonly before: unknown; readonly after: unknown }>(edit: E): E {
  return { ...edit, before: edit.after, after: edit.before };
}

/** Whether plain data are the same, however they were made. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
