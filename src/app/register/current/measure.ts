import type { Aggregation } from '../../../domain/aggregation';
import type { Cycle } from '../../../domain/cycle';
import type { Kpi } from '../../../domain/kpi';
import type { KpiTable } from '../../../domain/kpi-table/kpiTable';
import type { CellValue } from '../../../domain/sheet/cellValue';
import type { SheetSnapshot } from '../../snapshot';
import type { RowReferences } from '../rowReferences';

/** How a key result's current value is taken. */
export interface Measure {
  readonly aggregation: Aggregation;
  readonly cycle: Cycle;
  /** The name of the workbook that holds the as-of date. */
  readonly asOf: string;
}

/** A KPI and how formulas can call it. */
export interface PlacedKpi {
  readonly sheet: SheetSnapshot;
  readonly table: KpiTable;
  readonly kpi: Kpi;
  /** Of a KPI with an id in a row of its own. */
  readonly references?: RowReferences;
}

/** How formulas for the current value begin, by what they were written for: addresses and texts may be any. */
const SHAPES: readonly (readonly [Aggregation, RegExp])[] = [
  ['sum', /^=IFERROR\(IF\((?:COUNT|COUNTIFS|SUMPRODUCT)\(.*=0,"",SUM\(/su],
  ['average', /^=IFERROR\(SUM\((?:SUMIFS?|SUMPRODUCT)\(.*\/\((?:COUNT|COUNTIFS|SUMPRODUCT)\(/su],
  ['latest', /^=IFERROR\((?:IF\(ISNUMBER\()?LOOKUP\(2,1\/(?:\(*ISNUMBER\(|\(\(\()/u],
  ['latest', /^=IFERROR\((?:IF\(ISNUMBER\()?INDEX\(.*,MATCH\((?:TRUE|1),INDEX\(\(*ISNUMBER\(/su],
  ['latest', /^=IFERROR\(INDEX\(.*SUMPRODUCT\(MAX\(/su],
  ['latest', /^=IF\((?:IFERROR\()?\(*ISNUMBER\(/u],
];

/** Which aggregation a formula for the current value was written for; `undefined` for a formula of the user's own. */
export function writtenFor(formula: CellValue): Aggregation | undefined {
  return SHAPES.find(([, shape]) => shape.test(String(formula)))?.[0];
}

/** The same, where a formula of the user's own is taken for one that tells the latest value. */
export function aggregationIn(formula: CellValue): Aggregation {
  return writtenFor(formula) ?? 'latest';
}
