import type { Scalar } from '../model/value';
import { DirtyCells } from './dirtyCells';
import { Evaluator, type World } from './evaluator';
import type { FormulaCell } from './formulaCell';
import { NeededFirst } from './neededFirst';
import { Matrix, type Operand } from './operand';
import { storeArray, storeValue, type NoteChanged } from './storeValue';

/**
 * Calculates formulas, each after what it reads. Works with a stack of its own: a chain of a hundred thousand cells is
 * no deeper than one of two. Formulas in a circle become 0, as in Excel without iteration.
 * @param formulas all marked dirty
 * @returns the formulas that stand in circles
 */
export function recalculate(
  formulas: readonly FormulaCell[],
  world: World,
  noteChanged: NoteChanged,
): FormulaCell[] {
  const dirty = new DirtyCells(formulas);
  const circular: FormulaCell[] = [];
  const finish = (formula: FormulaCell): void => {
    formula.state = 'clean';
    formula.waitsFor = undefined;
    dirty.remove(formula);
  };

  const stack: FormulaCell[] = [];
  for (const root of formulas) {
    stack.push(root);
    for (let formula = stack.at(-1); formula; formula = stack.at(-1)) {
      if (formula.state === 'clean') {
        stack.pop();
        continue;
      }
      if (formula.state === 'dirty') {
        formula.state = 'visited';
        const before = stack.length;
        pushPrecedents(formula, dirty, stack);
        if (stack.length > before) continue;
      }
      const needed = evaluateInto(formula, world, noteChanged);
      if (!needed) {
        finish(formula);
        stack.pop();
        continue;
      }
      const circle = circleFrom(formula, needed);
      if (circle.length > 0) {
        for (const member of circle) {
          storeValue(member, 0, noteChanged);
          finish(member);
          circular.push(member);
        }
        continue;
      }
      // What it needs may be waiting further down the stack for a reason that does not bind; now it goes first.
      formula.waitsFor = needed;
      stack.push(needed);
    }
  }
  return circular;
}

/** Pushes the out-of-date formulas that a formula names, so that the topmost of the sheet is taken first. */
function pushPrecedents(formula: FormulaCell, dirty: DirtyCells, stack: FormulaCell[]): void {
  const first = stack.length;
  for (const { sheet, area } of formula.analysis.precedents)
    for (const precedent of dirty.within(sheet, area)) if (precedent.state === 'dirty') stack.push(precedent);
  const pushed = stack.splice(first).reverse();
  for (const precedent of pushed) stack.push(precedent);
}

/** The formulas that wait for each other, from the needed one back to the one that needs it; none if they do not. */
function circleFrom(formula: FormulaCell, needed: FormulaCell): FormulaCell[] {
  const circle: FormulaCell[] = [];
  for (let at: FormulaCell | undefined = needed; at; at = at.waitsFor) {
    circle.push(at);
    if (at === formula) return circle;
  }
  return [];
}

/** @returns the formula that must be calculated first, if there is one */
function evaluateInto(formula: FormulaCell, world: World, noteChanged: NoteChanged): FormulaCell | undefined {
  const isArray = formula.cell.array !== undefined;
  const evaluator = new Evaluator(world, formula, isArray);
  try {
    const result = evaluator.evaluate(formula.expression);
    if (isArray) storeArray(formula, evaluator.toMatrix(result), noteChanged);
    else storeValue(formula, singleValue(result, evaluator), noteChanged);
    return undefined;
  } catch (signal) {
    if (signal instanceof NeededFirst) return signal.formula;
    throw signal;
  }
}

function singleValue(result: Operand, evaluator: Evaluator): Scalar {
  // A formula never gives an empty cell: what it reads from one counts as 0.
  return (result instanceof Matrix ? result.at(0, 0) : evaluator.toScalar(result)) ?? 0;
}
