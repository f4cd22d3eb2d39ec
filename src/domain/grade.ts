import { clampProgress } from './progress';

/** How firmly a key result is promised. */
export type Commitment = 'committed' | 'stretch' | 'moonshot';

/** The final mark of a key result. */
export interface Grade {
  /** 0.0 to 1.0, one decimal. */
  readonly score: number;
  readonly colour: 'red' | 'amber' | 'green';
  readonly met: boolean;
}

/**
 * The grade at the end of a cycle: final progress within 0 … 1, rounded to one decimal; up to 0.3 red, 0.4 to 0.6
 * amber, from 0.7 green. A committed key result is met only when its target was reached in full,
 * before rounding; the others at 0.7.
 * @param finalProgress raw progress on the due date
 * @example grade(0.66, 'stretch') // { score: 0.7, colour: 'green', met: true }
 */
export function grade(finalProgress: number, commitment: Commitment): Grade {
  const score = Math.round(clampProgress(finalProgress) * 10) / 10;
  const colour = score <= 0.3 ? 'red' : score <= 0.6 ? 'amber' : 'green';
  const met = commitment === 'committed' ? finalProgress >= 1 : score >= 0.7;
  return { score, colour, met };
}
