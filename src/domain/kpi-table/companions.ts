import type { Period } from '../period/period';
import { wordsOf } from '../words';
import type { FieldReading, FieldRole } from './kpiTable';
import { isNotOver } from './measured';
import { spanOf, type Span } from './span';

/** The value that others are compared with. */
export interface ComparedValue {
  readonly span: Span | undefined;
  readonly period: Period | undefined;
  /** A share or a ratio: of a year it is as large as of a month. */
  readonly isShare: boolean;
  readonly asOf: number | undefined;
}

/**
 * The fields that tell a role of a value, the best first: of the same period, else of the same span, like with like. A
 * target for the year is none for a month; what is summed up to now is on its way to it.
 */
export function companionsOf(
  fields: readonly FieldReading[],
  roles: readonly FieldRole[],
  value: ComparedValue,
): readonly FieldReading[] {
  return roles.flatMap((role) => {
    // Of several baselines that rank alike the last is what was there at the start; of several targets the first comes next.
    const inOrder = role === 'baseline' ? [...fields].reverse() : fields;
    const ranked = inOrder.flatMap((field) => {
      const rank = field.role === role ? rankOf(field, value) : undefined;
      return rank === undefined ? [] : [{ field, rank }];
    });
    return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ field }) => field);
  });
}

/** The first field of a role that is not compared because it is about another span. */
export function unlikeField(
  fields: readonly FieldReading[],
  role: FieldRole,
  value: ComparedValue,
): FieldReading | undefined {
  return fields.find((field) => field.role === role && rankOf(field, value) === undefined);
}

/** Smaller is better, from the first number on; `undefined` for what must not be compared. */
function rankOf(field: FieldReading, value: ComparedValue): readonly number[] | undefined {
  const { period } = field;
  const isSameTime =
    period !== undefined && value.period !== undefined && period.order === value.period.order;
  if (isSameTime && period.kind === value.period?.kind) return [0, 0, limitRank(field)];
  const span = spanRank(spanOf(field), value);
  return span === undefined ? undefined : [1, span, limitRank(field), ...timeRank(field, value.asOf)];
}

function spanRank(span: Span | undefined, { span: own, isShare }: ComparedValue): number | undefined {
  if (span === own) return 0;
  if (span === undefined || own === undefined) return 1;
  if (own === 'to-date' && span === 'year') return 2;
  return isShare ? 3 : undefined;
}

/** "Target" before "Threshold" and "Stretch", which stand around it. */
function limitRank({ header }: FieldReading): number {
  return wordsOf(header).some((word) => AROUND.has(word)) ? 1 : 0;
}

const AROUND: ReadonlySet<string> = new Set(
  `threshold stretch limit max min maximum minimum floor ceiling moonshot acceptable upper lower
   schwellenwert grenzwert seuil umbral limite soglia drempel drempelwaarde 上限 下限 閾値 阈值`.split(
    /\s+/u,
  ),
);

/** Of several periods the one under way, else the next to come, else the last that is over. */
function timeRank({ period, role }: FieldReading, asOf: number | undefined): readonly number[] {
  // A start without a date is farther back than those with one: their periods run on into the actual ones.
  if (period === undefined) return [role === 'baseline' ? 3 : 0, 0];
  if (asOf === undefined || period.start === undefined) return [1, -period.order];
  return isNotOver(period, asOf) ? [1, period.order] : [2, -period.order];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
