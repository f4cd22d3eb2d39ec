import { parseAddress } from '../../src/domain/sheet/address';
import type { Area } from '../../src/domain/sheet/area';
import type { CellValue } from '../../src/domain/sheet/cellValue';
import type { Kpi, Measurement } from '../../src/domain/kpi';
import type { FieldReading, FieldRole, KpiTable } from '../../src/domain/kpi-table/kpiTable';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../../src/app/snapshot';
import type { Survey, SurveyRequest } from '../../src/app/survey';

/** The area that an A1 address means. */
export function areaAt(address: string): Area {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`no address: ${address}`);
  return parsed.area;
}

interface SheetOptions {
  /** Where the first cell of the rows stands. */
  readonly at?: string;
  readonly tables?: readonly TableSnapshot[];
  /** One number format for each column of the rows. */
  readonly formats?: readonly string[];
  readonly protected?: boolean;
}

/** A sheet written as rows of constants and formulas; a formula has no value yet. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  { at = 'A1', tables = [], formats = [], ...options }: SheetOptions = {},
): SheetSnapshot {
  const { row, column } = areaAt(at);
  const columnCount = Math.max(0, ...rows.map((cells) => cells.length));
  const filled = rows.map((cells) => Array.from({ length: columnCount }, (_, c) => cells[c] ?? ''));
  return {
    id: `{${name}}`,
    name,
    visible: true,
    protected: options.protected ?? false,
    tables,
    pivotTables: [],
    hiddenRows: [],
    hiddenColumns: [],
    grid:
      rows.length === 0
        ? undefined
        : {
            area: { row, column, rowCount: rows.length, columnCount },
            values: filled.map((cells) => cells.map((cell) => (isFormula(cell) ? '' : cell))),
            formulas: filled,
            numberFormats: filled.map((cells) => cells.map((_, c) => formats[c] ?? 'General')),
          },
    cellsLeftOut: 0,
  };
}

export function isFormula(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** An Excel table; `columns` are its headers. */
export function tableOf(
  name: string,
  address: string,
  columns: readonly string[],
  { showTotals = false, showHeaders = true } = {},
): TableSnapshot {
  return { id: `{${name}}`, name, area: areaAt(address), showHeaders, showTotals, columns };
}

export function workbookOf(sheets: readonly SheetSnapshot[], rest: Partial<Snapshot> = {}): Snapshot {
  return {
    sheets,
    names: [],
    settings: {},
    unusedRevision: 41,
    culture: { name: 'en-US', decimalSeparator: '.', thousandsSeparator: ',' },
    date1904: false,
    readOnly: false,
    structureProtected: false,
    ...rest,
  };
}

/** The roles of a table's columns, left to right; a number is the order of a period. */
export type Roles = readonly (FieldRole | number)[];

/** The KPI table that a detector would find with these column roles: the names stand in the first `name` column. */
export function kpiTableOf(
  snapshot: Snapshot,
  sheetName: string,
  address: string,
  roles: Roles,
  excelTable?: string,
): KpiTable {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const grid = sheet?.grid;
  if (sheet === undefined || grid === undefined) throw new Error(`no cells on ${sheetName}`);
  const whole = areaAt(address);
  const value = (row: number, column: number): CellValue =>
    grid.values[row - grid.area.row]?.[column - grid.area.column] ?? '';
  const fields = roles.map((role, index): FieldReading => {
    const column = whole.column + index;
    const header = String(value(whole.row, column));
    if (typeof role !== 'number') return { at: column, header, role };
    return { at: column, header, role: 'period', period: { kind: 'month', label: header, order: role } };
  });
  const nameColumn = fields.find(({ role }) => role === 'name')?.at ?? whole.column;
  const measured = fields
    .filter(({ role }) => role === 'period' || role === 'actual')
    .sort((a, b) => (a.period?.order ?? 0) - (b.period?.order ?? 0));
  const body = { ...whole, row: whole.row + 1, rowCount: whole.rowCount - 1 };
  const kpis = Array.from({ length: body.rowCount }, (_, n) => body.row + n).flatMap((row): Kpi[] => {
    const name = String(value(row, nameColumn));
    if (name === '') return [];
    const series = measured.flatMap(({ at: column }): Measurement[] => {
      const one = value(row, column);
      return typeof one === 'number' ? [{ value: one, cell: { sheetId: sheet.id, row, column } }] : [];
    });
    const latest = series.at(-1);
    const format = latest && grid.numberFormats[row - grid.area.row]?.[latest.cell.column - grid.area.column];
    const targetColumn = fields.find(({ role }) => role === 'target')?.at;
    const target = targetColumn === undefined ? '' : value(row, targetColumn);
    return [
      {
        key: `${sheet.id} ${row}`,
        name,
        nameCell: { sheetId: sheet.id, row, column: nameColumn },
        unit: { kind: 'number' },
        series,
        ...(latest ? { latest } : {}),
        numberFormat: format ?? 'General',
        ...(typeof target === 'number' && targetColumn !== undefined
          ? { target: { value: target, cell: { sheetId: sheet.id, row, column: targetColumn } } }
          : {}),
      },
    ];
  });
  return {
    key: `${sheet.id} ${whole.row}:${whole.column}`,
    sheetId: sheet.id,
    sheetName,
    title: excelTable ?? sheetName,
    ...(excelTable === undefined ? {} : { excelTable }),
    orientation: roles.some((role) => typeof role === 'number') ? 'kpis-in-rows' : 'snapshot',
    header: { ...whole, rowCount: 1 },
    body,
    fieldsAre: 'columns',
    fields,
    kpis,
    namesEntities: false,
    formulasAhead: false,
    oddities: [],
    confidence: 1,
    reasons: [],
  };
}

/** The survey of a place where nothing is in the way and nothing is formatted. */
export function freeSurvey(request: SurveyRequest, rest: Partial<Survey> = {}): Survey {
  const { columnCount, rowCount } = request.extension;
  return {
    request,
    occupied: [],
    merged: [],
    filtered: false,
    protected: false,
    columns: Array.from({ length: columnCount }, () => ({
      bare: true,
      numberFormats: [{ format: 'General', rows: rowCount }],
      width: 'standard',
      points: 48,
      hidden: false,
    })),
    headerLook: {},
    bodyLook: {},
    ...rest,
  };
}
