import { lastRowOf, type Area } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { headsDirections } from '../direction';
import { columnsBetween } from './columnsBetween';
import type { HeaderReading } from './headerRole';
import type { FieldRole } from './kpiTable';
import { soundsLikeMeasure } from './measureWords';
import { namesIds } from './recordColumns';
import type { SheetReading } from './sheetReading';

/** The columns of a long table. */
export interface LongColumns {
  /** Absent where the figures' own headers name the KPIs. */
  readonly name?: number;
  readonly date: number;
  /** Several only where they name the KPIs. */
  readonly values: readonly number[];
  readonly target?: number;
  readonly unit?: number;
  readonly direction?: number;
  /** Columns of words that may tell KPIs of one name apart. */
  readonly dimensions: readonly number[];
}

/** Rows after the header that are looked at to tell what its columns hold. */
const SAMPLE = 60;

/**
 * Which columns hold the KPI's name, the date and the figure; `undefined` where one of them is missing.
 * @param told what a person said that columns hold
 */
export function longColumns(
  reading: SheetReading,
  row: number,
  { first, last }: { first: number; last: number },
  area: Area,
  told: ReadonlyMap<number, FieldRole>,
): LongColumns | undefined {
  const lastRow = Math.min(lastRowOf(area), row + SAMPLE);
  const all = columnsBetween(first, last).map((column) => profileOf(reading, row, column, lastRow));
  const toldAs = (role: FieldRole) => all.find(({ column }) => told.get(column) === role);
  const profiles = all.filter(({ column }) => !told.has(column));
  const date =
    toldAs('period') ??
    profiles.find(({ periods, filled, role }) => periods >= filled * 0.8 && isDateRole(role));
  // A quarter beside months tells nothing more.
  const texts = profiles.filter(
    (one) => one !== date && one.texts > one.filled / 2 && one.filled > 1 && one.periods < one.filled * 0.8,
  );
  const figures = profiles.filter(
    (one) =>
      one !== date &&
      one.figures >= one.filled * 0.7 &&
      one.filled > 1 &&
      one.periods < one.filled &&
      !namesIds(foldedText(reading.value(row, one.column))),
  );
  const name =
    toldAs('name') ??
    texts.find(({ role }) => role?.namesKpis === true) ??
    texts.find((one) => one.repeats && one.role?.role !== 'other' && namesMeasures(one));
  const dimensions = [
    ...all.filter(({ column }) => told.get(column) === 'section'),
    // What says who is in charge, or how it stands, tells KPIs apart only where nothing else does.
    ...texts.filter((one) => one !== name && one.repeats && !AT_LAST.has(one.role?.role)),
    ...texts.filter((one) => one !== name && one.repeats && one.role?.role === 'other'),
  ];
  const values = valueColumns(name, toldAs('actual'), figures);
  if (date === undefined || values.length === 0 || (name === undefined && dimensions.length === 0))
    return undefined;
  const planned = values.length > 1 ? [] : figures;
  const target =
    toldAs('target') ??
    planned.find((one) => !values.includes(one) && ['target', 'budget'].includes(one.role?.role ?? ''));
  const unit = toldAs('unit') ?? texts.find(({ role }) => role?.role === 'unit');
  const direction = texts.find(({ column }) => headsDirections(foldedText(reading.value(row, column))));
  return {
    date: date.column,
    values: values.map(({ column }) => column),
    dimensions: dimensions.map(({ column }) => column),
    ...(name === undefined ? {} : { name: name.column }),
    ...(target === undefined ? {} : { target: target.column }),
    ...(unit === undefined ? {} : { unit: unit.column }),
    ...(direction === undefined ? {} : { direction: direction.column }),
  };
}

const AT_LAST: ReadonlySet<FieldRole | undefined> = new Set(['other', 'unit']);

/** One column of figures beside KPIs' names; without such names, all that have a name of their own. */
function valueColumns(
  name: ColumnProfile | undefined,
  told: ColumnProfile | undefined,
  figures: readonly ColumnProfile[],
): readonly ColumnProfile[] {
  if (told !== undefined) return [told];
  const actual = figures.filter(({ role }) => role?.role === 'actual');
  // "Measure" over figures does not name them.
  const plain = figures.filter(({ role }) => role === undefined || role.role === 'name');
  if (name === undefined) return [...actual, ...plain];
  const planned = figures.filter(({ role }) => role?.role === 'budget' || role?.role === 'target');
  const onlyPlain = name.role?.namesKpis === true || plain.length === 1 ? plain : [];
  return [...actual, ...onlyPlain, ...planned].slice(0, 1);
}

interface ColumnProfile {
  readonly column: number;
  readonly role: HeaderReading | undefined;
  readonly filled: number;
  readonly periods: number;
  readonly texts: number;
  readonly figures: number;
  /** Whether some of its texts come again. */
  readonly repeats: boolean;
  /** Its different texts. */
  readonly distinct: ReadonlySet<string>;
}

const isDateRole = (role: HeaderReading | undefined): boolean =>
  role === undefined || role.dates || role.role === 'other';

function profileOf(reading: SheetReading, row: number, column: number, lastRow: number): ColumnProfile {
  let [filled, periods, texts, figures] = [0, 0, 0, 0];
  const distinct = new Set<string>();
  for (let at = row + 1; at <= lastRow; at += 1) {
    const kind = reading.kind(at, column);
    // Where the header comes again, it is no content.
    if (kind === 'empty' || reading.value(at, column) === reading.value(row, column)) continue;
    filled += 1;
    if (reading.period(at, column) !== undefined) periods += 1;
    if (kind === 'number' || kind === 'placeholder') figures += 1;
    if (kind === 'text') {
      texts += 1;
      distinct.add(foldedText(reading.value(at, column)));
    }
  }
  const role = reading.role(row, column);
  return { column, role, filled, periods, texts, figures, repeats: distinct.size < texts, distinct };
}

/** Whether nearly all of a column's texts sound like measures; sums of others do not count. */
function namesMeasures({ distinct }: ColumnProfile): boolean {
  const names = [...distinct].filter((text) => !/\btotal\b/iu.test(text));
  return names.length > 0 && names.filter(soundsLikeMeasure).length >= names.length * 0.8;
}
