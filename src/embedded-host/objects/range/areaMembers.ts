import { areasOverlap } from '../../model/area';
import { oneOf, optional } from '../argument';
import { refusal } from '../refusal';
import { type Members, method } from '../richObject';
import { RangeAreas } from './rangeAreas';
import type { RangeObject } from './rangeObject';
import { type SpecialCells, specialCells } from './specialCells';

const KINDS = oneOf<SpecialCells>(
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
);

/** The combinations that `Excel.SpecialCellValueType` has. */
const VALUE_TYPES = oneOf(
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
);

/** What is found in a range as several areas at once. */
export function areaMembers(range: RangeObject): Members {
  const { client, sheet } = range;
  const merged = (): RangeAreas | null => {
    const areas = sheet.merges.filter((merge) => areasOverlap(merge, range.area));
    return areas.length > 0 ? new RangeAreas(client, sheet, areas) : null;
  };
  const special = (kind: SpecialCells, types = 'All'): RangeAreas | null => {
    client.calculate();
    // Some of the names say Number, others Numbers.
    const areas = specialCells(sheet, range.area, kind, types.replace(/Number(?!s)/, 'Numbers'));
    return areas.length > 0 ? new RangeAreas(client, sheet, areas) : null;
  };
  const existing = (areas: RangeAreas | null): RangeAreas => {
    if (!areas) throw refusal('ItemNotFound');
    return areas;
  };
  return {
    GetMergedAreas: method([], () => existing(merged())),
    GetMergedAreasOrNullObject: method([], merged),
    // "This method fails with ItemNotFound if no such cells are found."
    GetSpecialCells: method([KINDS, optional(VALUE_TYPES)], (kind, types) => existing(special(kind, types))),
    GetSpecialCellsOrNullObject: method([KINDS, optional(VALUE_TYPES)], special),
  };
}
