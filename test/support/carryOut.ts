import { cellAddress } from '../../src/domain/sheet/address';
import type { Area } from '../../src/domain/sheet/area';
import type { CellValue } from '../../src/domain/sheet/cellValue';
import { asRead } from '../../src/app/formula/escapeText';
import { fillDownFormula } from '../../src/app/formula/fillDownFormula';
import { formatsOf } from '../../src/app/numberFormatRuns';
import type { CellInputs, Edit, Plan } from '../../src/app/plan';
import { ownSettings, revisionKey } from '../../src/app/settings/keyliftSettings';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../../src/app/snapshot';
import { isFormula } from './snapshots';

/**
 * The snapshot that would be read after a plan was carried out, as far as cells, tables, names and settings go. It
 * calculates nothing; what Excel makes of the edits is for the tests on the embedded host.
 */
export function carryOut(snapshot: Snapshot, plan: Plan): Snapshot {
  return plan.edits.reduce(carryOutEdit, takeRevision(snapshot, plan));
}

function takeRevision(snapshot: Snapshot, { revision }: Plan): Snapshot {
  const { before, takes, leaves } = revision;
  if (ownSettings(snapshot.settings).join() !== before.keys.join())
    throw new Error('the revision is not as expected');
  const others = Object.entries(snapshot.settings).filter(([key]) => !before.keys.includes(key));
  const taken = leaves === undefined ? [] : [[revisionKey(takes), leaves] as const];
  return { ...snapshot, settings: Object.fromEntries([...others, ...taken]) };
}

function carryOutEdit(snapshot: Snapshot, edit: Edit): Snapshot {
  const on = (sheet: string, change: (one: SheetSnapshot) => SheetSnapshot): Snapshot => {
    if (!snapshot.sheets.some(({ name }) => name === sheet)) throw new Error(`no sheet ${sheet}`);
    return { ...snapshot, sheets: snapshot.sheets.map((one) => (one.name === sheet ? change(one) : one)) };
  };
  switch (edit.kind) {
    case 'add-sheet':
      return { ...snapshot, sheets: [...snapshot.sheets, emptySheet(edit.sheet)] };
    case 'sheet-visibility':
      return on(edit.sheet, (sheet) => ({ ...sheet, visible: edit.after === 'Visible' }));
    case 'delete-sheet':
      return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== edit.sheet) };
    case 'add-name':
      return {
        ...snapshot,
        names: [
          ...snapshot.names,
          {
            name: edit.name,
            formula: edit.formula,
            visible: edit.hidden !== true,
            ...(edit.scope === undefined ? {} : { sheetId: idOf(snapshot, edit.scope) }),
          },
        ],
      };
    case 'delete-name': {
      const scope = edit.scope === undefined ? undefined : idOf(snapshot, edit.scope);
      return {
        ...snapshot,
        names: snapshot.names.filter(({ name, sheetId }) => name !== edit.name || sheetId !== scope),
      };
    }
    case 'write-cells':
      return on(edit.sheet, (sheet) => write(sheet, edit.area, edit.after));
    case 'fill-down':
    case 'clear-fill': {
      const inputs = Array.from({ length: edit.area.rowCount }, (_, n) =>
        edit.formulas.map((formula) => (edit.kind === 'fill-down' ? fillDownFormula(formula, n) : '')),
      );
      return on(edit.sheet, (sheet) => write(sheet, edit.area, inputs));
    }
    case 'number-format':
      return on(edit.sheet, (sheet) => format(sheet, edit.area, formatsOf(edit.after)));
    case 'add-table':
      return on(edit.sheet, (sheet) => ({
        ...sheet,
        tables: [...sheet.tables, newTable(sheet, edit.table, edit.area)],
      }));
    case 'delete-table':
      return on(edit.sheet, (sheet) => ({
        ...sheet,
        tables: sheet.tables.filter(({ name }) => name !== edit.table),
      }));
    case 'resize-table':
      return on(edit.sheet, (sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) =>
          table.name === edit.table ? resized(sheet, table, edit.after) : table,
        ),
      }));
    case 'insert-table-rows':
      return on(edit.sheet, (sheet) =>
        edit.indexes.reduce(
          (one, index, n) =>
            shiftRows(one, edit.table, index, 1, edit.inputs[index] ?? [], edit.formats[n] ?? []),
          sheet,
        ),
      );
    case 'delete-table-rows':
      return on(edit.sheet, (sheet) =>
        [...edit.indexes]
          .reverse()
          .reduce((one, index) => shiftRows(one, edit.table, index, -1, [], []), sheet),
      );
    case 'insert-table-column':
    case 'delete-table-column':
      throw new Error('columns inside of tables move on the embedded host only');
    case 'dress':
    case 'undress':
    case 'column-width':
    case 'sheet-filter':
    case 'add-rule':
    case 'delete-rule':
      return snapshot;
  }
}

function idOf({ sheets }: Snapshot, sheet: string): string {
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.id;
}

function emptySheet(name: string): SheetSnapshot {
  return {
    id: `{${name}}`,
    name,
    visible: true,
    protected: false,
    tables: [],
    pivotTables: [],
    hiddenRows: [],
    hiddenColumns: [],
    grid: undefined,
    cellsLeftOut: 0,
  };
}

