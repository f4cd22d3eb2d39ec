import { parseFormula } from '../formula/parseFormula';
import { sameArea, type Area } from '../model/area';
import type { Cell } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { ErrorValue } from '../model/value';
import type { Workbook } from '../model/workbook';
import { analyseFormula, type FormulaAnalysis } from './analyseFormula';
import { shiftArea, type CellShift } from './cellShift';
import { DependencyIndex } from './dependencyIndex';
import { Directory } from './directory';
import { FormulaCell } from './formulaCell';
import { getOrAdd } from './getOrAdd';

const SPILL = ErrorValue.of('#SPILL!');

const UNREADABLE: FormulaAnalysis = {
  precedents: [],
  names: [],
  isVolatile: false,
  readsHiddenRows: false,
  isPositional: false,
  beyond: 'cannot be read',
};

type FormulasByRow = Map<number, Map<number, FormulaCell>>;

/** All formulas of a workbook with what they read. Follows edits cell by cell, and movements by taking stock anew. */
export class FormulaRegister {
  directory: Directory;
  private formulas = new Map<Sheet, FormulasByRow>();
  private index = new DependencyIndex();
  private volatile = new Set<FormulaCell>();
  private hiddenRowReaders = new Set<FormulaCell>();
  private dynamic = new Set<FormulaCell>();

  constructor(private readonly workbook: Workbook) {
    this.directory = new Directory(workbook);
  }

  /** The formula that stands in a cell. */
  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(row)?.get(column);
  }

  *all(): Generator<FormulaCell> {
    for (const rows of this.formulas.values()) for (const cells of rows.values()) yield* cells.values();
  }

  /** The formulas that stand in an area. */
  *within(sheet: Sheet, area: Area): Generator<FormulaCell> {
    for (const [, cells] of rowsWithin(this.formulas.get(sheet), area))
      for (const [column, formula] of cells) if (column >= area.left && column <= area.right) yield formula;
  }

  volatileFormulas(): Iterable<FormulaCell> {
    return this.volatile;
  }

  readersOfHiddenRows(): Iterable<FormulaCell> {
    return this.hiddenRowReaders;
  }

  /** Dynamic formulas that could not spill when they were last calculated: what was in the way may have gone. */
  blockedFormulas(): FormulaCell[] {
    return [...this.dynamic].filter(({ cell }) => cell.value === SPILL);
  }

  beginSearch(): void {
    this.index.beginSearch();
  }

  /** Visits the formulas that read cells of an area; see `DependencyIndex.take`. */
  eachReader(sheet: Sheet, area: Area, visit: (reader: FormulaCell) => void): void {
    this.index.take(sheet, area, visit);
  }

  /**
   * Follows an edit of cells that stayed where they are.
   * @returns the formulas that are new there
   */
  followEdit(sheet: Sheet, area: Area): FormulaCell[] {
    for (const [row, cells] of rowsWithin(this.formulas.get(sheet), area))
      for (const [column, formula] of cells) {
        if (column < area.left || column > area.right || sheet.cells.get(row, column) === formula.cell)
          continue;
        formula.retired = true;
        this.volatile.delete(formula);
        this.hiddenRowReaders.delete(formula);
        this.dynamic.delete(formula);
        cells.delete(column);
      }
    const added: FormulaCell[] = [];
    for (const [row, column, cell] of sheet.cells.within(area))
      if (cell.formula !== undefined && !this.at(sheet, row, column))
        added.push(this.enter(sheet, row, column, cell, cell.formula));
    return added;
  }

  /**
   * Takes stock of all formulas after cells moved or tables, names or sheets changed.
   * @param shifts the movements since the last time, in order
   * @returns the formulas that read other cells, or more or fewer of them, than before
   */
  takeStock(shifts: readonly CellShift[]): FormulaCell[] {
    const before = this.whereTheyAreNow(shifts);
    this.directory = new Directory(this.workbook);
    this.formulas = new Map();
    this.index = new DependencyIndex();
    this.volatile = new Set();
    this.hiddenRowReaders = new Set();
    this.dynamic = new Set();
    const changed: FormulaCell[] = [];
    for (const sheet of this.workbook.sheets)
      for (const row of sheet.cells.rowIndexes())
        for (const [column, cell] of sheet.cells.row(row) ?? []) {
          if (cell.formula === undefined) continue;
          const formula = this.enter(sheet, row, column, cell, cell.formula);
          const old = before.get(sheet)?.get(row)?.get(column);
          if (!old || old.state !== 'clean' || !readsTheSame(old, formula, shifts)) changed.push(formula);
        }
    return changed;
  }

  private enter(sheet: Sheet, row: number, column: number, cell: Cell, text: string): FormulaCell {
    const parsed = parseFormula(text);
    const analysis: FormulaAnalysis = parsed.ok
      ? analyseFormula(parsed.expression, { sheet, row, column }, this.directory)
      : UNREADABLE;
    const expression = parsed.ok ? parsed.expression : ({ kind: 'missing' } as const);
    const formula = new FormulaCell(sheet, row, column, cell, expression, analysis);
    place(this.formulas, sheet, row, column, formula);
    if (analysis.beyond === undefined) {
      this.index.add(formula);
      if (analysis.isVolatile) this.volatile.add(formula);
      if (analysis.readsHiddenRows) this.hiddenRowReaders.add(formula);
      if (cell.array?.dynamic) this.dynamic.add(formula);
    }
    return formula;
  }

  /** The known formulas by the places to which movements have taken them. */
  private whereTheyAreNow(shifts: readonly CellShift[]): Map<Sheet, FormulasByRow> {
    if (shifts.length === 0) return this.formulas;
    const moved = new Map<Sheet, FormulasByRow>();
    for (const formula of this.all()) {
      const here = { top: formula.row, left: formula.column, bottom: formula.row, right: formula.column };
      const now = throughShifts(formula.sheet, here, shifts);
      if (now) place(moved, formula.sheet, now.top, now.left, formula);
    }
    return moved;
  }
}

