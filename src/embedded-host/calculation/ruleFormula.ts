import { parseFormula } from '../formula/parseFormula';
import { translateFormula } from '../formula/translateFormula';
import { ErrorValue, type Scalar } from '../model/value';
import type { Workbook } from '../model/workbook';
import { CalculationWorld } from './calculationWorld';
import { serialOfMoment } from './dateSerial';
import { Directory } from './directory';
import { Evaluator } from './evaluator';
import type { Home } from './resolve';

/** Calculates formulas that stand in no cell: those of conditional formats and validations. */
export class RuleFormulas {
  private readonly world: CalculationWorld;

  /** @param moment what TODAY and NOW mean */
  constructor(workbook: Workbook, moment: Date) {
    this.world = new CalculationWorld(
      workbook,
      new Directory(workbook),
      () => undefined,
      serialOfMoment(moment, workbook.date1904),
      () => 0.5,
    );
  }

  /**
   * The value of a formula for one cell. As in Excel it is evaluated as an array formula.
   * @param first the cell for which the formula is written: relative references move along from there
   */
  evaluate(formula: string, first: { readonly row: number; readonly column: number }, home: Home): Scalar {
    const parsed = parseFormula(translateFormula(formula, home.row - first.row, home.column - first.column));
    if (!parsed.ok) return ErrorValue.of('#VALUE!');
    const evaluator = new Evaluator(this.world, home, true);
    const result = evaluator.toMatrix(evaluator.evaluate(parsed.expression));
    return result.at(0, 0);
  }
}
