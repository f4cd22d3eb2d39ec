import type { Axis } from '../period/layOutAxis';
import type { FieldReading, PeriodAxis } from './kpiTable';

/** The axis of a table's periods in words, from its fields; `undefined` where no field has a period. */
export function axisOf(
  fields: readonly FieldReading[],
  { kind, order, fiscalStart }: Axis,
): PeriodAxis | undefined {
  const measured = fields.flatMap(({ role, period }) => (role === 'period' && period ? [period] : []));
  const inTime = [...measured].sort((a, b) => a.order - b.order);
  const [first, last] = [inTime[0], inTime.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [forecast] = fields
    .flatMap(({ role, period }) =>
      role === 'forecast' && period && period.order > last.order ? [period] : [],
    )
    .sort((a, b) => a.order - b.order);
  return {
    kind,
    order,
    first: first.label,
    last: last.label,
    count: inTime.length,
    ...(forecast === undefined ? {} : { forecastFrom: forecast.label }),
    ...(fiscalStart === undefined ? {} : { fiscalStart }),
  };
}
