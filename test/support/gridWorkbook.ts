import type { Area } from '../../src/embedded-host/model/area';
import { type CellFormat, FormatTable } from '../../src/embedded-host/model/format';
import { Sheet } from '../../src/embedded-host/model/sheet';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';
import { Workbook } from '../../src/embedded-host/model/workbook';

const noSide = { style: 'none', color: { kind: 'auto' } } as const;

const plainFormat: CellFormat = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: 'none',
    strikethrough: false,
    color: { kind: 'auto' },
  },
  fill: { kind: 'none' },
  border: { left: noSide, right: noSide, top: noSide, bottom: noSide },
  alignment: { horizontal: 'general', vertical: 'bottom', wrapText: false, indent: 0, textRotation: 0 },
  locked: true,
  formulaHidden: false,
  style: 'Normal',
  quotePrefix: false,
};

/** Rows of cells: constants, formulas as texts that begin with `=`, `null` for a cell that does not exist. */
export type GridRows = readonly (readonly Scalar[])[];

/** A workbook with the given sheets, their cells from A1 on. */
export function gridWorkbook(sheets: Readonly<Record<string, GridRows>>): Workbook {
  const workbook = new Workbook(new FormatTable([plainFormat]));
  workbook.sheets = Object.entries(sheets).map(([name, rows], index) => {
    const sheet = new Sheet(`{00000000-0001-0000-${String(index).padStart(4, '0')}-000000000000}`, name);
    rows.forEach((cells, row) =>
      cells.forEach((content, column) => {
        if (content === null) return;
        const isFormula = typeof content === 'string' && content.startsWith('=');
        const cell = isFormula ? { value: null, formula: content.slice(1) } : { value: content };
        sheet.cells.set(row, column, { ...cell, format: 0 });
      }),
    );
    return sheet;
  });
  return workbook;
}

/** The sheet called so; the first when no name is given. */
export function sheetOf(workbook: Workbook, name?: string): Sheet {
  const sheet = workbook.sheets.find((it) => name === undefined || it.name === name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name ?? 'at all'}.`);
  return sheet;
}

/** `B2:C4` as an area, counted from 0. */
export function at(address: string): Area {
  const [first = '', last = first] = address.split(':');
  const corner = (text: string): { row: number; column: number } => {
    const match = /^([A-Z]+)([0-9]+)$/.exec(text);
    if (!match) throw new Error(`${text} is no address of a cell.`);
    const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(match[2]) - 1, column };
  };
  const [from, to] = [corner(first), corner(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The content of an area by rows: formulas with `=`, else values; errors as their codes, nothing as `null`. */
export function contents(sheet: Sheet, address: string): (string | number | boolean | null)[][] {
  const area = at(address);
  const show = (value: Scalar): string | number | boolean | null =>
    value instanceof ErrorValue ? value.code : value;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, column) => {
      const cell = sheet.cells.get(area.top + row, area.left + column);
      return cell?.formula === undefined ? show(cell?.value ?? null) : `=${cell.formula}`;
    }),
  );
}
