import type { Expression } from '../../formula/expression';
import { quoteSheetName } from '../../formula/reference';
import { type Area, columnCount, MAX_COLUMNS, MAX_ROWS, rowCount } from '../../model/area';
import { ErrorValue } from '../../model/value';
import { toBoolean, toNumber, toText } from '../coerce';
import type { CallContext, FunctionDefinition, FunctionTable } from './definition';
import { Matrix, Reference, type Operand } from '../operand';

const LOST = ErrorValue.of('#REF!');
const WRONG = ErrorValue.of('#VALUE!');
const MISSING: Expression = { kind: 'missing' };

/** Whole number arguments; undefined where one is left out at the end. */
function wholeNumber(operand: Operand | undefined, context: CallContext): number | ErrorValue | undefined {
  if (operand === undefined) return undefined;
  const number = toNumber(context.toScalar(operand), context.settings);
  return typeof number === 'number' ? Math.trunc(number) : number;
}

/** The part of an array or range that a row and column number pick; 0 takes all. Undefined outside. */
function pick(source: Operand, row: number, column: number, context: CallContext): Operand | undefined {
  if (source instanceof Reference) {
    const [only] = source.areas;
    const area = only && pickArea(only.area, row, column);
    return only && area && Reference.to(only.sheet, area);
  }
  const matrix = context.toMatrix(source);
  const area = pickArea({ top: 0, left: 0, bottom: matrix.rows - 1, right: matrix.columns - 1 }, row, column);
  if (!area) return undefined;
  if (row > 0 && column > 0) return matrix.at(area.top, area.left);
  return Matrix.build(rowCount(area), columnCount(area), (r, c) => matrix.at(area.top + r, area.left + c));
}

function pickArea(area: Area, row: number, column: number): Area | undefined {
  if (row < 0 || column < 0 || row > rowCount(area) || column > columnCount(area)) return undefined;
  return {
    top: row === 0 ? area.top : area.top + row - 1,
    bottom: row === 0 ? area.bottom : area.top + row - 1,
    left: column === 0 ? area.left : area.left + column - 1,
    right: column === 0 ? area.right : area.left + column - 1,
  };
}

const INDEX: FunctionDefinition = {
  kind: 'range',
  params: ['array', 'scalar', 'scalar', 'scalar'],
  min: 2,
  max: 4,
  call: ([source = null, rowOperand, columnOperand, areaOperand], context) => {
    if (source instanceof ErrorValue) return source;
    const rowNumber = wholeNumber(rowOperand, context) ?? 0;
    const columnNumber = wholeNumber(columnOperand, context);
    const areaNumber = wholeNumber(areaOperand, context) ?? 1;
    if (typeof rowNumber !== 'number') return rowNumber;
    if (columnNumber instanceof ErrorValue) return columnNumber;
    if (typeof areaNumber !== 'number') return areaNumber;
    const area = source instanceof Reference ? source.areas[areaNumber - 1] : undefined;
    if (source instanceof Reference && !area) return LOST;
    const chosen = area ? new Reference([area]) : source;
    const rows = area ? rowCount(area.area) : context.toMatrix(source).rows;
    const columns = area ? columnCount(area.area) : context.toMatrix(source).columns;
    // One number picks along a single row or column whichever way it lies.
    if (columnNumber === undefined && rows === 1 && columns > 1)
      return pick(chosen, 1, rowNumber, context) ?? LOST;
    return pick(chosen, rowNumber, columnNumber ?? (columns === 1 ? 1 : 0), context) ?? LOST;
  },
};

const OFFSET: FunctionDefinition = {
  kind: 'range',
  params: ['range', 'scalar', 'scalar', 'scalar', 'scalar'],
  min: 3,
  max: 5,
  volatile: true,
  call: ([base = null, down, across, height, width], context) => {
    const [only] = base instanceof Reference ? base.areas : [];
    if (!only) return base instanceof ErrorValue ? base : WRONG;
    const { area } = only;
    const rows = wholeNumber(down, context) ?? 0;
    const columns = wholeNumber(across, context) ?? 0;
    const tall = height === null ? rowCount(area) : (wholeNumber(height, context) ?? rowCount(area));
    const wide = width === null ? columnCount(area) : (wholeNumber(width, context) ?? columnCount(area));
    if (typeof rows !== 'number') return rows;
    if (typeof columns !== 'number') return columns;
    if (typeof tall !== 'number') return tall;
    if (typeof wide !== 'number') return wide;
    if (tall === 0 || wide === 0) return LOST;
    // A negative height or width reaches up or to the left.
    const top = area.top + rows + (tall < 0 ? tall + 1 : 0);
    const left = area.left + columns + (wide < 0 ? wide + 1 : 0);
    const moved = { top, left, bottom: top + Math.abs(tall) - 1, right: left + Math.abs(wide) - 1 };
    const inside = top >= 0 && left >= 0 && moved.bottom < MAX_ROWS && moved.right < MAX_COLUMNS;
    return inside ? Reference.to(only.sheet, moved) : LOST;
  },
};

