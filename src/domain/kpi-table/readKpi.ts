import { directionFromTarget, directionInText, headsDirections } from '../direction';
import type { CellNumber, HeadedNumber, Kpi, Measurement } from '../kpi';
import { cellAddress } from '../sheet/address';
import type { CellRef } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { numberFormatAt } from '../sheet/grid';
import { scaleOf } from '../scale';
import { unitOf, type Unit, type UnitClues } from '../unit';
import { companionsOf, unlikeField, type ComparedValue } from './companions';
import type { HeaderRow } from './headerRow';
import type { NameColumns, NamedRow } from './kpiNames';
import type { FieldReading, FieldRole } from './kpiTable';
import { isAhead, isMeasured, isNotOver, lastMeasured, measuredOf } from './measured';
import { directionOfName } from './measureWords';
import type { SheetReading } from './sheetReading';
import { spanOf } from './span';
import { figureBeside, targetInWords, targetOf } from './targetOf';

/**
 * The value fields in time order, oldest first, without those at the end that nothing was measured in yet: empty in
 * every row, or formulas that come to zero.
 */
export function measuredFields(
  reading: SheetReading,
  fields: readonly FieldReading[],
  header: HeaderRow,
  rows: readonly NamedRow[],
): readonly FieldReading[] {
  const values = new Set(header.valueColumns);
  const inTime = fields
    .filter(({ at }) => values.has(at))
    .sort((a, b) => (a.period?.order ?? 0) - (b.period?.order ?? 0));
  const end = lastMeasured(inTime, ({ at }) => rows.some(({ row }) => isMeasured(reading, row, at)));
  return inTime.slice(0, end);
}

/** What of a table's fields was measured as of the sheet's day. */
export interface MeasuredFields {
  /** In time order; those ahead of the day are among them, for they tell what the others may be. */
  readonly fields: readonly FieldReading[];
  /** In the period under way all rows hold a zero that waits for its figure. */
  readonly isWaiting: boolean;
}

/** Of the fields that hold figures, those that were measured as of the sheet's day, and those ahead of it. */
export function fieldsAsOf(
  reading: SheetReading,
  inTime: readonly FieldReading[],
  rows: readonly NamedRow[],
): MeasuredFields {
  const { asOf } = reading.sheet;
  const begun = inTime.filter(({ period }) => !isAhead(period, asOf));
  const ahead = inTime.filter(({ period }) => isAhead(period, asOf));
  const end = lastMeasured(begun, ({ at }) => rows.some(({ row }) => isMeasured(reading, row, at)));
  const measured = begun.slice(0, end);
  const last = measured.at(-1);
  const isWaiting =
    rows.length > 1 &&
    last !== undefined &&
    isNotOver(last.period, asOf) &&
    rows.every(({ row }) => (reading.number(row, last.at) ?? 0) === 0);
  return { fields: [...measured, ...ahead], isWaiting };
}

/** Whether any of these columns holds a formula in the KPIs' rows. */
export function holdFormulas(
  reading: SheetReading,
  columns: readonly number[],
  rows: readonly NamedRow[],
): boolean {
  return columns.some((column) => rows.some(({ row }) => reading.isFormula(row, column)));
}

/** The field that tells which way is better, if the table has one. */
export function directionField(fields: readonly FieldReading[]): number | undefined {
  return fields.find(({ role, header }) => role === 'other' && headsDirections(header))?.at;
}

const GOALS: readonly FieldRole[] = ['target', 'budget'];

/** Reads one KPI: its series, its latest value, and what stands beside it. */
export function readKpi(
  reading: SheetReading,
  { row, nameCell, titleCell, name, compared: rows = [] }: NamedRow,
  fields: readonly FieldReading[],
  { fields: valueFields, isWaiting }: MeasuredFields,
  names: NameColumns,
  directions: number | undefined,
  headers: readonly string[],
  asOf: number | undefined,
): Kpi {
  const figures = valueFields.flatMap(({ at, period }): Measurement[] => {
    const value = reading.number(row, at);
    if (value === undefined) return [];
    const cell = reading.cell(row, at);
    return [period === undefined ? { value, cell } : { value, cell, period }];
  });
  const { series: measured, planned, closedOnly } = measuredOf(figures, asOf, isWaiting);
  // Without periods a line has one value: the detail, where the sum of those above stands behind it.
  const series = measured.every(({ period }) => period === undefined) ? measured.slice(0, 1) : measured;
  const [latest, formatField] = [series.at(-1), valueFields.at(-1)];
  const own = latest && fields.find(({ at }) => isAt(reading, latest.cell, row, at));
  const compared: ComparedValue = {
    span: own && spanOf(own),
    period: latest?.period,
    isShare: own !== undefined && reading.numberFormat(row, own.at).includes('%'),
    asOf,
  };
  const numberIn = (field: FieldReading | undefined): CellNumber | undefined => {
    const value = field && reading.number(row, field.at);
    return field && value !== undefined ? { value, cell: reading.cell(row, field.at) } : undefined;
  };
  /** In a row of its own, where the KPI has one for it: in the column of the latest value. */
  const inOwnRow = (role: FieldRole): CellNumber | undefined => {
    const line = rows.find((other) => other.role === role)?.row;
    const value = line === undefined || own === undefined ? undefined : reading.number(line, own.at);
    return line === undefined || own === undefined || value === undefined
      ? undefined
      : { value, cell: reading.cell(line, own.at) };
  };
  const beside = (...roles: FieldRole[]): CellNumber | undefined =>
    [...roles.map(inOwnRow), ...companionsOf(fields, roles, compared).map(numberIn)].find(
      (number) => number !== undefined,
    );
  const otherActuals =
    own?.role === 'actual'
      ? fields.flatMap((field): HeadedNumber[] => {
          const other = field.role === 'actual' && field.at !== own.at ? numberIn(field) : undefined;
          return other === undefined || field.header === '' ? [] : [{ ...other, header: field.header }];
        })
      : [];
  const unlike = unlikeField(fields, 'target', compared);
  const unlikeTarget = numberIn(unlike);
  return describeKpi(reading, {
    name,
    nameCell,
    titleCell,
    directionText: directions === undefined ? '' : foldedText(reading.value(row, directions)),
    series,
    formatCell: formatField && reading.cell(row, formatField.at),
    unitText: names.unit === undefined ? '' : foldedText(reading.value(row, names.unit)),
    target: beside('target', 'budget') ?? targetInWords(reading, row, companionsOf(fields, GOALS, compared)),
    baseline: beside('baseline'),
    otherActuals,
    unlikeTarget: unlike && unlikeTarget && { ...unlikeTarget, header: unlike.header },
    hidden: reading.isHiddenRow(row),
    closedOnly,
    planned,
    headers,
  });
}

