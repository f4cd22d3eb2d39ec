import type { CellNumber, Direction, TargetBand } from '../kpi';
import { DAYS, exact, figureMeant, nearestByRatio, type Scale } from '../scale';
import type { CellRef } from '../sheet/area';
import type { Figure } from '../sheet/figureText';
import { isPercentFormat, isTimeFormat } from '../sheet/numberFormat';
import { numberFormatAt, valueAt } from '../sheet/grid';
import { parseTargetText, type TargetText } from '../targetText';
import type { FieldReading } from './kpiTable';
import { ENGLISH, type SheetReading } from './sheetReading';

/** What a cell beside a KPI sets as its target, in the KPI's own scale. */
export interface TargetRead {
  readonly target?: CellNumber;
  readonly band?: TargetBand;
  /** As the cell has it, where it is more than a number. */
  readonly text?: string;
  /** Which way it says the KPI should go. */
  readonly direction?: Direction;
}

/**
 * Reads the target in a cell: a number, or text such as `<1.25%`. Of a band the nearer edge is the target; a KPI that lies
 * within has none to go to.
 * @param latest the KPI's latest value
 */
export function targetOf(
  reading: SheetReading,
  cell: CellRef,
  scale: Scale,
  latest: number | undefined,
): TargetRead {
  const { grid, culture = ENGLISH } = reading.sheet;
  const value = valueAt(grid, cell.row, cell.column);
  if (typeof value === 'number')
    return told(inScale(value, clueOf(reading, cell), scale, latest), value, cell);
  const figure = reading.figureAt(cell);
  if (figure !== undefined) return told(inScale(figure.value, figure, scale, latest), figure.value, cell);
  const read = typeof value === 'string' ? parseTargetText(value, culture) : undefined;
  return read === undefined ? {} : { ...ofText(read, cell, scale, latest), text: String(value).trim() };
}

/** The first cell of a row under a target's head that tells one in words. */
export function targetInWords(
  reading: SheetReading,
  row: number,
  fields: readonly FieldReading[],
): CellNumber | undefined {
  const { culture = ENGLISH } = reading.sheet;
  for (const role of ['target', 'budget']) {
    for (const field of fields) {
      if (field.role !== role || reading.kind(row, field.at) !== 'text') continue;
      const read = parseTargetText(String(reading.value(row, field.at)), culture);
      if (read !== undefined) return { value: read.from.value, cell: reading.cell(row, field.at) };
    }
  }
  return undefined;
}

/** A baseline, or another figure beside a KPI, in the KPI's own scale. */
export function figureBeside(
  reading: SheetReading,
  { value, cell }: CellNumber,
  scale: Scale,
  latest: number | undefined,
): CellNumber | undefined {
  const clue = reading.figureAt(cell) ?? clueOf(reading, cell);
  return told(inScale(value, clue, scale, latest), value, cell).target;
}

function ofText(
  { kind, from, to, unit }: TargetText,
  cell: CellRef,
  scale: Scale,
  latest: number | undefined,
): TargetRead {
  const read = ({ value, percent }: Figure): number | undefined => {
    const days = unit?.kind === 'duration' ? DAYS[unit.unit] : undefined;
    if (days === undefined || scale.time === undefined)
      return inScale(value, { percent, isText: true }, scale, latest);
    return exact(value * days * scale.time.day);
  };
  const level = read(from);
  if (level === undefined) return {};
  const at = (value: number): CellNumber => ({ value, cell, isAsRead: false });
  if (kind !== 'between') {
    if (kind === 'level') return { target: at(level) };
    return { target: at(level), direction: kind === 'at-most' ? 'decrease' : 'increase' };
  }
  const high = to && read(to);
  if (high === undefined) return {};
  const band = { from: level, to: high };
  if (latest === undefined || (latest >= level && latest <= high)) return { band };
  return latest < level
    ? { band, target: at(level), direction: 'increase' }
    : { band, target: at(high), direction: 'decrease' };
}

function told(value: number | undefined, raw: number, cell: CellRef): TargetRead {
  if (value === undefined) return {};
  return { target: value === raw ? { value, cell } : { value, cell, isAsRead: false } };
}

interface Clue {
  readonly percent: boolean;
  readonly isTime?: boolean;
  readonly isText?: boolean;
}

function clueOf(reading: SheetReading, { row, column }: CellRef): Clue {
  const format = numberFormatAt(reading.sheet.grid, row, column);
  return { percent: isPercentFormat(format), isTime: isTimeFormat(format) };
}

/** So many times another a figure of the same thing never is. */
const NEVER = 20;

/**
 * A figure as the KPI would keep it; `undefined` where it cannot be of the KPI, such as a growth of 5% beside a revenue.
 */
function inScale(value: number, clue: Clue, scale: Scale, latest: number | undefined): number | undefined {
  if (clue.percent) {
    const own = scale.percent === 1 ? exact(value * 100) : value;
    const isFar = latest !== undefined && latest !== 0 && Math.abs(own / latest) < 1 / NEVER;
    return scale.isPercentage || !isFar ? own : undefined;
  }
  if (scale.time?.isShownAsClock === true && clue.isTime !== true)
    return nearestByRatio([value, value * scale.time.bare], latest);
  // A number without a sign beside percentages, which some columns mix.
  if (scale.bareIsPercent) return nearestByRatio([value, exact(value / 100)], latest);
  if (clue.isText === true || !scale.isPercentage) return value;
  return figureMeant(value, latest, scale) ?? value;
}
