import { isTimeFormat } from './numberFormat';

/** The parts of a time that a number format shows: `[m]:ss` minutes and seconds, `h:mm` hours and minutes. */
export type Clock = 'h' | 'hm' | 'hms' | 'm' | 'ms' | 's';

/**
 * What a number format for times of day and durations shows; `undefined` for other formats.
 * @example clockOfFormat('[m]:ss') // 'ms'
 */
export function clockOfFormat(code: string): Clock | undefined {
  if (!isTimeFormat(code)) return undefined;
  const [first = ''] = code
    .replace(/"[^"]*"|\\./gu, '')
    .toLowerCase()
    .split(';');
  const shown = ['h', 'm', 's'].filter((part) => first.includes(part)).join('');
  return CLOCKS.find((clock) => clock === shown) ?? 'hms';
}

const CLOCKS: readonly Clock[] = ['h', 'hm', 'hms', 'm', 'ms', 's'];

/** Of a day. */
const SECOND = 1 / 86_400;

/** What a bare number means where a clock is shown, in days: of its first part. */
export function firstPartOf(clock: Clock): number {
  return clock.startsWith('h') ? 3600 * SECOND : clock.startsWith('m') ? 60 * SECOND : SECOND;
}

/**
 * A time as a clock shows it, with all that it holds: seconds where there are any, and parts of them.
 * @param days may be negative, and more than a day
 * @example clockText(0.0625, 'hm') // '1:30'
 */
export function clockText(days: number, clock: Clock, decimalSeparator: string): string {
  const sign = days < 0 ? '-' : '';
  const seconds = Number((Math.abs(days) / SECOND).toFixed(6));
  const two = (value: number): string => (value < 10 ? '0' : '') + decimal(value, decimalSeparator);
  if (clock.length === 1) return sign + decimal(Math.abs(days) / firstPartOf(clock), decimalSeparator);
  const minutes = Math.floor(seconds / 60);
  const rest = Number((seconds - minutes * 60).toFixed(6));
  if (clock === 'ms') return `${sign}${minutes}:${two(rest)}`;
  const hours = `${sign}${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return clock === 'hm' && rest === 0 ? hours : `${hours}:${two(rest)}`;
}

function decimal(value: number, separator: string): string {
  return String(Number(value.toFixed(9))).replace('.', separator);
}

/**
 * Reads `6:12` or `1:30:00`, in days: two parts as the clock shows them, three as hours, minutes and seconds.
 * `undefined` for all else.
 * @param text with a point for decimals
 */
export function parseClock(text: string, clock: Clock): number | undefined {
  const [, sign, first, second, third] =
    /^([+-]?)(\d{1,7}):([0-5]?\d(?:\.\d+)?)(?::([0-5]?\d(?:\.\d+)?))?$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [a, b, c] = [Number(first), Number(second), Number(third ?? 0)];
  const inMinutes = third === undefined && (clock === 'ms' || clock === 'm' || clock === 's');
  const seconds = inMinutes ? a * 60 + b : a * 3600 + b * 60 + c;
  return ((sign === '-' ? -1 : 1) * seconds) / 86_400;
}
