import { isCalendarDate } from '../calendarDate';
import type { PeriodKind } from './period';
import type { TextReading } from './periodReading';
import { fullYear, yearInText } from './yearInText';

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';

/** Year, then the month a fiscal year ends in, then which part of it. Each may be absent. */
const PERIOD = new RegExp(
  `^(?:fy)?(?:(\\d{4}|\\d{2})(?:年度|会计年度|财年|財年|年(?:\\d{1,2}月期)?|[-/.]\\d{1,2}月?期|[-/.](?=\\d{1,2}月)|(?=第|[上下]半)))?` +
    `(?:第?(${NUMBER})(?:四半期|季度|季))?` +
    `(?:([上下])(?:半年度?|半期|期))?(?:第(${NUMBER})[週周])?` +
    `(?:(${NUMBER})月(?:份|度|末)?)?(?:(${NUMBER})日)?(?:現在|时点|時点)?$`,
  'u',
);

/**
 * Japanese and Chinese periods: `2026年1月`, `十二月`, `2026年度`, `2026年3月期`, `第1四半期`, `第一季度`, `上半期`,
 * `下半年`, `第5週`, `2026年3月31日`, `1日`.
 * @param text made plain by `plainText`
 */
export function eastAsianPeriod(text: string): TextReading | undefined {
  const match = PERIOD.exec(text.replace(/ /gu, ''));
  if (!match) return undefined;
  const [, digits, quarter, half, week, month, day] = match;
  const year = digits === undefined ? undefined : fullYear(digits);
  if (year !== undefined && yearInText(String(year)) === undefined) return undefined;
  const parts = [quarter, half, week, month].filter((part) => part !== undefined);
  if (parts.length > 1) return undefined;
  if (day !== undefined) return dayOf(year, month, day, parts.length);
  if (quarter !== undefined) return part('quarter', numberOf(quarter), 4, year);
  if (half !== undefined) return part('half', half === '上' ? 1 : 2, 2, year);
  if (week !== undefined) return part('week', numberOf(week), 53, year);
  if (month !== undefined) return part('month', numberOf(month), 12, year);
  return year === undefined ? undefined : { kind: 'year', year };
}

function part(kind: PeriodKind, number: number, count: number, year?: number): TextReading | undefined {
  if (!(number >= 1 && number <= count)) return undefined;
  return { kind, part: number, ...(year !== undefined && { year }) };
}

/** A whole date, or a day of a month that only the sheet tells. */
function dayOf(
  year: number | undefined,
  month: string | undefined,
  day: string,
  parts: number,
): TextReading | undefined {
  if (year === undefined) return parts === 0 ? part('day', numberOf(day), 31) : undefined;
  const date = { year, month: numberOf(month ?? ''), day: numberOf(day) };
  return isCalendarDate(date) ? { kind: 'day', date } : undefined;
}

/** `12` or `十二`; at most two digits. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (sign = ''): number => (sign.length > 1 ? NaN : '一二三四五六七八九'.indexOf(sign) + 1);
  return (tens === '' ? 1 : tens === '0' ? 0 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