function cell(sheet: SheetSnapshot, row: number, column: number): { formula: CellValue; format: string } {
  const { grid } = sheet;
  const formula = grid?.formulas[row - grid.area.row]?.[column - grid.area.column] ?? '';
  const numberFormat = grid?.numberFormats[row - grid.area.row]?.[column - grid.area.column] ?? 'General';
  return { formula, format: numberFormat };
}

/** Rebuilds the used area from `wanted`, which tells each cell from what stands there now. */
function rebuild(
  sheet: SheetSnapshot,
  touched: Area,
  wanted: (row: number, column: number) => { formula: CellValue; format: string },
): SheetSnapshot {
  const area = sheet.grid?.area ?? touched;
  const row = Math.min(area.row, touched.row);
  const column = Math.min(area.column, touched.column);
  const rowCount = Math.max(area.row + area.rowCount, touched.row + touched.rowCount) - row;
  const columnCount = Math.max(area.column + area.columnCount, touched.column + touched.columnCount) - column;
  const cells = Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_, c) => wanted(row + r, column + c)),
  );
  return {
    ...sheet,
    grid: {
      area: { row, column, rowCount, columnCount },
      values: cells.map((line) => line.map(({ formula }) => (isFormula(formula) ? '' : formula))),
      formulas: cells.map((line) => line.map(({ formula }) => formula)),
      numberFormats: cells.map((line) => line.map(({ format: one }) => one)),
    },
  };
}

function write(sheet: SheetSnapshot, area: Area, inputs: CellInputs): SheetSnapshot {
  return rebuild(sheet, area, (row, column) => {
    const input = inputs[row - area.row]?.[column - area.column] ?? null;
    const known = cell(sheet, row, column);
    return input === null ? known : { ...known, formula: asRead(input) ?? '' };
  });
}

function format(sheet: SheetSnapshot, area: Area, formats: readonly string[]): SheetSnapshot {
  if (formats.length !== area.rowCount) throw new Error('the runs do not cover the area');
  return rebuild(sheet, area, (row, column) => {
    const known = cell(sheet, row, column);
    const inside =
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount;
    return inside ? { ...known, format: formats[row - area.row] ?? 'General' } : known;
  });
}

function newTable(sheet: SheetSnapshot, name: string, area: Area): TableSnapshot {
  return { id: `{${name}}`, name, area, showHeaders: true, showTotals: false, columns: headers(sheet, area) };
}

function resized(sheet: SheetSnapshot, table: TableSnapshot, area: Area): TableSnapshot {
  return { ...table, area, columns: headers(sheet, area) };
}

function headers(sheet: SheetSnapshot, area: Area): string[] {
  return Array.from({ length: area.columnCount }, (_, n) => {
    const text = String(cell(sheet, area.row, area.column + n).formula);
    if (text === '') throw new Error(`a table column without a header at column ${area.column + n}`);
    return text;
  });
}

function shiftRows(
  sheet: SheetSnapshot,
  name: string,
  index: number,
  by: 1 | -1,
  inputs: CellInputs[number],
  formats: readonly string[],
): SheetSnapshot {
  const table = sheet.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const { area } = table;
  const at = area.row + 1 + index;
  const below = {
    ...area,
    row: at,
    rowCount: (sheet.grid ? sheet.grid.area.row + sheet.grid.area.rowCount : at) - at + 1,
  };
  const moved = rebuild(sheet, below, (row, column) => {
    const inColumns = column >= area.column && column < area.column + area.columnCount;
    if (!inColumns || row < at) return cell(sheet, row, column);
    if (by === 1 && row === at)
      return {
        formula: asRead(inputs[column - area.column] ?? '') ?? '',
        format: formats[column - area.column] ?? 'General',
      };
    return cell(sheet, row - by, column);
  });
  const tables = sheet.tables.map((one) =>
    one === table ? { ...one, area: { ...area, rowCount: area.rowCount + by } } : one,
  );
  return { ...moved, tables };
}

/** Everything that `carryOut` can change, without what is blank: to be compared. */
export function contentsOf(snapshot: Snapshot): unknown {
  const cells = snapshot.sheets.flatMap(({ name, grid }) =>
    (grid?.formulas ?? []).flatMap((row, r) =>
      row.flatMap((formula, c) => {
        const numberFormat = grid?.numberFormats[r]?.[c] ?? 'General';
        if (grid === undefined || (formula === '' && numberFormat === 'General')) return [];
        return [
          `${name}!${cellAddress(grid.area.row + r, grid.area.column + c)} ${numberFormat} ${String(formula)}`,
        ];
      }),
    ),
  );
  const tables = snapshot.sheets.flatMap(({ name, tables: all }) =>
    all.map((table) => ({ sheet: name, ...table })),
  );
  const sheets = snapshot.sheets.map(({ name }) => name);
  // A revision that follows bears another number, and means the same.
  return { sheets, cells, tables, names: snapshot.names, remembered: Object.values(snapshot.settings) };
}
