import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import type { Grid } from '../sheet/grid';
import { headersInRow, type HeaderRow } from './headerRow';
import type { KpiTable } from './kpiTable';
import { findLabelPanel } from './labelPanel';
import { readTable } from './readTable';
import { SheetReading, type ExcelTable, type SheetToRead } from './sheetReading';

/**
 * Finds the KPI tables of one sheet: among its Excel tables, and in the cells outside them. In the order in which they
 * stand, those below `CLAIM_THRESHOLD` included.
 */
export function findKpiTables(sheet: SheetToRead): readonly KpiTable[] {
  const tables = sheet.excelTables.flatMap((table) => findInExcelTable(new SheetReading(sheet), table));
  const plain = new SheetReading({ ...sheet, grid: without(sheet.grid, sheet.excelTables) });
  const found = [...tables, ...findInCells(plain)];
  const panel = found.length > 0 ? undefined : findLabelPanel(plain);
  if (panel !== undefined) return [panel];
  return found.sort((a, b) => a.header.row - b.header.row || a.header.column - b.header.column);
}

/** An Excel table says itself where its header and rows are. */
function findInExcelTable(reading: SheetReading, table: ExcelTable): readonly KpiTable[] {
  if (!table.showHeaders) return [];
  const { area, name } = table;
  const window = { first: area.column, last: lastColumnOf(area) };
  const lastRow = Math.min(lastRowOf(area) - (table.showTotals ? 1 : 0), lastRowOf(reading.area));
  const bounds = {
    lastRow,
    rowsAreGiven: true,
    isHeader: () => false,
    excelTable: { name, area },
    title: name,
    alone: false,
  };
  const [header] = headersInRow(reading, area.row, window);
  const found = header && readTable(reading, { ...header, window, top: area.row }, bounds);
  return found === undefined ? [] : [found];
}

/** Looks down the rows for headers and reads the table under each that does not stand inside a table found before. */
function findInCells(reading: SheetReading): readonly KpiTable[] {
  const { area } = reading;
  const window = { first: area.column, last: lastColumnOf(area) };
  const headers = new Map<number, readonly HeaderRow[]>();
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    const found = headersInRow(reading, row, window);
    if (found.length > 0) headers.set(row, found);
  }
  const tables: KpiTable[] = [];
  let reaching: KpiTable[] = [];
  for (const [row, candidates] of headers) {
    reaching = reaching.filter(({ body }) => lastRowOf(body) >= row);
    for (const candidate of candidates) {
      const header = besideTables(candidate, reaching);
      const table =
        header &&
        readTable(reading, header, {
          lastRow: lastRowOf(area),
          rowsAreGiven: false,
          isHeader: (other) => headers.get(other)?.some((next) => endsTable(header, next)) ?? false,
          title: titleAbove(reading, header),
          alone: false,
        });
      if (table === undefined) continue;
      tables.push(table);
      reaching.push(table);
    }
  }
  return tables;
}

/** The header with its window between the tables that reach into its row; none if it stands inside one. */
function besideTables(header: HeaderRow, reaching: readonly KpiTable[]): HeaderRow | undefined {
  const firstValue = Math.min(...header.valueColumns);
  let { first, last } = header.window;
  for (const { body } of reaching) {
    if (lastColumnOf(body) < firstValue) first = Math.max(first, lastColumnOf(body) + 1);
    else if (body.column > firstValue) last = Math.min(last, body.column - 1);
    else return undefined;
  }
  return header.valueColumns.every((column) => column <= last)
    ? { ...header, window: { first, last } }
    : undefined;
}

/** Whether another header ends this one's table: plain numbers do not, under periods that are sure. */
function endsTable(header: HeaderRow, next: HeaderRow): boolean {
  if (next.weak && !header.weak) return false;
  return next.valueColumns.some((column) => column <= Math.max(...header.valueColumns));
}

/** How many rows above its header a title may begin. */
const TITLE_DISTANCE = 5;

/** The first line of the text that stands alone above the table (a subtitle may follow), else the sheet's name. */
function titleAbove(reading: SheetReading, header: HeaderRow): string {
  let title: string | undefined;
  for (let row = header.top - 1; row >= Math.max(reading.area.row, header.top - TITLE_DISTANCE); row -= 1) {
    const texts: string[] = [];
    let figures = 0;
    for (let column = header.window.first; column <= header.window.last; column += 1) {
      const kind = reading.kind(row, column);
      if (kind === 'text') texts.push(foldedText(reading.value(row, column)));
      else if (kind !== 'empty') figures += 1;
    }
    const [line] = texts;
    if (figures > 0 || texts.length > 2 || (line === undefined && title !== undefined)) break;
    title = line ?? title;
  }
  return title ?? reading.sheet.name;
}

/** The grid with the cells of Excel tables emptied. */
function without(grid: Grid, tables: readonly ExcelTable[]): Grid {
  if (tables.length === 0) return grid;
  const values = grid.values.map((row) => row);
  for (const { area } of tables) {
    const overlap = clip(area, grid.area);
    for (let row = overlap.row; row <= lastRowOf(overlap); row += 1) {
      const cells = values[row - grid.area.row];
      if (cells === undefined) continue;
      values[row - grid.area.row] = cells.map((value, index) => {
        const column = index + grid.area.column;
        return column >= overlap.column && column <= lastColumnOf(overlap) ? '' : value;
      });
    }
  }
  return { ...grid, values };
}

function clip(area: Area, to: Area): Area {
  return areaBetween(
    Math.max(area.row, to.row),
    Math.max(area.column, to.column),
    Math.min(lastRowOf(area), lastRowOf(to)),
    Math.min(lastColumnOf(area), lastColumnOf(to)),
  );
}
