import { areaContains, areasOverlap } from '../../model/area';
import { flag, optional } from '../argument';
import { child, type Members, method } from '../richObject';
import { ConditionalFormatCollection } from '../rule/conditionalFormatCollection';
import { DataValidationObject } from '../rule/dataValidation';
import { TableCollection } from '../table/tableCollection';
import type { RangeObject } from './rangeObject';
import { RangeSort } from './rangeSort';

/** What lies over the cells of a range: rules, validation, tables, and their order. */
export function attachedMembers(range: RangeObject): Members {
  const { client, sheet } = range;
  return {
    ConditionalFormats: child(() => new ConditionalFormatCollection(client, range)),
    DataValidation: child(() => new DataValidationObject(client, range)),
    Sort: child(() => new RangeSort(client, range)),
    // "fullyContained: If true, returns only tables that are fully contained within the range bounds."
    GetTables: method([optional(flag)], (fullyContained = false) => {
      const fits = fullyContained ? areaContains : areasOverlap;
      return new TableCollection(client, { sheet, holds: (table) => fits(range.area, table.area) });
    }),
  };
}
