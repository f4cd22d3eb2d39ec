import type { Issue } from './issue';

/** An outcome that can fail in expected ways. Bugs throw instead. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: Issue };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (issue: Issue): Result<never> => ({ ok: false, issue });