function place(
  formulas: Map<Sheet, FormulasByRow>,
  sheet: Sheet,
  row: number,
  column: number,
  formula: FormulaCell,
): void {
  const rows = getOrAdd(formulas, sheet, (): FormulasByRow => new Map());
  getOrAdd(rows, row, () => new Map<number, FormulaCell>()).set(column, formula);
}

function* rowsWithin(
  rows: FormulasByRow | undefined,
  area: Area,
): Generator<[number, Map<number, FormulaCell>]> {
  if (!rows) return;
  if (area.bottom - area.top < rows.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = rows.get(row);
      if (cells) yield [row, cells];
    }
  } else for (const entry of rows) if (entry[0] >= area.top && entry[0] <= area.bottom) yield entry;
}

function throughShifts(sheet: Sheet, area: Area, shifts: readonly CellShift[]): Area | undefined {
  let place: Area | undefined = area;
  for (const shift of shifts) place = place && shiftArea(sheet, place, shift);
  return place;
}

/** Whether a formula that has moved along still reads the same cells, no more and no fewer. */
function readsTheSame(old: FormulaCell, formula: FormulaCell, shifts: readonly CellShift[]): boolean {
  const [before, after] = [old.analysis, formula.analysis];
  if (before.precedents.length !== after.precedents.length) return false;
  if (after.isPositional && !staysInPlace(old, formula)) return false;
  if (before.names.length !== after.names.length || before.names.some((name, i) => name !== after.names[i]))
    return false;
  return before.precedents.every((precedent, i) => {
    const now = after.precedents[i];
    if (!now || now.sheet !== precedent.sheet) return false;
    const moved = throughShifts(precedent.sheet, precedent.area, shifts);
    return moved !== undefined && sameArea(moved, now.area) && sameSize(precedent.area, now.area);
  });
}

/** Whether neither a formula nor anything that it reads has moved: what ROW and COLUMN say of them is the same. */
function staysInPlace(old: FormulaCell, formula: FormulaCell): boolean {
  if (old.row !== formula.row || old.column !== formula.column) return false;
  return old.analysis.precedents.every(({ area }, i) => {
    const now = formula.analysis.precedents[i];
    return now !== undefined && sameArea(area, now.area);
  });
}

function sameSize(a: Area, b: Area): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}
