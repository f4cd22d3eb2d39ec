import type { Aggregation } from '../aggregation';
import type { Direction } from '../kpi';
import type { Area } from '../sheet/area';
import type { Unit } from '../unit';
import type { FieldRole, Orientation } from './kpiTable';

/** What a person said of a table that was found, or of cells that are to be read as one. */
export interface TableCorrection {
  /** Distinct in the workbook. */
  readonly id: string;
  /** Where the table lies now: header and body together. */
  readonly area: Area;
  /** `dismissed`: these cells are no KPI table. */
  readonly kind: 'table' | 'dismissed';
  /** Periods stood next to these cells when they were chosen, so that the table ends where they do. */
  readonly closed?: true;
  /** The year of its first period in time, where no header tells one. */
  readonly firstYear?: number;
  /** As found where absent. */
  readonly orientation?: Orientation;
  readonly fields: readonly FieldCorrection[];
  readonly kpis: readonly KpiCorrection[];
}

/** What one of its columns holds, or one of its rows where fields run down. */
export interface FieldCorrection {
  /** By its header; where none has this text, by its place in the area, from 0. */
  readonly header: string;
  readonly offset: number;
  readonly role: FieldRole;
}

/** How one of its KPIs is to be read. */
export interface KpiCorrection {
  /** By its name; where none is called so, by its name cell's row (or column) in the area, from 0. */
  readonly name: string;
  readonly offset: number;
  readonly unit?: Unit;
  readonly direction?: Direction;
  readonly aggregation?: Aggregation;
}
