import type { Expression } from '../formula/expression';
import type { Area } from '../model/area';
import type { Cell } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { FormulaAnalysis } from './analyseFormula';

/** A formula in its place, as the calculation knows it. */
export class FormulaCell {
  /**
   * - `clean`: the cell's value is up to date.
   * - `dirty`: it is not.
   * - `visited`: it is not, and what it reads is being brought up to date before it.
   */
  state: 'clean' | 'dirty' | 'visited' = 'clean';
  /** A cell that evaluation has shown to be needed first. */
  waitsFor: FormulaCell | undefined;
  /** The formula has gone or changed: another record has taken its place. */
  retired = false;

  /** @param cell the model's cell with this formula; another object there means that it was edited */
  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    public cell: Cell,
    readonly expression: Expression,
    readonly analysis: FormulaAnalysis,
  ) {}

  /** The cells that the formula gives values to: its own, or those of an array formula. */
  get area(): Area {
    return (
      this.cell.array?.area ?? { top: this.row, left: this.column, bottom: this.row, right: this.column }
    );
  }
}
