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
}

/** A KPI and how formulas can call it. */
export interface PlacedKpi {
  readonly sheet: SheetSnapshot;
  readonly table: KpiTable;
  readonly kpi: Kpi;
  /** Of a KPI with a row of its own. */
  readonly references?: RowReferences;
}

/** Which aggregation a formula for the current value was written for. */
export function aggregationIn(formula: CellValue): Aggregation {
  const text = String(formula);
  if (text.startsWith('=IFERROR(IF(')) return 'sum';
  return text.startsWith('=IFERROR(SUM(') ? 'average' : 'latest';
}
