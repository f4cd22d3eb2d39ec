import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ErrorValue } from '../model/value';
import type { Calculation, Change, Workbook } from '../model/workbook';
import { CalculationWorld } from './calculationWorld';
import { shiftArea, shiftOf, type CellShift } from './cellShift';
import { ChangedCells } from './changedCells';
import { serialOfMoment } from './dateSerial';
import type { FormulaCell } from './formulaCell';
import { FormulaRegister } from './formulaRegister';
import { recalculate } from './recalculate';
import { storeValue } from './storeValue';

/** What calculation takes from outside. */
export interface CalculationOptions {
  /** The clock of TODAY and NOW, in local time. */
  readonly now?: () => Date;
  /** The source of RAND: numbers from 0, below 1. */
  readonly random?: () => number;
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The value of a formula that cannot be calculated and that no file has given one. */
const NO_VALUE = ErrorValue.of('#NAME?');

/** Arrays that spill anew can make others spill anew; a chain longer than this is left for the next calculation. */
const MAX_ROUNDS = 8;

/** Gives a workbook its calculation. Values that the file has are trusted until something that they rest on changes. */
export function attachCalculation(workbook: Workbook, options: CalculationOptions = {}): void {
  workbook.calculation = new WorkbookCalculation(
    workbook,
    options.now ?? ((): Date => new Date()),
    options.random ?? Math.random,
  );
}

/** Notes changes and follows them when it is asked to calculate. Formulas are not even looked at before the first time. */
class WorkbookCalculation implements Calculation {
  private register: FormulaRegister | undefined;
  private edits: Place[] = [];
  private shifts: CellShift[] = [];
  private isStale = false;
  /** Whether anything was done to the workbook since the last calculation. */
  private isTouched = true;
  private circular: readonly FormulaCell[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly now: () => Date,
    private readonly random: () => number,
  ) {}

  noteChange(change: Change): void {
    this.isTouched = true;
    if (change.kind === 'structure') {
      this.isStale ||= change.what === 'sheet' || change.what === 'table' || change.what === 'name';
      return;
    }
    const shift = shiftOf(change);
    if (shift) {
      this.isStale = true;
      this.shifts.push(shift);
      this.edits = this.edits.flatMap(({ sheet, area }) => {
        const moved = shiftArea(sheet, area, shift);
        return moved ? [{ sheet, area: moved }] : [];
      });
    } else if (change.change === 'edited') this.edits.push({ sheet: change.sheet, area: change.area });
  }

  calculate(kind: 'recalculate' | 'full'): readonly Place[] {
    const changed = new ChangedCells();
    const round = new Round(changed);
    const { isTouched } = this;
    this.isTouched = false;
    const register = this.followChanges(round);
    if (kind === 'full') for (const formula of register.all()) round.mark(formula);
    round.markReaders(register);
    // Volatile formulas are calculated each time, but what reads them only when their value is another one.
    const suspected = [
      ...register.volatileFormulas(),
      ...register.blockedFormulas(),
      ...(isTouched ? register.readersOfHiddenRows() : []),
    ];
    const volatile = suspected.filter((formula) => round.mark(formula));
    let spilled = this.run(register, round);
    const suspects = volatile.filter(({ sheet, row, column }) => changed.has(sheet, row, column));
    spilled.push(...suspects.map(({ sheet, area }) => ({ sheet, area })));
    for (let rounds = 1; spilled.length > 0 && rounds < MAX_ROUNDS; rounds++) {
      const next = new Round(changed);
      next.markReadersOf(register, spilled);
      spilled = this.run(register, next);
    }
    return changed.areas();
  }

