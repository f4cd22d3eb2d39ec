import type { Expression } from '../formula/expression';
import { parseFormula } from '../formula/parseFormula';
import { type Area, columnCount, MAX_ROWS, rowCount } from '../model/area';
import type { Cell } from '../model/cell';
import type { Sheet } from '../model/sheet';
import { ErrorValue, type Scalar } from '../model/value';
import type { Workbook } from '../model/workbook';
import type { Directory } from './directory';
import type { CallContext } from './functions/definition';
import { findFunction } from './functions/registry';
import { callFunction } from './callFunction';
import type { LookupIndexes } from './lookupIndex';
import { Matrix, Reference, type Operand } from './operand';
import { applyOperator, broadcast, finite } from './operators';
import { toNumber } from './coerce';
import type { TextSettings } from './readNumber';
import { resolveCells, resolveSheet, resolveStructured, seenFrom, type Home } from './resolve';
import { intersectReferences, spanReferences } from './referenceOperators';

/** What evaluation needs of the workbook around a formula. */
export interface World {
  readonly workbook: Workbook;
  readonly directory: Directory;
  readonly settings: TextSettings;
  readonly lookups: LookupIndexes;
  readonly now: number;
  /** Rows in use on any sheet: where whole columns may be cut off. */
  readonly usedRows: number;
  random(): number;
  /** The up-to-date value of a place. */
  valueAt(sheet: Sheet, row: number, column: number): Scalar;
  /** The up-to-date value of a cell that has been fetched from its place. */
  valueOf(cell: Cell, sheet: Sheet, row: number, column: number): Scalar;
}

/** Names that lead to names and so on; deeper is a name that means itself. */
const MAX_NAME_DEPTH = 32;

/** Areas of more rows than this are cut off at the last used row before they are walked through. */
const TALL = 1000;

/** Evaluates the expressions of one formula. */
export class Evaluator implements CallContext {
  readonly workbook: Workbook;
  readonly settings: TextSettings;
  readonly lookups: LookupIndexes;
  readonly now: number;

  constructor(
    private readonly world: World,
    readonly home: Home,
    readonly arrays: boolean,
    private readonly depth = 0,
  ) {
    this.workbook = world.workbook;
    this.settings = world.settings;
    this.lookups = world.lookups;
    this.now = world.now;
  }

  random(): number {
    return this.world.random();
  }

  valueAt(sheet: Sheet, row: number, column: number): Scalar {
    return this.world.valueAt(sheet, row, column);
  }

