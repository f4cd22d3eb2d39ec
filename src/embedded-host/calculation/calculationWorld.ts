import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/value';
import type { Workbook } from '../model/workbook';
import type { Directory } from './directory';
import type { World } from './evaluator';
import type { FormulaRegister } from './formulaRegister';
import { LookupIndexes } from './lookupIndex';
import type { TextSettings } from './readNumber';
import { NeededFirst } from './recalculate';

/** The workbook as the formulas of one calculation see it. */
export class CalculationWorld implements World {
  readonly directory: Directory;
  readonly settings: TextSettings;
  readonly lookups = new LookupIndexes();
  private knownUsedRows: number | undefined;

  /** @param now the moment of the calculation as a serial number */
  constructor(
    readonly workbook: Workbook,
    private readonly register: FormulaRegister,
    readonly now: number,
    readonly random: () => number,
  ) {
    this.directory = register.directory;
    this.settings = { culture: workbook.culture, date1904: workbook.date1904 };
  }

  get usedRows(): number {
    if (this.knownUsedRows === undefined) {
      this.knownUsedRows = 0;
      for (const { cells } of this.workbook.sheets) this.knownUsedRows = Math.max(this.knownUsedRows, (cells.rowIndexes().at(-1) ?? -1) + 1);
    }
    return this.knownUsedRows;
  }

  valueAt(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cells.get(row, column);
    if (!cell) return null;
    if (cell.formula === undefined && !cell.array) return cell.value;
    const source = cell.formula === undefined ? cell.array?.area : undefined;
    const formula = this.register.at(sheet, source?.top ?? row, source?.left ?? column);
    if (formula && formula.state !== 'clean') throw new NeededFirst(formula);
    return cell.value;
  }
}
