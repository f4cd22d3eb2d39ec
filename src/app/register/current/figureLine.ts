import type { Stretch } from './stretch';

/** The place next to a KPI's periods. */
export interface Edge {
  readonly at: number;
  /** A figure that is none of the KPI's may stand there, such as a total. */
  readonly holdsFigure: boolean;
}

/** How a place stands to another. */
export type Sign = '<' | '>' | '<=' | '>=' | '=' | '<>';

/** For each cell of a line whether it stands so to the one at `at`, or so far from it: an array of 1 and 0. */
export function standing(
  { places, place }: Line,
  first: number,
  last: number,
  sign: Sign,
  at: number,
  away = '',
): string {
  return `(${places(first, last)}${sign}${place(at)}${away})`;
}

/** A KPI's values along its row, or down its column, as formulas call them. Places count from 0. */
export interface Line {
  readonly cells: (first: number, last: number) => string;
  /** The column, or row, of each of these cells, and that of one of them. */
  readonly places: (first: number, last: number) => string;
  readonly place: (at: number) => string;
  /** The first and last place of a line that grows by itself. */
  readonly whole?: readonly [first: number, last: number];
  /** Places in it that hold a figure and no period: quarters among months, totals. */
  readonly totals?: readonly number[];
  /**
   * What stands next to the newest period on either side. A formula that takes it in also has what is inserted between
   * the two. `undefined` where it must not be read.
   */
  readonly edgeAfter: (last: number) => Edge | undefined;
  readonly edgeBefore: (first: number) => Edge | undefined;
  /** The dates beside the cells, where the periods are told by dates. */
  readonly dates?: {
    readonly cells: (first: number, last: number) => string;
    readonly holdsNumber: (at: number) => boolean;
  };
}

/** Cells from one place to another, and which of them count: factors. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly order: Stretch['order'];
  readonly only: readonly string[];
}
