import type { Area } from '../area';
import { areaContains } from '../area';
import type { Cell } from '../cell';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';

/** The areas of the array formulas that touch an area: of those that were entered, or of those that spill. */
export function arrayAreasIn(sheet: Sheet, area: Area, kind: 'entered' | 'dynamic' = 'entered'): Area[] {
  if (!sheet.cells.hasArrays) return [];
  const found = new Map<string, Area>();
  // A cell of an array carries the array's area, wherever in it the cell stands.
  for (const [, , { array }] of sheet.cells.within(area))
    if (array && array.dynamic === (kind === 'dynamic'))
      found.set(`${array.area.top}:${array.area.left}`, array.area);
  return [...found.values()];
}

/** Refuses a change of some but not all cells of an array formula. */
export function assertNoPartOfArray(sheet: Sheet, area: Area): void {
  if (arrayAreasIn(sheet, area).some((array) => !areaContains(area, array)))
    throw new HostError('InvalidOperation', 'You cannot change part of an array.');
}

/** Before an area is overwritten: what a dynamic array spilled from it or into it is cleared away. */
export function takeArraysApart(sheet: Sheet, area: Area): void {
  if (!sheet.cells.hasArrays) return;
  const touched = new Set<Area>();
  for (const [, , cell] of sheet.cells.within(area)) if (cell.array) touched.add(cell.array.area);
  for (const array of touched)
    for (const [row, column, cell] of [...sheet.cells.within(array)]) {
      if (!cell.array) continue;
      const isAnchor = row === array.top && column === array.left;
      // The anchor of a spill that is overwritten elsewhere keeps its formula: it will show #SPILL!.
      if (isAnchor && cell.array.dynamic)
        sheet.cells.set(row, column, { ...cell, array: { dynamic: true, area: anchorOf(array) } });
      else sheet.cells.set(row, column, { value: null, format: cell.format });
    }
}

/** What a dynamic formula has before it has spilled: its own cell. */
export function ownArray(row: number, column: number): { readonly area: Area; readonly dynamic: true } {
  return { area: { top: row, left: column, bottom: row, right: column }, dynamic: true };
}

/** Whether a cell holds a dynamic formula, not what one has spilled into it. */
export function isSpillAnchor(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined && cell.array?.dynamic === true;
}

function anchorOf(area: Area): Area {
  return { ...area, bottom: area.top, right: area.left };
}
