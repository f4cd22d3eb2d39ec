import { type DatedPeriod } from '../../../domain/period/period';
import { countAmong, DUE, type Until } from './asOf';

/** As-of dates lie among the newest periods; those before count whatever it is. */
const MOST_LABELS = 60;

/** A period and how its cells call it, as formulas write that. */
export interface LabelledPeriod {
  readonly label: string;
  readonly period: DatedPeriod;
}

/**
 * Which cells bear labels of periods that count as of the day, as factors. A label that is not known came
 * later: it counts once all of these do, and the due date is not over by then.
 * @param labels formulas' way to call the cells
 * @param inTime oldest first
 */
export function reachedLabels(labels: string, inTime: readonly LabelledPeriod[], until: Until): string[] {
  const newest = inTime.slice(-MOST_LABELS);
  if (newest.length === 0) return [];
  const known = newest.map(({ label }) => label).join(',');
  const count = countAmong(
    newest.map(({ period }) => period),
    until,
    false,
  );
  const place = `MATCH(${labels},{${known}},0)`;
  const last = newest.at(-1)?.period;
  const mayBeLater =
    last && `(${until.asOf}>=${until.closedOnly ? last.end : last.start})*(${DUE}>${last.end})`;
  // What is not found, or found among those that count, makes an error of it.
  return [`ISERROR(1/(${place}>${count}))`, `(ISNUMBER(${place})+${mayBeLater}>0)`];
}
