import { areaAddress } from '../../../domain/sheet/address';
import { lastColumnOf, lastRowOf, type Area } from '../../../domain/sheet/area';
import { cellAt } from '../../sheetCells';
import type { SheetSnapshot } from '../../snapshot';

/** What was found, by sheet and area: a thousand KPIs of one matrix share its cells. */
const known = new WeakMap<SheetSnapshot, Map<string, boolean>>();

/** Whether formulas come to zero behind the latest value: then such zeros are not measured. */
export function hasZerosAhead(sheet: SheetSnapshot, area: Area): boolean {
  const areas = known.get(sheet) ?? new Map<string, boolean>();
  known.set(sheet, areas);
  const address = areaAddress(area);
  const found = areas.get(address) ?? holdsZero(sheet, area);
  areas.set(address, found);
  return found;
}

function holdsZero(sheet: SheetSnapshot, area: Area): boolean {
  for (let row = area.row; row <= lastRowOf(area); row += 1)
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      const { value, formula } = cellAt(sheet, row, column);
      if (value === 0 && formula !== value) return true;
    }
  return false;
}
