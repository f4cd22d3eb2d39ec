import type { Commitment } from './grade';

/** From which progress on a key result counts as a success, by how firmly it is promised. */
export interface SuccessLines {
  readonly stretch: number;
  readonly moonshot: number;
}

export const DEFAULT_LINES: SuccessLines = { stretch: 0.7, moonshot: 0.4 };

/**
 * The success line of a key result. One that says nothing of its commitment is committed.
 * @example successLine('stretch') // 0.7
 */
export function successLine(commitment: Commitment | undefined, lines = DEFAULT_LINES): number {
  return commitment === undefined || commitment === 'committed' ? 1 : lines[commitment];
}
