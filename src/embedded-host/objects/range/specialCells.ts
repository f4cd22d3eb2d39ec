import { type Area, intersectAreas } from '../../model/area';
import type { Cell } from '../../model/cell';
import type { Sheet } from '../../model/sheet';
import { ErrorValue, type Scalar } from '../../model/value';
import { usedArea } from './usedArea';

/** Which cells `getSpecialCells` can find here. */
export type SpecialCells =
  'Blanks' | 'Constants' | 'Formulas' | 'Visible' | 'ConditionalFormats' | 'DataValidations';

/**
 * The cells of an area that are of a kind, as few rectangles as their rows allow.
 * @param valueTypes for constants and formulas: any of `Errors`, `Logical`, `Numbers`, `Text` in one word, or `All`
 */
export function specialCells(sheet: Sheet, area: Area, kind: SpecialCells, valueTypes: string): Area[] {
  switch (kind) {
    case 'ConditionalFormats':
      return touching(
        area,
        sheet.rules.flatMap((rule) => rule.areas),
      );
    case 'DataValidations':
      return touching(
        area,
        sheet.validations.flatMap((validation) => validation.areas),
      );
    case 'Visible':
      return visibleAreas(sheet, area);
    case 'Blanks':
      return rectangles(sheet, area, (cell) => !cell || (cell.value === null && cell.formula === undefined));
    case 'Constants':
      return rectangles(
        sheet,
        area,
        (cell) => cell !== undefined && cell.formula === undefined && isOfType(cell.value, valueTypes),
      );
    case 'Formulas':
      return rectangles(
        sheet,
        area,
        (cell) => cell?.formula !== undefined && isOfType(cell.value, valueTypes),
      );
  }
}

const touching = (area: Area, areas: readonly Area[]): Area[] =>
  areas.flatMap((it) => intersectAreas(it, area) ?? []);

function isOfType(value: Scalar, wanted: string): boolean {
  if (wanted === 'All') return value !== null;
  if (value instanceof ErrorValue) return wanted.includes('Errors');
  if (typeof value === 'number') return wanted.includes('Numbers');
  if (typeof value === 'boolean') return wanted.includes('Logical');
  return typeof value === 'string' && wanted.includes('Text');
}

/** Only within the used range, as Excel looks. Equal runs of neighbouring rows become one rectangle. */
function rectangles(sheet: Sheet, area: Area, fits: (cell: Cell | undefined) => boolean): Area[] {
  const used = usedArea(sheet, false);
  const within = used && intersectAreas(used, area);
  if (!within) return [];
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    const runs = runsOf(within.left, within.right, (column) => fits(sheet.cells.get(row, column)));
    const next = runs.map(([left, right]) => {
      const above = open.find((it) => it.left === left && it.right === right);
      return above ? { ...above, bottom: row } : { top: row, left, bottom: row, right };
    });
    done.push(
      ...open.filter(
        (it) => !next.some((now) => now.top === it.top && now.left === it.left && now.right === it.right),
      ),
    );
    open = next;
  }
  return [...done, ...open];
}

function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const rows = runsOf(area.top, area.bottom, (row) => !sheet.rowProps.get(row)?.hidden);
  const columns = runsOf(area.left, area.right, (column) => !sheet.columnProps.get(column)?.hidden);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runsOf(
  first: number,
  last: number,
  fits: (index: number) => boolean,
): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (!fits(index)) continue;
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
