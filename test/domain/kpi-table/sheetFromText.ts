import type { SheetToRead, ExcelTable } from '../../../src/domain/kpi-table/sheetToRead';
import { parseIsoDate } from '../../../src/domain/calendarDate';
import { parseAddress } from '../../../src/domain/sheet/address';
import type { CellValue } from '../../../src/domain/sheet/cellValue';
import { serialOfDate } from '../../../src/domain/sheet/serialDate';

interface Cell {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
}

/**
 * A sheet from lines of cells separated by `|`, the first at A1. Numbers are numbers, `12%` and `€12` have a number
 * format, `2026-01-31` is a date, `=12` a formula that comes to 12, `"12` the text 12, `=X[…] 12` a formula with a text.
 */
export function sheetFromText(text: string, options: Partial<SheetToRead> = {}): SheetToRead {
  const lines = text.replace(/^\n|\n\s*$/g, '').split('\n');
  const rows = lines.map((line) => line.split('|').map((cell) => readCell(cell.trim())));
  const columnCount = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array<Cell>(columnCount - row.length).fill(EMPTY)]);
  return {
    id: 's1',
    name: 'Sheet1',
    excelTables: [],
    date1904: false,
    grid: {
      area: { row: 0, column: 0, rowCount: rows.length, columnCount },
      values: padded.map((row) => row.map(({ value }) => value)),
      formulas: padded.map((row) => row.map(({ formula }) => formula)),
      numberFormats: padded.map((row) => row.map(({ format }) => format)),
    },
    ...options,
  };
}

/** An Excel table at an address. */
export function excelTable(name: string, address: string, options: Partial<ExcelTable> = {}): ExcelTable {
  const area = parseAddress(address)?.area;
  if (area === undefined) throw new Error(`no address: ${address}`);
  return { name, area, showHeaders: true, showTotals: false, ...options };
}

const EMPTY: Cell = { value: '', formula: '', format: 'General' };

function readCell(text: string): Cell {
  if (text === '') return EMPTY;
  if (text.startsWith('"')) return constant(text.slice(1));
  const formula = /^(=\S+) (.*)$/.exec(text) ?? /^(=)(-?[\d.]+)$/.exec(text);
  if (formula) {
    const [, code = '', shown = ''] = formula;
    return { ...readCell(shown), formula: code === '=' ? `=0+${shown}` : code };
  }
  const date = parseIsoDate(text);
  if (date) return constant(serialOfDate(date), 'yyyy-mm-dd');
  const percent = /^(-?[\d.]+)%$/.exec(text);
  if (percent) return constant(Number(percent[1]) / 100, '0%');
  const euro = /^€(-?[\d.]+)$/.exec(text);
  if (euro) return constant(Number(euro[1]), '[$€-407]#,##0');
  return /^-?\d+(\.\d+)?$/.test(text) ? constant(Number(text)) : constant(text);
}

function constant(value: CellValue, format = 'General'): Cell {
  return { value, formula: value, format };
}
