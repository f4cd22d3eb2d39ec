import { ErrorValue, type Scalar } from '../../model/value';
import { Matrix, Reference } from '../operand';
import { ofAnything, ofNumbers } from './define';
import type { FunctionDefinition, FunctionTable } from './definition';

const NOT_AVAILABLE = ErrorValue.of('#N/A');

/** A test of one value, which may be an error. */
function test(holds: (value: Scalar) => boolean): FunctionDefinition {
  return ofAnything(1, 1, ([value = null]) => holds(value));
}

/** The numbers of ERROR.TYPE. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
  '#SPILL!': 9,
  '#UNKNOWN!': 12,
  '#FIELD!': 13,
  '#CALC!': 14,
};

function typeNumber(value: Scalar): number {
  if (value instanceof ErrorValue) return 16;
  return typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
}

export const INFORMATION: FunctionTable = {
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test((value) => value instanceof ErrorValue),
  ISERR: test((value) => value instanceof ErrorValue && value !== NOT_AVAILABLE),
  ISNA: test((value) => value === NOT_AVAILABLE),
  ISEVEN: ofEvenness(0),
  ISODD: ofEvenness(1),
  ISREF: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([operand = null]) => operand instanceof Reference,
  },
  ISFORMULA: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([operand = null]) => {
      const [only] = operand instanceof Reference ? operand.areas : [];
      if (!only) return ErrorValue.of('#VALUE!');
      const { sheet, area } = only;
      const isFormula = (row: number, column: number): boolean =>
        sheet.cells.get(area.top + row, area.left + column)?.formula !== undefined;
      const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
      return rows === 1 && columns === 1 ? isFormula(0, 0) : Matrix.build(rows, columns, isFormula);
    },
  },
  FORMULATEXT: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([operand = null]) => {
      if (operand instanceof ErrorValue) return operand;
      const [only] = operand instanceof Reference ? operand.areas : [];
      const formula = only?.sheet.cells.get(only.area.top, only.area.left)?.formula;
      return formula === undefined ? NOT_AVAILABLE : `=${formula}`;
    },
  },
  N: ofAnything(1, 1, ([value = null]) =>
    typeof value === 'number' || value instanceof ErrorValue ? value : value === true ? 1 : 0,
  ),
  TYPE: {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 1,
    call: ([operand = null], context) =>
      operand instanceof Matrix ? 64 : typeNumber(context.toScalar(operand)),
  },
  'ERROR.TYPE': ofAnything(1, 1, ([value = null]) =>
    value instanceof ErrorValue ? (ERROR_NUMBERS[value.code] ?? NOT_AVAILABLE) : NOT_AVAILABLE,
  ),
  SHEET: {
    kind: 'range',
    params: ['range'],
    min: 0,
    max: 1,
    // Sheets that change places move no cell.
    volatile: true,
    call: ([operand], { home, workbook }) => {
      if (operand instanceof ErrorValue) return operand;
      const [only] = operand instanceof Reference ? operand.areas : [];
      return workbook.sheets.indexOf(only?.sheet ?? home.sheet) + 1;
    },
  },
  SHEETS: ofNumbers(0, 0, (_, { workbook }) => workbook.sheets.length),
};

function ofEvenness(remainder: 0 | 1): FunctionDefinition {
  return ofAnything(1, 1, ([value = null]) => {
    if (value instanceof ErrorValue) return value;
    if (typeof value === 'string' || typeof value === 'boolean') return ErrorValue.of('#VALUE!');
    return Math.abs(Math.trunc(value ?? 0)) % 2 === remainder;
  });
}
