import type { Culture } from '../../app/snapshot';
import { DAYS, type TimeScale } from '../../domain/scale';
import { parseClock } from '../../domain/sheet/clockText';
import { typedDigits } from '../../domain/sheet/typedDigits';
import type { DurationUnit } from '../../domain/unit';
import { readUnit } from '../../domain/unitText';

/**
 * A duration as people type it, in the KPI's own figures: `6:12`, `1 h 30 min`, `90min`, `1h30`. `undefined` for all else.
 * @param text without a sign
 * @example typedDuration('1 h 30 min', culture, hoursAsNumbers) // 1.5
 */
export function typedDuration(text: string, culture: Culture, { day, clock }: TimeScale): number | undefined {
  const ofClock = parseClock(text.replace(culture.decimalSeparator, '.'), clock);
  const days = ofClock ?? daysInWords(text, culture);
  return days === undefined ? undefined : days * day;
}

/** More parts than days, hours, minutes and seconds are no duration. */
const PART = /^([\d.,'\u00a0\u202f ]*\d)\s*(\p{L}*)\.?\s*/u;

/** Each part must be of a shorter unit than the one before; the last may go without: `1h30`. */
function daysInWords(text: string, culture: Culture): number | undefined {
  let [rest, days, before] = [text.trim(), 0, Infinity];
  while (rest !== '') {
    const [part, number = '', word = ''] = PART.exec(rest) ?? [];
    const digits = typedDigits(number, culture);
    const unit = word === '' ? SHORTER.get(before) : daysOfWord(word);
    if (part === undefined || digits === undefined || unit === undefined || unit >= before) return undefined;
    days += Number(digits) * unit;
    before = unit;
    rest = rest.slice(part.length);
  }
  return before === Infinity ? undefined : days;
}

const inDays = (unit: DurationUnit): number => DAYS[unit] ?? 0;

/** What a number without a unit counts after one with it. */
const SHORTER: ReadonlyMap<number, number> = new Map([
  [inDays('hours'), inDays('minutes')],
  [inDays('minutes'), inDays('seconds')],
]);

function daysOfWord(word: string): number | undefined {
  if (word === 'm' || word === "'") return DAYS.minutes;
  const unit = readUnit(word);
  return unit?.kind === 'duration' ? DAYS[unit.unit] : undefined;
}
