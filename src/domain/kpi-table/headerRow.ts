import type { Axis } from '../period/layOutAxis';
import type { Period } from '../period/period';
import type { Heads } from './columnHead';
import type { HeaderReading } from './headerRole';
import type { SharedLabels } from './sharedLabels';
import type { SheetReading } from './sheetReading';

/** The columns that a header may reach, both inside. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** A row that may be the header of a table with one KPI a row. */
export interface HeaderRow {
  /** The first header row; one above `row` where periods are told there. */
  readonly top: number;
  readonly row: number;
  /** The columns that hold the figures a KPI cannot be without: the periods, or the current value. */
  readonly valueColumns: readonly number[];
  /** By column, of every column that belongs to a period: of targets and budgets too. */
  readonly periods: ReadonlyMap<number, Period>;
  readonly axis: Axis | undefined;
  /** Plain numbers taken for years: they may be figures after all. */
  readonly weak: boolean;
  readonly roles: ReadonlyMap<number, HeaderReading>;
  readonly window: Window;
  /** Where there are no periods across: how plainly a header says that its column holds the current value, 0 to 1. */
  readonly currentValue?: number;
  /** Where the current value is headed by the measure itself, and the title tells of when it is. */
  readonly measureHeads?: boolean;
  /** Where several blocks stand side by side over the same labels. */
  readonly shared?: SharedLabels;
}

/** Whether one of the columns has text in the rows just below. */
export function hasLabels(reading: SheetReading, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column += 1) {
    if ([1, 2, 3].some((below) => reading.kind(row + below, column) === 'text')) return true;
  }
  return false;
}

/** By column, the roles that stand over a window. */
export function rolesOf({ cells }: Heads, { first, last }: Window): ReadonlyMap<number, HeaderReading> {
  const roles = new Map<number, HeaderReading>();
  for (const { column, role } of cells) {
    if (role !== undefined && column >= first && column <= last) roles.set(column, role);
  }
  return roles;
}