/** ROW and COLUMN: of the formula itself, of a cell, or of each row or column of a range. */
function position(of: 'row' | 'column'): FunctionDefinition {
  return {
    kind: 'range',
    params: ['range'],
    min: 0,
    max: 1,
    call: ([operand], context) => {
      if (operand === undefined) return context.home[of] + 1;
      if (operand instanceof ErrorValue) return operand;
      const [only] = operand instanceof Reference ? operand.areas : [];
      if (!only) return WRONG;
      const { area } = only;
      const start = of === 'row' ? area.top : area.left;
      const count = of === 'row' ? rowCount(area) : columnCount(area);
      if (!context.arrays || count === 1) return start + 1;
      return of === 'row'
        ? Matrix.build(count, 1, (row) => start + row + 1)
        : Matrix.build(1, count, (_, column) => start + column + 1);
    },
  };
}

/** ROWS and COLUMNS: the size of a range or array. */
function size(of: 'rows' | 'columns'): FunctionDefinition {
  return {
    kind: 'range',
    params: ['array'],
    min: 1,
    max: 1,
    call: ([operand = null], context) => {
      if (operand instanceof ErrorValue) return operand;
      if (!(operand instanceof Reference)) return context.toMatrix(operand)[of];
      const [only] = operand.areas;
      if (!only) return WRONG;
      return of === 'rows' ? rowCount(only.area) : columnCount(only.area);
    },
  };
}

/** The letters of a column, counted from 0: 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

export const REFERENCES: FunctionTable = {
  INDEX,
  OFFSET,
  INDIRECT: {
    kind: 'range',
    params: ['scalar', 'scalar'],
    min: 1,
    max: 2,
    volatile: true,
    call: ([text = null, a1], context) => {
      const address = toText(context.toScalar(text), context.settings);
      if (typeof address !== 'string') return address;
      const style = a1 === undefined ? true : toBoolean(context.toScalar(a1));
      return (style === true ? context.referenceFrom(address) : undefined) ?? LOST;
    },
  },
  ROW: position('row'),
  COLUMN: position('column'),
  ROWS: size('rows'),
  COLUMNS: size('columns'),
  AREAS: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([operand = null]) => (operand instanceof Reference ? operand.areas.length : WRONG),
  },
  TRANSPOSE: {
    kind: 'range',
    params: ['array'],
    min: 1,
    max: 1,
    call: ([operand = null], context) => {
      const matrix = context.toMatrix(operand);
      return Matrix.build(matrix.columns, matrix.rows, (row, column) => matrix.at(column, row));
    },
  },
  MMULT: {
    kind: 'range',
    params: ['array'],
    min: 2,
    max: 2,
    call: ([first = null, second = null], context) => {
      const a = context.toMatrix(first);
      const b = context.toMatrix(second);
      if (a.columns !== b.rows) return WRONG;
      return Matrix.build(a.rows, b.columns, (row, column) => {
        let total = 0;
        for (let i = 0; i < a.columns; i++) {
          const x = a.at(row, i);
          const y = b.at(i, column);
          if (typeof x !== 'number' || typeof y !== 'number') return WRONG;
          total += x * y;
        }
        return total;
      });
    },
  },
  ADDRESS: {
    kind: 'scalar',
    min: 2,
    max: 5,
    call: ([rowValue = null, columnValue = null, held = 1, a1 = true, sheet = null], { settings }) => {
      const row = toNumber(rowValue, settings);
      const column = toNumber(columnValue, settings);
      if (typeof row !== 'number') return row;
      if (typeof column !== 'number') return column;
      if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS || toBoolean(a1) !== true)
        return WRONG;
      const holdRow = held === 1 || held === 2;
      const holdColumn = held === 1 || held === 3;
      const prefix = typeof sheet === 'string' && sheet !== '' ? `${quoteSheetName(sheet)}!` : '';
      return `${prefix}${holdColumn ? '$' : ''}${columnLetters(column - 1)}${holdRow ? '$' : ''}${row}`;
    },
  },
  HYPERLINK: {
    kind: 'lazy',
    min: 1,
    max: 2,
    call: ([link, label], context) => context.evaluate(label ?? link ?? MISSING),
  },
  SINGLE: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([operand = null], context) => context.toScalar(operand),
  },
};
