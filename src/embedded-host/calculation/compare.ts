import { ErrorValue, type Scalar } from '../model/value';

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** Numbers come before text, text before truth values. */
function rank(value: Exclude<Scalar, ErrorValue | null>): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** What an empty cell counts as beside the other value. */
function blankLike(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/**
 * Compares two values as Excel's operators do: by kind first, text without regard to case, numbers by their first 15
 * digits, empty as 0, "" or FALSE after its counterpart.
 * @returns below, at or above 0, or the error that either of them is
 */
export function compareValues(left: Scalar, right: Scalar): number | ErrorValue {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const close = Math.abs(a - b) < Math.abs(a) * 1e-14;
  return close && Number(a.toPrecision(15)) === Number(b.toPrecision(15)) ? 0 : a - b;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}
