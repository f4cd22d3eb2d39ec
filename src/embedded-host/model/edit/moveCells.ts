import {
  type Area,
  areaContains,
  areasOverlap,
  intersectAreas,
  moveArea,
  sameArea,
  subtractArea,
} from '../area';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { cutsPivotTable, takeCells } from './applyShift';
import { arrayAreasIn, assertNoPartOfArray, takeArraysApart } from './arrayFormula';
import { assertWritable } from './assertWritable';
import { rewriteFormulas } from './rewriteFormulas';
import { withAreas, withValidationAreas } from './ruleAreas';
import { settleTables } from './setCells';
import { headerArea } from './tableAreas';

/**
 * Cuts cells and pastes them elsewhere on the sheet: what they hold, their looks, rules and validations, merged cells
 * whole tables and PivotTables move, and every reference to them follows. What stood at the destination is overwritten.
 * Throws `InvalidOperation` for parts of tables, merged cells or array formulas, `PivotTableRangeConflict`,
 * `AccessDenied`.
 */
export function moveCells(workbook: Workbook, sheet: Sheet, area: Area, top: number, left: number): void {
  const [rows, columns] = [top - area.top, left - area.left];
  const target = moveArea(area, rows, columns);
  if (sameArea(area, target)) return;
  assertWritable(workbook, sheet, area);
  assertWritable(workbook, sheet, target);
  assertNoPartOfArray(sheet, area);
  assertNoPartOfArray(sheet, target);
  assertTablesWhole(sheet, area, target);
  for (const pivot of sheet.pivotTables)
    if (!areaContains(area, pivot.area) && [area, target].some((side) => areasOverlap(side, pivot.area)))
      throw cutsPivotTable();
  for (const side of [area, target])
    if (sheet.merges.some((merge) => areasOverlap(merge, side) && !areaContains(side, merge)))
      throw new HostError('InvalidOperation', 'You cannot do that to a part of merged cells.');

  rewriteFormulas(workbook, {
    kind: 'moved',
    sheet: sheet.name,
    area,
    toSheet: sheet.name,
    toTop: top,
    toLeft: left,
  });
  // A spill gives way: only its formula moves, and spills anew.
  for (const side of [area, target])
    for (const spill of arrayAreasIn(sheet, side, 'dynamic')) takeArraysApart(sheet, spill);
  const moving = takeCells(sheet, area);
  takeCells(sheet, target);
  for (const [row, column, cell] of moving) {
    const array = cell.array && { ...cell.array, area: moveArea(cell.array.area, rows, columns) };
    sheet.cells.set(row + rows, column + columns, array ? { ...cell, array } : cell);
  }
  moveOverlays(sheet, area, target);
  settleTables(workbook, sheet, area);
  settleTables(workbook, sheet, target);
  for (const changed of [area, target])
    workbook.noteChange({ kind: 'cells', sheet, area: changed, change: 'edited' });
  workbook.noteChange({ kind: 'structure', sheet, what: 'table' });
}

/** A table moves whole; cells of its body may leave it, its header may not; and none is written over but for its cells. */
function assertTablesWhole(sheet: Sheet, area: Area, target: Area): void {
  for (const table of sheet.tables) {
    if (areaContains(area, table.area)) {
      const moved = moveArea(table.area, target.top - area.top, target.left - area.left);
      if (sheet.tables.some((it) => !areaContains(area, it.area) && areasOverlap(it.area, moved)))
        throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
    } else {
      const header = headerArea(table);
      if (header && areasOverlap(header, area))
        throw new HostError('InvalidOperation', 'The header of a table cannot be moved without the table.');
    }
  }
}

/** Rules, validations, merged cells, tables, PivotTables and the filter go along with the cells they lie over. */
function moveOverlays(sheet: Sheet, area: Area, target: Area): void {
  const move = (it: Area): Area => moveArea(it, target.top - area.top, target.left - area.left);
  const relocate = (areas: readonly Area[]): Area[] => [
    ...areas.flatMap((it) => subtractArea(it, area)).flatMap((it) => subtractArea(it, target)),
    ...areas.flatMap((it) => intersectAreas(it, area) ?? []).map(move),
  ];
  const unmoved = (areas: readonly Area[]): boolean =>
    !areas.some((it) => areasOverlap(it, area) || areasOverlap(it, target));
  // Formulas have followed the cells that moved; so has the cell that they are written for, if it is one of them.
  const anchored = (areas: readonly Area[]): Area[] => {
    const first = areas.slice(0, 1).map((it) => ({ ...it, bottom: it.top, right: it.left }));
    return first.map((it) => (areaContains(area, it) ? move(it) : it));
  };
  sheet.rules = sheet.rules
    .flatMap((rule) => {
      if (unmoved(rule.areas)) return [rule];
      const areas = relocate(rule.areas);
      return areas.length > 0 ? [withAreas({ ...rule, areas: anchored(rule.areas) }, areas)] : [];
    })
    .map((rule, priority) => ({ ...rule, priority }));
  sheet.validations = sheet.validations.flatMap((validation) => {
    if (unmoved(validation.areas)) return [validation];
    const areas = relocate(validation.areas);
    return areas.length > 0
      ? [withValidationAreas({ ...validation, areas: anchored(validation.areas) }, areas)]
      : [];
  });
  sheet.merges = sheet.merges.flatMap((merge) => {
    if (areaContains(area, merge)) return [move(merge)];
    return areasOverlap(merge, target) ? [] : [merge];
  });
  sheet.tables = sheet.tables.map(({ filter, ...table }) => {
    const moved = areaContains(area, table.area);
    const follow = (it: Area): Area => (moved ? move(it) : it);
    return {
      ...table,
      area: follow(table.area),
      ...(filter && { filter: { ...filter, area: follow(filter.area) } }),
    };
  });
  sheet.pivotTables = sheet.pivotTables.map((pivot) =>
    areaContains(area, pivot.area) ? { ...pivot, area: move(pivot.area) } : pivot,
  );
  if (sheet.filter && areaContains(area, sheet.filter.area))
    sheet.filter = { ...sheet.filter, area: move(sheet.filter.area) };
}
