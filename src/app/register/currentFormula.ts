import type { Kpi } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi-table/kpiTable';
import type { CellValue } from '../../domain/sheet/cellValue';
import type { Area } from '../../domain/sheet/area';
import { columnLetters, quoteSheetName } from '../../domain/sheet/address';
import { quoteText } from '../formula/escapeText';
import { tableColumn, tableColumns, thisRow } from '../formula/structuredReference';
import type { TableSnapshot } from '../snapshot';

/**
 * How formulas elsewhere refer to the rows of a KPI table: by its column names where it is an Excel table, by absolute
 * addresses otherwise. Excel keeps both right when things move or are renamed.
 */
export interface RowReferences {
  /** The id column. */
  readonly ids: string;
  /** The cells of neighbouring columns in the table's body; columns are the sheet's, from 0. */
  readonly block: (first: number, last: number) => string;
}

/**
 * @param names the names of the table's columns as they will be, with those that Keylift appends
 */
export function excelTableReferences(
  table: TableSnapshot,
  names: readonly string[],
  idColumn: number,
): RowReferences {
  const nameOf = (column: number): string => {
    const name = names[column - table.area.column];
    if (name === undefined) throw new Error(`column ${column} is outside of table ${table.name}`);
    return name;
  };
  return {
    ids: tableColumn(table.name, nameOf(idColumn)),
    block: (first, last) =>
      first === last
        ? tableColumn(table.name, nameOf(first))
        : tableColumns(table.name, nameOf(first), nameOf(last)),
  };
}

/** @param rows the table's body rows; of the area only rows count */
export function rangeReferences(sheetName: string, rows: Area, idColumn: number): RowReferences {
  const block = (first: number, last: number): string => {
    const top = rows.row + 1;
    const bottom = rows.row + rows.rowCount;
    return `${quoteSheetName(sheetName)}!$${columnLetters(first)}$${top}:$${columnLetters(last)}$${bottom}`;
  };
  return { ids: block(idColumn, idColumn), block };
}

/** One cell of the KPI's row, found by id: `INDEX(Sales[Actual],MATCH([@Id],Sales[OKR],0))`. */
export function lookUp(references: RowReferences, column: number): string {
  return `INDEX(${references.block(column, column)},MATCH(${thisRow('Id')},${references.ids},0))`;
}

const LOST = ' (not found)';

/** The name of the KPI as its table shows it now; where the id is gone, the name that it had. */
export function kpiNameFormula(references: RowReferences, { name, nameCell }: Kpi): string {
  return `=IFERROR(${lookUp(references, nameCell.column)},${quoteText(nameWhenLost(name) + LOST)})`;
}

/** A KPI's name as far as a formula can hold it: Excel takes texts of up to 255 characters there. */
export function nameWhenLost(name: string): string {
  return name.slice(0, 255 - LOST.length).replace(/[\uD800-\uDBFF]$/, '');
}

/** What `nameWhenLost` was when `kpiNameFormula` was written. */
export function kpiNameWhenLost(formula: CellValue): string | undefined {
  const text = /,"((?:[^"]|"")*)"\)$/su.exec(String(formula))?.[1]?.replaceAll('""', '"');
  return text?.endsWith(LOST) ? text.slice(0, -LOST.length) : undefined;
}

/**
 * The latest measured value of the KPI: that of the one value column, or over periods the last that holds a number,
 * so that it follows when the next period is filled in. Empty while there is none. Where periods ahead hold formulas
 * that come to zero, such zeros are not measured (the twin of `measuredColumns` in `domain/kpi-table`).
 */
export function currentFormula(references: RowReferences, table: KpiTable): string {
  const value = periodRuns(table).reduce(
    (otherwise, run) => latestOfRun(references, run, table.formulasAhead, otherwise),
    '""',
  );
  return `=${value}`;
}

/** Neighbouring columns whose periods follow one another, forwards or backwards. */
interface PeriodRun {
  readonly first: number;
  readonly last: number;
  readonly step: 1 | -1;
}

/** Excel nests at most 64 deep; what is older than this many separate stretches cannot be the latest. */
const MOST_RUNS = 40;

/**
 * The value columns as stretches in time order, oldest first. Totals, budgets and spacers between periods end a
 * stretch, so that they are never taken for a measurement.
 */
function periodRuns(table: KpiTable): PeriodRun[] {
  const columns = valueColumns(table);
  const runs: PeriodRun[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const forwards =
      run !== undefined && column === run.last + 1 && (run.step === 1 || run.first === run.last);
    const backwards =
      run !== undefined && column === run.first - 1 && (run.step === -1 || run.first === run.last);
    if (run !== undefined && forwards) runs[runs.length - 1] = { first: run.first, last: column, step: 1 };
    else if (run !== undefined && backwards)
      runs[runs.length - 1] = { first: column, last: run.last, step: -1 };
    else runs.push({ first: column, last: column, step: 1 });
  }
  return runs.slice(-MOST_RUNS);
}

/** In time order. */
function valueColumns(table: KpiTable): number[] {
  const periods = table.fields
    .flatMap(({ at: column, role, period }) =>
      role === 'period' && period !== undefined ? [{ column, period }] : [],
    )
    .sort((a, b) => a.period.order - b.period.order || a.column - b.column);
  if (table.orientation === 'kpis-in-rows' && periods.length > 0) return periods.map(({ column }) => column);
  const actual = table.fields.find(({ role }) => role === 'actual');
  const fallback = table.kpis.find(({ latest }) => latest !== undefined)?.latest?.cell.column;
  const column = actual?.at ?? fallback;
  return column === undefined ? [] : [column];
}

function latestOfRun(
  references: RowReferences,
  { first, last, step }: PeriodRun,
  formulasAhead: boolean,
  otherwise: string,
): string {
  if (first === last) {
    const cell = lookUp(references, first);
    const isMeasured = formulasAhead ? `IFERROR(${measured(cell)},FALSE)` : `ISNUMBER(${cell})`;
    return `IF(${isMeasured},${cell},${otherwise})`;
  }
  const row = `INDEX(${references.block(first, last)},MATCH(${thisRow('Id')},${references.ids},0),0)`;
  const isMeasured = formulasAhead ? measured(row) : `ISNUMBER(${row})`;
  const latest =
    step === 1 ? `LOOKUP(2,1/${isMeasured},${row})` : `INDEX(${row},MATCH(TRUE,INDEX(${isMeasured},0),0))`;
  return `IFERROR(${latest},${otherwise})`;
}

/** Numbers, but not the zeros that formulas come to. `ISFORMULA` is of Excel 2013. */
function measured(cells: string): string {
  return `(ISNUMBER(${cells})*((${cells}<>0)+NOT(ISFORMULA(${cells})))>0)`;
}
