/** How much of what was found is right, how much of what is there was found, and both in one; 0 to 1. */
export interface Ratios {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Precision, recall and F1.
 * @example ratiosOf(3, 4, 6) // { precision: 0.75, recall: 0.5, f1: 0.6 }
 */
export function ratiosOf(right: number, found: number, expected: number): Ratios {
  return {
    precision: share(right, found),
    recall: share(right, expected),
    f1: share(2 * right, found + expected),
  };
}

/** A part of a whole; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