  evaluate(expression: Expression, arrays = this.arrays): Operand {
    if (arrays !== this.arrays) return this.with(arrays).evaluate(expression);
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'error':
        return ErrorValue.of(expression.code);
      case 'missing':
        return null;
      case 'cells':
        return resolveCells(
          expression.prefix,
          this.depth === 0 ? expression.reference : seenFrom(expression.reference, this.home),
          this.home,
          this.world.directory,
        );
      case 'structured':
        return resolveStructured(expression.reference, this.home, this.world.directory);
      case 'name':
        return this.evaluateName(expression);
      case 'unary':
        return this.evaluateUnary(expression);
      case 'binary':
        return this.evaluateBinary(expression);
      case 'array':
        return this.evaluateArray(expression.rows);
      case 'call': {
        const definition = findFunction(expression.name);
        return definition ? callFunction(definition, expression.args, this) : ErrorValue.of('#NAME?');
      }
      case 'beyond':
        return ErrorValue.of('#NAME?');
    }
  }

  toMatrix(operand: Operand): Matrix {
    if (operand instanceof Matrix) return operand;
    if (!(operand instanceof Reference)) return new Matrix(1, 1, [operand]);
    const [only, ...more] = operand.areas;
    if (!only || more.length > 0) return new Matrix(1, 1, [ErrorValue.of('#VALUE!')]);
    const { sheet } = only;
    const area = this.clip(only.area);
    return Matrix.build(rowCount(area), columnCount(area), (row, column) =>
      this.world.valueAt(sheet, area.top + row, area.left + column),
    );
  }

  toScalar(operand: Operand): Scalar {
    if (operand instanceof Matrix) return operand.at(0, 0);
    if (!(operand instanceof Reference)) return operand;
    const [only, ...more] = operand.areas;
    if (!only || more.length > 0) return ErrorValue.of('#VALUE!');
    const place = intersect(only.area, this.home);
    return place ? this.world.valueAt(only.sheet, place.row, place.column) : ErrorValue.of('#VALUE!');
  }

  eachValue(operand: Operand, visit: (value: Scalar) => void): void {
    if (operand instanceof Matrix) operand.values.forEach(visit);
    else if (operand instanceof Reference)
      this.eachCell(operand, (value) => {
        if (value !== null) visit(value);
      });
    else visit(operand);
  }

  eachCell(
    { areas }: Reference,
    visit: (value: Scalar, row: number, column: number, sheet: Sheet, cell: Cell) => void,
  ): void {
    for (const { sheet, area } of areas) {
      const { top, left, right } = area;
      const bottom = area.bottom - top < TALL ? area.bottom : Math.min(area.bottom, this.world.usedRows - 1);
      for (let row = top; row <= bottom; row++) {
        const cells = sheet.cells.row(row);
        if (!cells) continue;
        if (right - left < cells.size)
          for (let column = left; column <= right; column++) {
            const cell = cells.get(column);
            if (cell) visit(this.world.valueOf(cell, sheet, row, column), row, column, sheet, cell);
          }
        else
          for (const [column, cell] of cells)
            if (column >= left && column <= right)
              visit(this.world.valueOf(cell, sheet, row, column), row, column, sheet, cell);
      }
    }
  }

  referenceFrom(text: string): Reference | undefined {
    const parsed = parseFormula(text);
    if (!parsed.ok) return undefined;
    const { kind } = parsed.expression;
    if (kind !== 'cells' && kind !== 'name' && kind !== 'structured') return undefined;
    // An address in a text is as it is, also inside a name.
    const operand =
      parsed.expression.kind === 'cells'
        ? resolveCells(parsed.expression.prefix, parsed.expression.reference, this.home, this.world.directory)
        : this.evaluate(parsed.expression);
    return operand instanceof Reference ? operand : undefined;
  }

  private with(arrays: boolean): Evaluator {
    return new Evaluator(this.world, this.home, arrays, this.depth);
  }

  /** Whole columns end with the last used row, on every sheet alike, so that their sizes still meet. */
  private clip(area: Area): Area {
    if (area.bottom < MAX_ROWS - 1) return area;
    return { ...area, bottom: Math.max(area.top, this.world.usedRows - 1) };
  }

  private evaluateName(expression: Extract<Expression, { kind: 'name' }>): Operand {
    const { directory } = this.world;
    const sheet = resolveSheet(expression.prefix, this.home, directory);
    const name = sheet && directory.name(expression.name, sheet);
    if (!name) {
      const isTable = !expression.prefix && directory.table(expression.name) !== undefined;
      return isTable
        ? resolveStructured({ table: expression.name, sections: [], columns: [] }, this.home, directory)
        : ErrorValue.of('#NAME?');
    }
    const parsed = parseFormula(name.formula);
    if (!parsed.ok || this.depth >= MAX_NAME_DEPTH) return ErrorValue.of('#NAME?');
    // Excel evaluates what a name stands for as an array formula.
    return new Evaluator(this.world, this.home, true, this.depth + 1).evaluate(parsed.expression);
  }

  private evaluateUnary({ operator, operand }: Extract<Expression, { kind: 'unary' }>): Operand {
    const value = this.evaluate(operand);
    switch (operator) {
      case '+':
        return value;
      case '@':
        return value instanceof Matrix ? value.at(0, 0) : this.toScalar(value);
      case '#':
        return spill(value);
      case '-':
      case '%': {
        const factor = operator === '-' ? -1 : 0.01;
        return broadcast(this.operandValue(value), factor, (a, b) => {
          const number = toNumber(a, this.settings);
          if (typeof number !== 'number' || typeof b !== 'number') return number;
          return finite(operator === '%' ? number / 100 : -number);
        });
      }
    }
  }

  private evaluateBinary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): Operand {
    if (operator === ':' || operator === ' ' || operator === ',') {
      const a = this.evaluate(left);
      const b = this.evaluate(right);
      if (a instanceof ErrorValue) return a;
      if (b instanceof ErrorValue) return b;
      if (!(a instanceof Reference) || !(b instanceof Reference)) return ErrorValue.of('#VALUE!');
      if (operator === ',') return new Reference([...a.areas, ...b.areas]);
      return operator === ':' ? spanReferences(a, b) : intersectReferences(a, b);
    }
    const a = this.operandValue(this.evaluate(left));
    const b = this.operandValue(this.evaluate(right));
    return broadcast(a, b, (x, y) => applyOperator(operator, x, y, this.settings));
  }

  /** A range as an operator takes it: all its values in array formulas, else the one beside the cell. */
  private operandValue(operand: Operand): Scalar | Matrix {
    if (!(operand instanceof Reference)) return operand;
    if (!this.arrays) return this.toScalar(operand);
    const matrix = this.toMatrix(operand);
    return matrix.rows === 1 && matrix.columns === 1 ? matrix.at(0, 0) : matrix;
  }

  private evaluateArray(rows: readonly (readonly Expression[])[]): Matrix {
    const columns = Math.max(...rows.map((row) => row.length));
    return Matrix.build(rows.length, columns, (row, column) => {
      const element = rows[row]?.[column];
      return element ? this.toScalar(this.evaluate(element)) : ErrorValue.of('#N/A');
    });
  }
}

/** The cell of a range that lies in the row or column of the formula: implicit intersection. */
function intersect(area: Area, home: Home): { row: number; column: number } | undefined {
  const oneRow = area.top === area.bottom;
  const oneColumn = area.left === area.right;
  if (oneRow && oneColumn) return { row: area.top, column: area.left };
  const inRows = home.row >= area.top && home.row <= area.bottom;
  const inColumns = home.column >= area.left && home.column <= area.right;
  if (oneColumn && inRows) return { row: home.row, column: area.left };
  if (oneRow && inColumns) return { row: area.top, column: home.column };
  return undefined;
}

/** `A1#`: the area that the array formula in A1 fills. */
function spill(operand: Operand): Operand {
  const [only] = operand instanceof Reference ? operand.areas : [];
  const array = only && only.sheet.cells.get(only.area.top, only.area.left)?.array;
  return only && array ? Reference.to(only.sheet, array.area) : ErrorValue.of('#REF!');
}
