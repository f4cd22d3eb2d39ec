import { dateOfSerial } from '../../src/domain/sheet/serialDate';
import { isoDate } from '../../src/domain/calendarDate';
import type { Coverage } from '../../src/domain/coverage';
import { expectedProgress } from '../../src/domain/expectedProgress';
import { keyResultSentence } from '../../src/domain/keyResult';
import { progress, type ProgressFigures } from '../../src/domain/progress';
import { DEFAULT_THRESHOLDS, status, type StatusFigures } from '../../src/domain/status';
import { statusReason } from '../../src/domain/statusReason';
import { targetLevel } from '../../src/domain/target';
import { currentOf, type Layout } from './layouts';
import type { RandomCase } from './randomCase';

/** 22 November 2026 as a serial number of either date system. */
export const asOfSerial = (date1904: boolean): number => (date1904 ? 46_348 - 1_462 : 46_348);

/** A case and where it stands. */
export interface PlacedCase {
  readonly layout: Layout;
  readonly random: RandomCase;
  /** Its row on the layout's sheet, from 0. */
  readonly row: number;
}

/** What a key result is calculated from; `undefined` where no number stands. */
export type Figures = ProgressFigures & Omit<StatusFigures, 'progress' | 'expected'>;

/** What the formulas of a register row must show, as the domain says. `''` stands for an empty result. */
export interface ExpectedRow {
  readonly Baseline: number | undefined;
  readonly Target: number | undefined;
  readonly Current: number | '';
  readonly Progress: number | '' | 'not defined';
  readonly Expected: number | '';
  readonly Status: string;
  readonly Why: string;
  /** `undefined` where it is not asked for: the sentence has a hole while a figure is missing. */
  readonly 'Key result'?: string;
}

/** What the domain makes of figures. */
export function expectedOf(figures: Figures, date1904 = false): ExpectedRow {
  const { baseline, target, current } = figures;
  const done = progress(figures);
  const expected = expectedProgress(figures);
  const isMissing = [baseline, target, current].includes(undefined);
  const isGoingNowhere = done === undefined && !isMissing;
  const all = { ...figures, progress: done, expected, isGoingNowhere };
  const told = status(all, DEFAULT_THRESHOLDS, date1904);
  return {
    Baseline: baseline,
    Target: target,
    Current: current ?? '',
    Progress: done ?? (isMissing ? '' : 'not defined'),
    Expected: expected ?? '',
    Status: told,
    Why: statusReason(told, all, date1904),
  };
}

/**
 * What the register must show of a case after everything was typed.
 * @param covered how far it is measured, as the register tells it; `currentValues.oracle` proves that
 */
export function expectedRow(
  name: string,
  { random }: PlacedCase,
  date1904: boolean,
  covered: Coverage,
): ExpectedRow {
  const asOf = asOfSerial(date1904);
  const { twist, numberFormat, initiative } = random;
  const typed = (column: string): boolean => twist.kind === 'typed' && twist.column === column;
  const baseline = typed('Baseline') ? undefined : random.baseline;
  const target = typed('Target') || baseline === undefined ? undefined : targetOf(random);
  const current = twist.kind === 'no-figures' ? undefined : currentOf(random.series);
  const start = typed('Start') ? undefined : asOf + random.start;
  const due = typed('Due') ? undefined : asOf + random.due;
  const row = expectedOf({ baseline, target, current, start, due, asOf, ...covered }, date1904);
  const by = due === undefined ? undefined : dateOfSerial(due, date1904);
  if (baseline === undefined || target === undefined || by === undefined) return row;
  const [from, to] = [baseline, target].map((figure) => figureText(figure, numberFormat));
  const sentence = keyResultSentence({
    kpi: name,
    from: from ?? '',
    to: to ?? '',
    by: isoDate(by),
    initiative,
  });
  return { ...row, 'Key result': sentence };
}

function targetOf({ baseline, target, targetAs, twist }: RandomCase): number {
  if (twist.kind === 'target-equals-baseline') return baseline;
  if (targetAs === 'change') return targetLevel(baseline, { kind: 'change', by: target - baseline });
  if (targetAs === 'percent' && baseline !== 0)
    return targetLevel(baseline, { kind: 'percent', by: (target - baseline) / baseline });
  return target;
}

/** A figure as the sentence writes it, in English separators. */
function figureText(value: number, numberFormat: string): string {
  switch (numberFormat) {
    case '0.0%':
      return `${rounded(value * 100, 2)}%`;
    case '#,##0':
      return fixed(value, 0);
    case '#,##0.00':
      return fixed(value, 2);
    case '#,##0.00 "€"':
      return `${fixed(value, 2)} €`;
    case '$#,##0':
      return `$${fixed(value, 0)}`;
    default:
      return String(rounded(value, 4));
  }
}

function fixed(value: number, decimals: number): string {
  return rounded(value, decimals).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Half away from zero, as ROUND does; figures that are a hair below a half by their binary form count as halves. */
function rounded(value: number, decimals: number): number {
  const shifted = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  return (Math.sign(value) * Math.round(shifted)) / 10 ** decimals || 0;
}
