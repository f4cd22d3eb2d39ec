import { parseTrackingId } from '../../domain/keyResult';
import type { Area } from '../../domain/sheet/area';
import type { CellInput, CellInputs } from '../cellInput';
import { fillDownFormula } from '../formula/fillDownFormula';
import type { PlanLine } from '../planLine';
import { holdsAsRead } from './cells';
import type { EditKind } from './editKind';

/** Rows of a table's body, among the others. */
interface TableRows {
  readonly sheet: string;
  readonly table: string;
  /** The table's body with these rows. */
  readonly body: Area;
  /** Which of the body's rows, from 0, ascending. */
  readonly indexes: readonly number[];
  /**
   * What the body holds with these rows, all of it: Excel may spread a formula that comes into one cell of a column over
   * the others, so that whole columns are written whenever rows come.
   */
  readonly inputs: CellInputs;
  /** The number formats of these rows: a row that comes takes those of its neighbour over. */
  readonly formats: readonly (readonly string[])[];
}

export interface InsertTableRows extends TableRows {
  readonly kind: 'insert-table-rows';
}

export interface DeleteTableRows extends TableRows {
  readonly kind: 'delete-table-rows';
}

export const insertTableRows: EditKind<InsertTableRows> = {
  isIdle: ({ indexes }) => indexes.length === 0,
  inverse: (edit) => ({ ...edit, kind: 'delete-table-rows' }),
  stillStands: ({ sheet, body, inputs }) => [holdsAsRead(sheet, body, inputs)],
  describe: (edit) => linesOf(edit, 'row-added'),
  standsOn: ({ table }) => ({ table }),
  canBePartial: false,
};

export const deleteTableRows: EditKind<DeleteTableRows> = {
  isIdle: ({ indexes }) => indexes.length === 0,
  inverse: (edit) => ({ ...edit, kind: 'insert-table-rows' }),
  /** The rows that stayed are written again when these come back, so nobody may have changed them. */
  stillStands: ({ sheet, body, indexes, inputs }, later) => {
    // A table keeps one row, which the plan then emptied.
    if (
      later.some((edit) => edit.kind === 'write-cells' && edit.sheet === sheet && edit.area.row === body.row)
    )
      return [];
    const stayed = otherRows({ indexes, inputs });
    return [holdsAsRead(sheet, { ...body, rowCount: stayed.length }, stayed)];
  },
  describe: (edit) => linesOf(edit, 'row-deleted'),
  standsOn: ({ table }) => ({ table }),
  canBePartial: false,
};

/** What the body's other rows hold without these. */
export function otherRows({ indexes, inputs }: Pick<TableRows, 'indexes' | 'inputs'>): CellInputs {
  return inputs
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => !indexes.includes(index))
    .map(({ row, index }, at) => row.map((input) => moved(input, at - index)));
}

/** An input of a row that came so many rows further down: its references to its own row follow. */
function moved(input: CellInput, rows: number): CellInput {
  return typeof input === 'string' && input.startsWith('=') ? fillDownFormula(input, rows) : input;
}

/** The id in a row, wherever the team has moved its column to. */
function idIn(inputs: readonly CellInput[]): string {
  return String(inputs.find((input) => parseTrackingId(String(input)) !== undefined) ?? '');
}

function linesOf({ table, indexes, inputs }: TableRows, kind: 'row-added' | 'row-deleted'): PlanLine[] {
  return indexes.map((index) => ({ kind, table, id: idIn(inputs[index] ?? []) }));
}
