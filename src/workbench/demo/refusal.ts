import { describeIssue } from '../../app/messages';
import type { Result } from '../../app/result';

/** Why the demo stops, in words for whoever typed the command. */
export class Refusal extends Error {
  /** @param help what would help */
  constructor(
    title: string,
    readonly help = '',
  ) {
    super(title);
    this.name = 'Refusal';
  }
}

/** The value of a result; throws what is in the way as a `Refusal`. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { title, help } = describeIssue(result.issue);
  throw new Refusal(title, help);
}
