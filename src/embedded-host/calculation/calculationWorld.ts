import type { Cell } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/value';
import type { Workbook } from '../model/workbook';
import type { Directory } from './directory';
import type { World } from './evaluator';
import type { FormulaCell } from './formulaCell';
import { LookupIndexes } from './lookupIndex';
import type { TextSettings } from './readNumber';
import { NeededFirst } from './neededFirst';

/** The workbook as the formulas of one calculation see it. */
export class CalculationWorld implements World {
  readonly settings: TextSettings;
  readonly lookups = new LookupIndexes();
  private knownUsedRows: number | undefined;

  /**
   * @param formulaAt the formula that stands in a cell: one that is not clean has to be calculated first
   * @param now the moment of the calculation as a serial number
   */
  constructor(
    readonly workbook: Workbook,
    readonly directory: Directory,
    private readonly formulaAt: (sheet: Sheet, row: number, column: number) => FormulaCell | undefined,
    readonly now: number,
    readonly random: () => number,
  ) {
    this.settings = { culture: workbook.culture, date1904: workbook.date1904 };
  }

  get usedRows(): number {
    if (this.knownUsedRows === undefined) {
      this.knownUsedRows = 0;
      for (const { cells } of this.workbook.sheets)
        this.knownUsedRows = Math.max(this.knownUsedRows, (cells.rowIndexes().at(-1) ?? -1) + 1);
    }
    return this.knownUsedRows;
  }

  valueAt(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cells.get(row, column);
    return cell ? this.valueOf(cell, sheet, row, column) : null;
  }

  valueOf(cell: Cell, sheet: Sheet, row: number, column: number): Scalar {
    if (cell.formula === undefined && !cell.array) return cell.value;
    const source = cell.formula === undefined ? cell.array?.area : undefined;
    const formula = this.formulaAt(sheet, source?.top ?? row, source?.left ?? column);
    if (formula && formula.state !== 'clean') throw new NeededFirst(formula);
    return cell.value;
  }
}
