import {
  parseCellReference,
  parsePrefix,
  printCellReference,
  quoteSheetName,
  splitPrefix,
} from '../formula/reference';
import { type Area, isWholeColumns, isWholeRows } from '../model/area';
import { nameSeenFrom } from '../model/nameIndex';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { refusal } from './refusal';

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

const RELATIVE = { top: false, left: false, bottom: false, right: false };

/** `A1`, `A1:B2`, `A:B`, `1:3`: an area as Excel writes it without its sheet. */
export function printArea(area: Area): string {
  const shape = isWholeColumns(area) ? 'columns' : isWholeRows(area) ? 'rows' : 'range';
  const isCell = area.top === area.bottom && area.left === area.right;
  return printCellReference({ ...area, absolute: RELATIVE, shape: isCell ? 'cell' : shape });
}

/** `Sheet1!A1:B2`, `'Q1 2026'!A1`: what `Range.address` shows. */
export function printPlace({ sheet, area }: Place): string {
  return `${quoteSheetName(sheet.name)}!${printArea(area)}`;
}

/** The sheet of that name, without regard to case. */
export function findSheet(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/**
 * Reads an address as `Worksheet.getRange` takes it: of cells, of whole rows or columns, with a sheet before it or not.
 * @returns undefined for what is none, such as a name.
 */
export function parsePlace(workbook: Workbook, home: Sheet, address: string): Place | undefined {
  const { prefix, rest } = splitPrefix(address.trim());
  const parsed = parsePrefix(prefix);
  // Cells of another workbook, or of several sheets at once, are no place here.
  if (parsed?.workbook !== undefined || parsed?.lastSheet !== undefined) return undefined;
  const sheet = parsed ? findSheet(workbook, parsed.sheet) : home;
  const reference = parseCellReference(rest.replaceAll('$', ''));
  if (!sheet || !reference) return undefined;
  const { top, left, bottom, right } = reference;
  return { sheet, area: { top, left, bottom, right } };
}

/**
 * What an address or a name stands for on a sheet: cells, a name that refers to cells, or a table's body.
 * Throws `InvalidArgument`, as Excel does for an address it cannot read.
 */
export function resolvePlace(workbook: Workbook, home: Sheet, address: string): Place {
  const place = parsePlace(workbook, home, address) ?? placeOfName(workbook, home, address);
  if (!place) throw refusal('InvalidArgument');
  return place;
}

/** The cells that a name refers to; undefined when there is no such name or it is a constant or formula. */
function placeOfName(workbook: Workbook, home: Sheet | undefined, name: string): Place | undefined {
  const wanted = name.toLowerCase();
  const found = nameSeenFrom(workbook.names, name, home);
  if (found) return placeOfFormula(workbook, found.formula);
  for (const sheet of workbook.sheets)
    for (const table of sheet.tables)
      if (table.name.toLowerCase() === wanted) {
        const top = table.area.top + (table.showHeaders ? 1 : 0);
        return {
          sheet,
          area: { ...table.area, top, bottom: table.area.bottom - (table.showTotals ? 1 : 0) },
        };
      }
  return undefined;
}

/** The cells of a formula that is nothing but a reference with its sheet: `Sheet1!$A$1:$B$2`. */
export function placeOfFormula(workbook: Workbook, formula: string): Place | undefined {
  const first = workbook.sheets[0];
  return formula.includes('!') && first ? parsePlace(workbook, first, formula) : undefined;
}