  unsupported(): readonly {
    readonly sheet: Sheet;
    readonly row: number;
    readonly column: number;
    readonly reason: string;
  }[] {
    const register = this.register ?? new FormulaRegister(this.workbook);
    if (!this.register) register.takeStock([]);
    const beyond = [...register.all()].flatMap(({ sheet, row, column, analysis }) =>
      analysis.beyond === undefined ? [] : [{ sheet, row, column, reason: analysis.beyond }],
    );
    const circular = this.circular
      .filter((formula) => !formula.retired)
      .map(({ sheet, row, column }) => ({ sheet, row, column, reason: 'refers to itself in a circle' }));
    return [...beyond, ...circular];
  }

  /** Brings the register up to date and marks the formulas that changes have touched. */
  private followChanges(round: Round): FormulaRegister {
    const { edits, shifts, isStale } = this;
    this.edits = [];
    this.shifts = [];
    this.isStale = false;
    const isFirst = !this.register;
    const register = (this.register ??= new FormulaRegister(this.workbook));
    if (isFirst || isStale) {
      const unknown = register.takeStock(shifts);
      // Some programs write files without values: those are calculated at once. Other values are trusted, unless cells
      // moved before the first stock was taken.
      for (const formula of unknown)
        if (!isFirst || isStale || formula.cell.value === null) round.mark(formula);
      for (const { sheet, area } of edits)
        for (const formula of register.within(sheet, area)) round.mark(formula);
    } else
      for (const { sheet, area } of edits)
        for (const formula of register.followEdit(sheet, area)) round.mark(formula);
    if (edits.length > 0) round.markReadersOf(register, edits);
    return register;
  }

  /** @returns the areas of dynamic arrays that were calculated, before and after: others may read what they now fill */
  private run(register: FormulaRegister, round: Round): Place[] {
    const formulas = round.formulas();
    if (formulas.length === 0) return [];
    const arrays = formulas.filter(({ cell }) => cell.array?.dynamic === true);
    const before = arrays.map(({ sheet, area }) => ({ sheet, area }));
    const world = new CalculationWorld(
      this.workbook,
      register.directory,
      (sheet, row, column) => register.at(sheet, row, column),
      serialOfMoment(this.now(), this.workbook.date1904),
      this.random,
    );
    const circular = recalculate(formulas, world, round.noteChanged);
    const calculated = new Set(formulas);
    this.circular = [...this.circular.filter((formula) => !calculated.has(formula)), ...circular];
    const after = arrays.map(({ sheet, area }) => ({ sheet, area }));
    return [...before, ...after].filter(({ area }, i) => {
      const other = i < before.length ? after[i] : before[i - before.length];
      return other === undefined || other.area !== area;
    });
  }
}

/** The formulas to calculate together. */
class Round {
  private readonly dirty = new Set<FormulaCell>();
  readonly noteChanged;

  constructor(changed: ChangedCells) {
    this.noteChanged = (sheet: Sheet, row: number, column: number): void => {
      changed.add(sheet, row, column);
    };
  }

  /** Topmost first, so that columns of formulas that lean on the row above are taken in their own order. */
  formulas(): FormulaCell[] {
    return [...this.dirty].sort((a, b) => a.row - b.row);
  }

  /** Marks a formula as out of date. @returns whether it was not yet, and can be calculated */
  mark(formula: FormulaCell): boolean {
    if (formula.analysis.beyond !== undefined) {
      if (formula.cell.value === null) storeValue(formula, NO_VALUE, this.noteChanged);
      return false;
    }
    if (formula.state !== 'clean') return false;
    formula.state = 'dirty';
    this.dirty.add(formula);
    return true;
  }

  /** Marks what reads the marked formulas, and what reads that, and so on. */
  markReaders(register: FormulaRegister): void {
    this.markReadersOf(register, []);
  }

  /** Marks what reads some areas or the marked formulas, and what reads that, and so on. */
  markReadersOf(register: FormulaRegister, places: readonly Place[]): void {
    register.beginSearch();
    const queue = [...places, ...this.dirty];
    for (let place = queue.pop(); place; place = queue.pop())
      register.eachReader(place.sheet, place.area, (reader) => {
        if (this.mark(reader)) queue.push(reader);
      });
  }
}
