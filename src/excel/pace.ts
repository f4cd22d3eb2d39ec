import type { StopSignal } from '../app/workbookPort';

/** Cells that are worked through in one go: far below the 50 ms after which a pane feels stuck. */
const CELLS_A_BREATH = 50_000;

/** A row is work of its own, which a single cell would not tell. */
const CELLS_A_ROW = 10;

/** How a long read shares the thread with the pane: it stops when it is told to, and pauses every so many cells. */
export class Pace {
  private cells = 0;

  constructor(private readonly signal: StopSignal) {}

  get stopped(): boolean {
    return this.signal.aborted;
  }

  /** After work on some rows: gives the thread back when their cells have become many. */
  async worked(rows: number, columnCount: number): Promise<void> {
    this.cells += rows * Math.max(CELLS_A_ROW, columnCount);
    if (this.cells < CELLS_A_BREATH) return;
    await this.pause();
  }

  /** Gives the thread back, so that the pane can draw and hear a click. */
  async pause(): Promise<void> {
    this.cells = 0;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** How many rows of this width are worked through in one go. */
export function rowsABreath(columnCount: number): number {
  return Math.max(1, Math.floor(CELLS_A_BREATH / Math.max(CELLS_A_ROW, columnCount)));
}

/** For a read that nobody can stop. */
export const NEVER: StopSignal = { aborted: false };
