import type { Kpi, Measurement } from '../kpi';
import type { PeriodReading } from '../period/parsePeriod';
import type { Period } from '../period/period';
import { cellAddress } from '../sheet/address';
import { foldedText } from '../sheet/cellValue';
import type { LongColumns } from './longColumns';
import { measuredOf } from './measured';
import { describeKpi } from './readKpi';
import type { SheetReading } from './sheetReading';

/** One row of a long table. */
export interface LongRecord {
  readonly row: number;
  /** What stands in the columns that tell KPIs apart. */
  readonly texts: readonly string[];
  readonly period: PeriodReading;
}

/** Where the figures of one KPI stand. */
interface LongKpi extends LongColumns {
  readonly header: number;
  readonly value: number;
  readonly labels: readonly number[];
}

/**
 * Reads one KPI of a long table from its records.
 * @param asOf leaves out what lies ahead of this day
 */
export function kpiOf(
  reading: SheetReading,
  { header, name, value, values, target, unit, direction, labels }: LongKpi,
  records: readonly LongRecord[],
  periodOf: (reading: PeriodReading) => Period | undefined,
  asOf?: number,
): Kpi {
  const inTime = records
    .map((record) => ({ ...record, at: periodOf(record.period) }))
    .sort((a, b) => (a.at?.order ?? 0) - (b.at?.order ?? 0) || a.row - b.row);
  const figures = inTime.flatMap(({ row, at }): Measurement[] => {
    const figure = reading.number(row, value);
    if (figure === undefined) return [];
    const cell = reading.cell(row, value);
    return [at === undefined ? { value: figure, cell } : { value: figure, cell, period: at }];
  });
  const { series, planned, closedOnly } = measuredOf(figures, asOf);
  const row = records[0]?.row ?? 0;
  const latestRow = series.at(-1)?.cell.row ?? row;
  const wanted = target === undefined ? undefined : reading.number(latestRow, target);
  const texts = records[0]?.texts.slice(0, labels.length) ?? [];
  // One column called "Actual" names nothing that the thing measured does not.
  const isOnly = values.length === 1 && reading.role(header, value)?.role === 'actual';
  const measure = isOnly ? '' : foldedText(reading.value(header, value));
  const own = name === undefined ? measure : (texts[0] ?? '');
  const told = texts.slice(name === undefined ? 0 : 1).filter((text) => text !== '');
  const nameCell = name === undefined ? reading.cell(header, value) : reading.cell(row, name);
  return {
    ...describeKpi(reading, {
      name: [told.join(', '), own].filter((part) => part !== '').join(': '),
      nameCell,
      series,
      formatCell: reading.cell(row, value),
      unitText: unit === undefined ? '' : foldedText(reading.value(row, unit)),
      directionText: direction === undefined ? '' : foldedText(reading.value(row, direction)),
      target:
        wanted === undefined || target === undefined
          ? undefined
          : { value: wanted, cell: reading.cell(latestRow, target) },
      hidden: reading.isHiddenRow(latestRow),
      closedOnly,
      planned,
    }),
    // Several KPIs may have one cell for their name.
    key: `${reading.sheet.id}!${cellAddress(row, value)}`,
  };
}
