import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { FormulaCell } from './formulaCell';
import { getOrAdd } from './getOrAdd';

type Entry = [row: number, formula: FormulaCell];

/** The out-of-date cells of one column by row. `jump` leads past those that have been brought up to date since. */
interface DirtyColumn {
  readonly rows: readonly number[];
  readonly formulas: readonly FormulaCell[];
  readonly jump: number[];
}

/**
 * The cells that are out of date during one calculation. Asking for those of a range costs as much as there are, not as
 * the range is large, so that ten thousand running totals do not take ten thousand times ten thousand steps.
 */
export class DirtyCells {
  private readonly columns = new Map<Sheet, Map<number, DirtyColumn>>();

  constructor(formulas: Iterable<FormulaCell>) {
    const entries = new Map<Sheet, Map<number, Entry[]>>();
    for (const formula of formulas) {
      const ofSheet = getOrAdd(entries, formula.sheet, () => new Map<number, Entry[]>());
      const { top, left, bottom, right } = formula.area;
      for (let column = left; column <= right; column++) {
        const list = getOrAdd(ofSheet, column, () => []);
        for (let row = top; row <= bottom; row++) list.push([row, formula]);
      }
    }
    for (const [sheet, ofSheet] of entries) {
      const columns = new Map<number, DirtyColumn>();
      for (const [column, list] of ofSheet) {
        list.sort(([a], [b]) => a - b);
        columns.set(column, {
          rows: list.map(([row]) => row),
          formulas: list.map(([, formula]) => formula),
          jump: Array.from({ length: list.length + 1 }, (_, i) => i),
        });
      }
      this.columns.set(sheet, columns);
    }
  }

  /** The out-of-date formulas that give values to cells of an area. */
  *within(sheet: Sheet, area: Area): Generator<FormulaCell> {
    for (const [column, cells] of this.columns.get(sheet) ?? []) {
      if (column < area.left || column > area.right) continue;
      for (
        let at = leap(cells.jump, firstAt(cells.rows, area.top));
        at < cells.rows.length;
        at = leap(cells.jump, at + 1)
      ) {
        if ((cells.rows[at] ?? 0) > area.bottom) break;
        const formula = cells.formulas[at];
        if (formula) yield formula;
      }
    }
  }

  /** Takes a formula out: its cells are up to date. */
  remove(formula: FormulaCell): void {
    const columns = this.columns.get(formula.sheet);
    const { top, left, bottom, right } = formula.area;
    for (let column = left; column <= right; column++) {
      const cells = columns?.get(column);
      if (!cells) continue;
      for (let at = firstAt(cells.rows, top); (cells.rows[at] ?? Infinity) <= bottom; at++)
        if (cells.formulas[at] === formula) cells.jump[at] = at + 1;
    }
  }
}

/** The first index whose row is not above. */
function firstAt(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The next index that is still out of date; shortens the way for the next asker. */
function leap(jump: number[], from: number): number {
  let at = from;
  for (let next = jump[at] ?? at; next !== at; next = jump[at] ?? at) {
    jump[at] = jump[next] ?? next;
    at = jump[at] ?? at;
  }
  return at;
}
