import type { Aggregation } from './aggregation';
import type { Period } from './period/period';
import type { CellRef } from './sheet/area';
import type { Unit } from './unit';

/** Which way is better. */
export type Direction = 'increase' | 'decrease';

/** One measured value of a KPI and where it stands. */
export interface Measurement {
  readonly period?: Period;
  readonly value: number;
  readonly cell: CellRef;
}

/** A number that stands in a cell of the workbook. */
export interface CellNumber {
  readonly value: number;
  readonly cell: CellRef;
  /** The cell itself holds text, or the figure in another scale: formulas cannot refer to it. */
  readonly isAsRead?: false;
}

/** Between which a KPI is to stay, edges included. */
export interface TargetBand {
  readonly from: number;
  readonly to: number;
}

/** A number with what stands over it. */
export interface HeadedNumber extends CellNumber {
  readonly header: string;
}

/** A KPI as a table of the workbook shows it. */
export interface Kpi {
  /** Distinct within a snapshot: the sheet's id and the name cell's address. */
  readonly key: string;
  /** White space folded; with its section where the name alone is not unique in the table. */
  readonly name: string;
  /** In its own row or column, also where the title names it. */
  readonly nameCell: CellRef;
  /** Where its name stands, if not in `nameCell`: the title of a table that has only this KPI, a name merged over rows. */
  readonly titleCell?: CellRef;
  readonly unit: Unit;
  /** A guess from the name and from a target beside it, unless a person told it. */
  readonly direction?: Direction;
  readonly directionIsTold?: boolean;
  /** How its current value is taken over a cycle, where a person said so. */
  readonly aggregation?: Aggregation;
  /** In time order, oldest first; for a snapshot table just the current value. */
  readonly series: readonly Measurement[];
  /**
   * Only periods that are over were measured: figures stand ahead of the as-of date too, so that one in the period under
   * way may be planned like them.
   */
  readonly closedOnly?: boolean;
  /** What stands in periods that are not measured as of the day the table is read, in time order. */
  readonly planned?: readonly Measurement[];
  /** The latest actual value: the last of `series`. */
  readonly latest?: Measurement;
  /** When its value was taken, where not its header but the sheet tells: beside it, above the table. */
  readonly toldPeriod?: Period;
  /** The number format of the latest value's cell. */
  readonly numberFormat: string;
  /** Whether its row or column is hidden. */
  readonly hidden?: boolean;
  /** Found beside it in the table, proposed at promotion. */
  readonly target?: CellNumber;
  /** The target as its cell has it, where that is more than a number: `≤ 5 days`. */
  readonly targetText?: string;
  /** Where the target is a range; `target` is its nearer edge then, and absent while the KPI lies within. */
  readonly targetBand?: TargetBand;
  readonly baseline?: CellNumber;
  /** Other cells beside it that may as well hold its current value, by what stands over them. */
  readonly otherActuals?: readonly HeadedNumber[];
  /** A target that is not proposed: it is about another span of time than the latest value. */
  readonly unlikeTarget?: HeadedNumber;
}
