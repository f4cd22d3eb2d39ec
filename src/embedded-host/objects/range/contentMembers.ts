import { columnCount, isWholeColumns, isWholeRows, rowCount } from '../../model/area';
import type { Cell } from '../../model/cell';
import { formatCells } from '../../model/edit/formatCells';
import { type Entry, setCells } from '../../model/edit/setCells';
import { inheritedFormat } from '../../model/formatAt';
import { ErrorValue, type Scalar } from '../../model/value';
import { type Argument, integer, isList } from '../argument';
import { refusal } from '../refusal';
import { type Json, type Members, method, readOnly, readWrite } from '../richObject';
import type { RangeObject } from './rangeObject';
import { entryOf } from './entryOf';
import { shownText } from './shownText';

/** Excel's limit for one read. */
const MAX_CELLS_READ = 5_000_000;

/** What the cells of a range hold: two-dimensional arrays in the shape of the range. */
export function contentMembers(range: RangeObject): Members {
  const { workbook } = range.client;
  const read = (of: (cell: Cell | undefined, format: number) => Json): Json => {
    const { sheet, area } = range;
    // "When an API makes a request to retrieve an unbounded range, the response will contain null values for
    // cell-level properties such as values, text, numberFormat, and formulas."
    if (isWholeColumns(area) || isWholeRows(area)) return null;
    if (rowCount(area) * columnCount(area) > MAX_CELLS_READ) throw refusal('RangeExceedsLimit');
    const rows: Json[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet.cells.row(row);
      const values: Json[] = [];
      for (let column = area.left; column <= area.right; column++) {
        const cell = cells?.get(column);
        values.push(of(cell, cell?.format ?? inheritedFormat(sheet, row, column)));
      }
      rows.push(values);
    }
    return rows;
  };
  const write = (input: Argument): void => {
    const { sheet, area } = range;
    const valueAt = gridOf(range, input);
    setCells(workbook, sheet, area, (row, column): Entry | undefined => {
      const value = valueAt(row, column);
      if (value === null || value === undefined) return undefined;
      return entryOf(workbook, sheet, area.top + row, area.left + column, value);
    });
  };
  const formulas = (): Json =>
    read((cell) => (cell?.formula === undefined ? valueOf(cell?.value ?? null) : `=${cell.formula}`));
  const values = (): Json => {
    range.client.calculate();
    return read((cell) => valueOf(cell?.value ?? null));
  };
  const anyInput = (input: Argument): Argument => input;
  return {
    // The client writes large arrays in pieces and asks first whether the whole of it fits.
    _ValidateArraySize: method([integer, integer], (rows, columns) => {
      if (rows !== rowCount(range.area) || columns !== columnCount(range.area)) refuseShape();
    }),
    Values: readWrite(values, anyInput, write),
    Formulas: readWrite(formulas, anyInput, write),
    FormulasLocal: readOnly(formulas),
    Text: readOnly(() => {
      range.client.calculate();
      return read((cell, format) =>
        shownText(workbook, cell?.value ?? null, workbook.formats.at(format).numberFormat),
      );
    }),
    ValueTypes: readOnly(() => {
      range.client.calculate();
      return read((cell) => valueTypeOf(cell?.value ?? null));
    }),
    NumberFormat: readWrite(
      () => read((_, format) => workbook.formats.at(format).numberFormat),
      anyInput,
      (input) => {
        const { sheet, area } = range;
        // One format in an array of its own is for all cells (office-js-docs #5400).
        const [first] = isList(input) && input.length === 1 ? input : [];
        const codeAt = gridOf(range, isList(first) && first.length === 1 ? first[0] : input);
        formatCells(workbook, sheet, area, (_, row, column) => {
          const code = codeAt(row - area.top, column - area.left);
          if (code === null || code === undefined) return undefined;
          if (typeof code !== 'string') throw refusal('InvalidArgument');
          return { numberFormat: code === '' ? 'General' : code };
        });
      },
    ),
    // "Represents if all cells have a spill border": null when only some have.
    HasSpill: readOnly(() => {
      range.client.calculate();
      let spilled = 0;
      for (const [, , { array }] of range.sheet.cells.within(range.area))
        if (array?.dynamic && rowCount(array.area) * columnCount(array.area) > 1) spilled++;
      if (spilled === 0) return false;
      return spilled === rowCount(range.area) * columnCount(range.area) ? true : null;
    }),
  };
}

/**
 * Reads what is assigned to `values`, `formulas` or `numberFormat`: one value for all cells, or an array in the very
 * shape of the range; anything else is `InvalidArgument`.
 */
function gridOf(range: RangeObject, input: Argument): (row: number, column: number) => Argument {
  if (!isList(input)) {
    if (isWholeColumns(range.area) || isWholeRows(range.area)) refuseUnbounded();
    return () => input;
  }
  const [rows, columns] = [rowCount(range.area), columnCount(range.area)];
  const fits = input.length === rows && input.every((row) => isList(row) && row.length === columns);
  if (!fits) refuseShape();
  return (row, column) => {
    const values = input[row];
    return isList(values) ? values[column] : undefined;
  };
}

function refuseShape(): never {
  throw refusal(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Setting the cells of whole columns one by one would be a request too large. */
function refuseUnbounded(): never {
  throw refusal('InvalidArgument', 'The range is unbounded: its cells cannot be set.');
}

/** A blank cell reads as an empty text, an error as its code. */
export function valueOf(value: Scalar): Json {
  if (value === null) return '';
  return value instanceof ErrorValue ? value.code : value;
}

function valueTypeOf(value: Scalar): string {
  if (value === null) return 'Empty';
  if (value instanceof ErrorValue) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