/** What was read of a KPI, before its unit and direction are told. */
export interface KpiParts {
  readonly name: string;
  readonly nameCell: CellRef;
  readonly titleCell?: CellRef | undefined;
  readonly series: readonly Measurement[];
  /** Whose number format counts while nothing was measured. */
  readonly formatCell?: CellRef | undefined;
  readonly unitText?: string;
  /** What a column for the better direction says. */
  readonly directionText?: string;
  readonly target?: CellNumber | undefined;
  readonly baseline?: CellNumber | undefined;
  readonly otherActuals?: readonly HeadedNumber[];
  readonly unlikeTarget?: HeadedNumber | undefined;
  readonly hidden?: boolean;
  readonly closedOnly?: boolean;
  readonly planned?: readonly Measurement[];
  /** What may tell the unit of all the table: the header over the names, the title. */
  readonly headers?: readonly string[];
}

/** A KPI with its unit and better direction, guessed from what was read of it. */
export function describeKpi(
  reading: SheetReading,
  {
    name,
    nameCell,
    titleCell,
    series,
    formatCell,
    unitText = '',
    directionText = '',
    target,
    baseline,
    otherActuals = [],
    unlikeTarget,
    hidden = false,
    closedOnly = false,
    planned = [],
    headers = [],
  }: KpiParts,
): Kpi {
  const { sheet } = reading;
  const latest = series.at(-1);
  const at = latest?.cell ?? formatCell;
  const numberFormat = at === undefined ? 'General' : numberFormatAt(sheet.grid, at.row, at.column);
  const unit = toldUnit({ numberFormat, unitText, name, ...cluesOf(reading, series) }, headers);
  const scale = scaleOf({ unit, numberFormat, series });
  const goal = target && targetOf(reading, target.cell, scale, latest?.value);
  const from = baseline && figureBeside(reading, baseline, scale, latest?.value);
  // The team's own way from baseline to target; that the latest value lies beyond a target says nothing.
  const meant = goal?.target && from && directionFromTarget(from.value, goal.target.value);
  const named = goal?.band === undefined ? directionOfName(name) : undefined;
  const direction = directionInText(directionText) ?? goal?.direction ?? named ?? meant;
  return {
    key: `${sheet.id}!${cellAddress(nameCell.row, nameCell.column)}`,
    name,
    nameCell,
    unit,
    series,
    numberFormat,
    hidden,
    ...(closedOnly ? { closedOnly } : {}),
    ...(planned.length === 0 ? {} : { planned }),
    ...(titleCell === undefined ? {} : { titleCell }),
    ...(direction === undefined ? {} : { direction }),
    ...(latest === undefined ? {} : { latest }),
    ...(goal?.target === undefined ? {} : { target: goal.target }),
    ...(goal?.text === undefined ? {} : { targetText: goal.text }),
    ...(goal?.band === undefined ? {} : { targetBand: goal.band }),
    ...(from === undefined ? {} : { baseline: from }),
    ...(otherActuals.length === 0 ? {} : { otherActuals }),
    ...(unlikeTarget === undefined || goal?.target !== undefined ? {} : { unlikeTarget }),
  };
}

function isAt(reading: SheetReading, cell: CellRef, row: number, at: number): boolean {
  const own = reading.cell(row, at);
  return own.row === cell.row && own.column === cell.column;
}

/** So many values tell what all are like. */
const SAMPLE = 24;

function cluesOf(
  reading: SheetReading,
  series: readonly Measurement[],
): Pick<UnitClues, 'figure' | 'values'> {
  const latest = series.at(-1);
  const values = series.slice(-SAMPLE).map(({ value }) => value);
  const figure = latest && reading.figureAt(latest.cell);
  return figure === undefined ? { values } : { values, figure };
}

/** What the KPI's own name and values tell, else the first header that tells anything. */
function toldUnit(clues: UnitClues, headers: readonly string[]): Unit {
  for (const header of headers) {
    const unit = unitOf({ ...clues, header });
    if (unit.kind !== 'number') return unit;
  }
  return unitOf(clues);
}
