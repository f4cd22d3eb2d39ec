import { transposeFormula, translateFormula } from '../../formula/translateFormula';
import type { Area } from '../area';
import { areaContains, columnCount, rowCount } from '../area';
import type { Cell } from '../cell';
import { formatAt, putCell } from '../formatAt';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { assertNoPartOfArray, isSpillAnchor, ownArray, takeArraysApart } from './arrayFormula';
import { assertWritable } from './assertWritable';
import { clearOverlays, pasteOverlays, readOverlays, type Tile } from './copyOverlays';
import { expandTables, expansionsInto } from './expandTables';
import { settleTables } from './setCells';

/** A rectangle of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CopyOptions {
  readonly what: 'all' | 'values' | 'formulas' | 'formats';
  /** Blank source cells leave the destination alone. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells as `Range.copyFrom` does. A destination that the source fits into several times is tiled with it; any
 * other is covered from its first cell on, whatever its size. Relative references move along, dynamic arrays spill anew.
 * Throws `AccessDenied`, `InvalidOperation` (part of an array formula, part of merged cells).
 * @returns the area that was written
 */
export function copyCells(workbook: Workbook, from: Place, to: Place, options: CopyOptions): Area {
  const source = from.area;
  const height = options.transpose ? columnCount(source) : rowCount(source);
  const width = options.transpose ? rowCount(source) : columnCount(source);
  const target = destinationOf(to.area, height, width);
  assertWritable(workbook, to.sheet, target);
  if (options.what !== 'formats') {
    assertNoPartOfArray(to.sheet, target);
    takeArraysApart(to.sheet, target);
  }
  // Read before anything is written: the two areas may overlap.
  const cells = readCells(from.sheet, source, options.transpose);
  const formats = options.what === 'all' || options.what === 'formats';
  const over = formats && !options.transpose ? readOverlays(from.sheet, source) : undefined;
  if (over) clearOverlays(to.sheet, target, options.what === 'all');
  const expansions = options.what === 'formats' ? [] : expansionsInto(to.sheet, target);
  const tiles: Tile[] = [];
  for (let top = target.top; top <= target.bottom; top += height)
    for (let left = target.left; left <= target.right; left += width) {
      for (const copied of cells) putCopy(workbook, to.sheet, top, left, copied, options);
      tiles.push({ rows: top - source.top, columns: left - source.left });
    }
  if (over) pasteOverlays(workbook, over, to.sheet, tiles, options.what === 'all');
  expandTables(workbook, to.sheet, expansions);
  if (options.what !== 'formats') settleTables(workbook, to.sheet, target);
  const change = options.what === 'formats' ? 'formatted' : 'edited';
  workbook.noteChange({ kind: 'cells', sheet: to.sheet, area: target, change });
  return target;
}

function destinationOf(area: Area, height: number, width: number): Area {
  const tiles = rowCount(area) % height === 0 && columnCount(area) % width === 0;
  if (tiles) return area;
  // A single row or column of tiles is repeated in the direction that fits.
  const tallEnough = rowCount(area) % height === 0 && columnCount(area) === 1;
  const wideEnough = columnCount(area) % width === 0 && rowCount(area) === 1;
  return {
    top: area.top,
    left: area.left,
    bottom: tallEnough ? area.bottom : area.top + height - 1,
    right: wideEnough ? area.right : area.left + width - 1,
  };
}

/** A source cell: where in the tile it goes, and where it came from. */
interface Copied {
  readonly row: number;
  readonly column: number;
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly cell: Cell;
  /** A dynamic array that is copied too has spilled it. */
  readonly spilledFromSource: boolean;
}

function hasAnchor(source: Area, { top, left }: Area): boolean {
  return areaContains(source, { top, left, bottom: top, right: left });
}

function readCells(sheet: Sheet, source: Area, transpose: boolean): Copied[] {
  const copied: Copied[] = [];
  for (let row = source.top; row <= source.bottom; row++)
    for (let column = source.left; column <= source.right; column++) {
      const [down, across] = [row - source.top, column - source.left];
      const cell = sheet.cells.get(row, column) ?? { value: null, format: formatAt(sheet, row, column) };
      copied.push({
        row: transpose ? across : down,
        column: transpose ? down : across,
        fromRow: row,
        fromColumn: column,
        cell,
        spilledFromSource:
          cell.formula === undefined && cell.array?.dynamic === true && hasAnchor(source, cell.array.area),
      });
    }
  return copied;
}

function putCopy(
  workbook: Workbook,
  sheet: Sheet,
  top: number,
  left: number,
  copied: Copied,
  options: CopyOptions,
): void {
  const { cell } = copied;
  const [row, column] = [top + copied.row, left + copied.column];
  const blank = cell.value === null && cell.formula === undefined;
  if (blank && options.skipBlanks) return;
  const format =
    options.what === 'all' || options.what === 'formats' ? cell.format : formatAt(sheet, row, column);
  if (options.what === 'formats') {
    const there = sheet.cells.get(row, column) ?? { value: null };
    putCell(sheet, row, column, { ...there, format });
    return;
  }
  if (options.what === 'values' || cell.formula === undefined) {
    const value = copied.spilledFromSource && options.what !== 'values' ? null : cell.value;
    putCell(sheet, row, column, { value, format });
    return;
  }
  const formula = options.transpose
    ? transposeFormula(cell.formula, { row: copied.fromRow, column: copied.fromColumn }, { row, column })
    : translateFormula(cell.formula, row - copied.fromRow, column - copied.fromColumn);
  const array = isSpillAnchor(cell) ? { array: ownArray(row, column) } : {};
  putCell(sheet, row, column, { value: cell.value, format, formula, ...array });
}
