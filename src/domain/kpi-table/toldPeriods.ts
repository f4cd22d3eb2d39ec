import type { Kpi } from '../kpi';
import type { Period } from '../period/period';
import { periodInText } from '../period/periodInText';
import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import { areaBetween, lastColumnOf } from '../sheet/area';
import { readHeader } from './headerRole';
import type { KpiTable } from './kpiTable';
import type { SheetReading } from './sheetReading';
import { linesAbove } from './tableTitle';

/** What stands over a column that says when figures were taken, besides words for times alone. */
const AS_OF = /^(?:as (?:of|at)(?: date)?|(?:last )?updated?(?: on)?|stand)$/iu;

/**
 * Gives KPIs whose value has no period in its header the one that the sheet tells otherwise: a column beside it, a line
 * above the table, the sheet's name.
 * @param reading the sheet as it lies
 */
export function withToldPeriods(reading: SheetReading, table: KpiTable): KpiTable {
  const isToBeTold = ({ latest }: Kpi): boolean => latest !== undefined && latest.period === undefined;
  if (table.axis !== undefined || !table.kpis.some(isToBeTold)) return table;
  const above = periodAbove(reading, table);
  const column = table.fields.find(({ role, header }) => role === 'other' && tellsWhen(header))?.at;
  const kpis = table.kpis.map((kpi): Kpi => {
    const toldPeriod = isToBeTold(kpi) ? (periodBeside(reading, table, kpi, column) ?? above) : undefined;
    return toldPeriod === undefined ? kpi : { ...kpi, toldPeriod };
  });
  return { ...table, kpis };
}

function tellsWhen(header: string): boolean {
  return AS_OF.test(header) || readHeader(header)?.dates === true;
}

function periodBeside(
  reading: SheetReading,
  { fieldsAre }: KpiTable,
  { nameCell }: Kpi,
  at: number | undefined,
): Period | undefined {
  if (at === undefined) return undefined;
  const [row, column] = fieldsAre === 'columns' ? [nameCell.row, at] : [at, nameCell.column];
  return dated(reading, reading.period(row, column));
}

function periodAbove(reading: SheetReading, { header, body }: KpiTable): Period | undefined {
  const top = Math.min(header.row, body.row);
  const [left, right] = [
    Math.min(header.column, body.column),
    Math.max(lastColumnOf(header), lastColumnOf(body)),
  ];
  const lines = linesAbove(reading, areaBetween(top, left, top, right)).map(({ text }) => text);
  for (const text of [...lines, reading.sheet.name]) {
    const period = dated(reading, periodInText(text));
    if (period !== undefined) return period;
  }
  // A tab for each month tells it without its year.
  const tab = parsePeriod(reading.sheet.name, '', false);
  return tab?.weak === false ? dated(reading, tab) : undefined;
}

function dated(reading: SheetReading, told: PeriodReading | undefined): Period | undefined {
  return told && reading.axis([told]).periods[0];
}
