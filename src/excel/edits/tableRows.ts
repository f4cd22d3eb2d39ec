import type { EditOf } from '../../app/edits/edit';
import { otherRows } from '../../app/edits/tableRows';
import type { CellInputs } from '../../app/cellInput';
import type { CellValue } from '../../domain/sheet/cellValue';
import { cellsOf, part, rangeAt } from '../ranges';
import { constantsFor, observeCells } from './cells';
import type { BatchEdit, EditHandler } from './edit';

export const insertTableRows: EditHandler<EditOf<'insert-table-rows'>> = {
  carryOut(workbook, { sheet, table, body, indexes, inputs, formats }) {
    const { rows } = workbook.tables.getItem(table);
    for (const index of indexes) rows.add(index);
    for (let column = 0; column < body.columnCount; column += 1) {
      const cells = rangeAt(workbook, sheet, part(body, 0, column, body.rowCount, 1));
      const whole = inputs.map((row) => [row[column] ?? null]);
      if (whole.some(([input]) => String(input).startsWith('=')))
        cells.formulas = constantsFor(whole).map(([one]) => [one]);
      cells.formulas = whole;
    }
    indexes.forEach((index, n) => {
      const row = rangeAt(workbook, sheet, part(body, index, 0, 1, body.columnCount));
      row.numberFormat = [[...(formats[n] ?? [])]];
    });
  },
  observe(workbook, { sheet, table, body, inputs }) {
    const count = countRows(workbook, table);
    const holds = observeCells(workbook, sheet, body, inputs);
    return () => count() === body.rowCount && holds();
  },
  /** The upper ones come first; once all are there, whole columns are written, the other rows' cells among them. */
  leftovers(workbook, edit) {
    const count = countRows(workbook, edit.table);
    const body = rangeAt(workbook, edit.sheet, edit.body).load('formulas');
    return () => {
      const { indexes, body: whole } = edit;
      const added = indexes.slice(0, count() - whole.rowCount + indexes.length);
      if (added.length === 0) return [];
      const bodyNow = { ...whole, rowCount: count() };
      const after = otherRows(edit);
      const area = part(whole, 0, 0, after.length, whole.columnCount);
      const before = after.map((row) => row.map(() => null));
      const rowsGo: BatchEdit = { ...edit, kind: 'delete-table-rows', body: bodyNow, indexes: added };
      if (added.length === indexes.length && areAlike(edit.inputs, cellsOf(body.formulas) ?? []))
        return [rowsGo];
      return [rowsGo, { kind: 'write-cells', sheet: edit.sheet, area, before, after, afresh: true }];
    };
  },
};

export const deleteTableRows: EditHandler<EditOf<'delete-table-rows'>> = {
  carryOut(workbook, { table, indexes }) {
    const { rows } = workbook.tables.getItem(table);
    for (const index of [...indexes].reverse()) rows.getItemAt(index).delete();
  },
  /** By their number: the same id may stand in two rows. */
  observe(workbook, { table, body, indexes }) {
    const count = countRows(workbook, table);
    return () => count() === body.rowCount - indexes.length;
  },
  /** The lower ones go first. */
  leftovers(workbook, edit) {
    const count = countRows(workbook, edit.table);
    return () => {
      const deleted = edit.indexes.slice(edit.indexes.length - (edit.body.rowCount - count()));
      return [{ ...edit, kind: 'insert-table-rows', indexes: deleted, formats: formatsOf(edit, deleted) }];
    };
  },
};

function formatsOf(
  { indexes, formats }: EditOf<'delete-table-rows'>,
  some: readonly number[],
): readonly (readonly string[])[] {
  return formats.filter((_, n) => some.includes(indexes[n] ?? -1));
}

/** Whether cells hold what was written, but for references that Excel has moved along with their cells since. */
function areAlike(inputs: CellInputs, found: readonly (readonly CellValue[])[]): boolean {
  const plain = (cell: unknown): string => String(cell).replace(/\$?[A-Z]{1,3}\$?\d+/g, '');
  return inputs.every((row, r) =>
    row.every((input, c) => {
      const cell = String(found[r]?.[c] ?? '');
      return String(input).startsWith('=') ? plain(input) === plain(cell) : !cell.startsWith('=');
    }),
  );
}

function countRows(workbook: Excel.Workbook, table: string): () => number {
  const { rows } = workbook.tables.getItem(table);
  rows.load('count');
  return () => rows.count;
}
