import { ErrorValue, type Scalar } from '../../model/value';
import { toNumber } from '../coerce';
import { addMonths, dayOf, daysInMonth, serialOf, type CalendarDay } from '../dateSerial';
import { Matrix, Reference, type Operand } from '../operand';
import { readNumber } from '../readNumber';
import { ofNumbers, ofScalars, ofTexts } from './define';
import type { CallContext, FunctionDefinition, FunctionTable } from './definition';

const NUM = ErrorValue.of('#NUM!');
const WRONG = ErrorValue.of('#VALUE!');
/** 31 December 9999 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/** A function of one date. */
function ofDay(
  call: (day: CalendarDay, serial: number, date1904: boolean) => number | ErrorValue,
): FunctionDefinition {
  return ofNumbers(1, 1, ([serial = 0], { workbook }) =>
    serial < 0 || serial > LAST_SERIAL
      ? NUM
      : call(dayOf(serial, workbook.date1904), serial, workbook.date1904),
  );
}

/** A part of the time of day, of the nearest whole second. */
function ofTime(part: (seconds: number) => number): FunctionDefinition {
  return ofNumbers(1, 1, ([serial = 0]) =>
    serial < 0 ? NUM : part(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400),
  );
}

/** Sunday is 0. */
function weekdayOf(serial: number, date1904: boolean): number {
  const days = Math.floor(serial) + (date1904 ? 5 : 6);
  return ((days % 7) + 7) % 7;
}

function weekday(serial: number, type: number, date1904: boolean): number | ErrorValue {
  const sunday = weekdayOf(serial, date1904);
  if (type === 1 || type === 17) return sunday + 1;
  if (type === 2 || type === 11) return ((sunday + 6) % 7) + 1;
  if (type === 3) return (sunday + 6) % 7;
  return type >= 12 && type <= 16 ? ((sunday + 17 - type) % 7) + 1 : NUM;
}

function weekNumber(serial: number, type: number, date1904: boolean): number {
  const { year } = dayOf(serial, date1904);
  const start = serialOf({ year, month: 1, day: 1 }, date1904);
  // Types 1 and 17 begin weeks on Sunday, 2 and 11 on Monday, 12 to 16 on the days that follow.
  const firstDay = type === 1 || type === 17 ? 0 : type === 2 ? 1 : type - 10;
  const offset = (weekdayOf(start, date1904) - firstDay + 7) % 7;
  return Math.floor((Math.floor(serial) - start + offset) / 7) + 1;
}

/** The week of ISO 8601: weeks begin on Monday, and week 1 holds the first Thursday. */
function isoWeek(serial: number, date1904: boolean): number {
  const thursday = Math.floor(serial) - ((weekdayOf(serial, date1904) + 6) % 7) + 3;
  const { year } = dayOf(thursday, date1904);
  return Math.floor((thursday - serialOf({ year, month: 1, day: 1 }, date1904)) / 7) + 1;
}

/** Days between two dates in years of 360 days; the US way moves ends of months (NASD), the European way caps them. */
function days360(start: CalendarDay, end: CalendarDay, european: boolean): number {
  let from = start.day;
  let to = end.day;
  if (european) {
    from = Math.min(from, 30);
    to = Math.min(to, 30);
  } else {
    const lastOfFebruary = start.month === 2 && start.day === daysInMonth(start.year, 2);
    if (lastOfFebruary && end.month === 2 && end.day === daysInMonth(end.year, 2)) to = 30;
    if (to === 31 && (from >= 30 || lastOfFebruary)) to = 30;
    if (from === 31 || lastOfFebruary) from = 30;
  }
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + (to - from);
}

function isLeap(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}

/** Actual days over the mean length of the years from first to last, as YEARFRAC's basis 1 does. */
function actualYears(from: number, to: number, date1904: boolean): number {
  const start = dayOf(from, date1904);
  const end = dayOf(to, date1904);
  const withinYear =
    end.year === start.year ||
    (end.year === start.year + 1 &&
      (end.month < start.month || (end.month === start.month && end.day <= start.day)));
  if (withinYear) {
    const leapDay = (year: number): number =>
      isLeap(year) ? serialOf({ year, month: 2, day: 29 }, date1904) : NaN;
    const spans = [start.year, end.year].some((year) => leapDay(year) >= from && leapDay(year) <= to);
    const whole = start.year === end.year ? isLeap(start.year) : spans;
    return (to - from) / (whole ? 366 : 365);
  }
  const years = end.year - start.year + 1;
  const days =
    serialOf({ year: end.year + 1, month: 1, day: 1 }, date1904) -
    serialOf({ year: start.year, month: 1, day: 1 }, date1904);
  return (to - from) / (days / years);
}

/** Whole years, months or days between two dates, and the remainders, by DATEDIF's letters. */
function dateDif(from: CalendarDay, to: CalendarDay, unit: string, days: number, date1904: boolean): Scalar {
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return days;
    case 'YM':
      return ((months % 12) + 12) % 12;
    case 'MD':
      return serialOf(to, date1904) - serialOf(addMonths(from, months), date1904);
    case 'YD':
      return serialOf(to, date1904) - serialOf(addMonths(from, Math.floor(months / 12) * 12), date1904);
    default:
      return NUM;
  }
}

/** Days off: the weekend of NETWORKDAYS (by number or as `0000011`, Monday first) and holidays. */
function daysOff(
  weekend: Scalar,
  holidays: Operand | undefined,
  context: CallContext,
): ((serial: number) => boolean) | ErrorValue {
  const free = weekendDays(weekend);
  if (!free) return NUM;
  const listed = new Set<number>();
  if (holidays !== undefined)
    context.eachValue(holidays, (value) => {
      if (typeof value === 'number') listed.add(Math.floor(value));
    });
  return (serial) => free.has(weekdayOf(serial, context.workbook.date1904)) || listed.has(serial);
}

function weekendDays(weekend: Scalar): Set<number> | undefined {
  if (typeof weekend === 'string')
    return /^[01]{7}$/.test(weekend)
      ? new Set([...weekend].flatMap((sign, i) => (sign === '1' ? [(i + 1) % 7] : [])))
      : undefined;
  const code = typeof weekend === 'number' ? weekend : 1;
  if (code >= 1 && code <= 7) return new Set([(code + 5) % 7, (code + 6) % 7]);
  return code >= 11 && code <= 17 ? new Set([code - 11]) : undefined;
}

function workDayCount(withWeekend: boolean): FunctionDefinition {
  return {
    kind: 'range',
    params: ['scalar', 'scalar', ...(withWeekend ? (['scalar'] as const) : []), 'range'],
    min: 2,
    max: withWeekend ? 4 : 3,
    call: ([first = null, last = null, ...rest], context) => {
      const from = wholeSerial(first, context);
      const to = wholeSerial(last, context);
      if (typeof from !== 'number') return from;
      if (typeof to !== 'number') return to;
      const off = daysOff(
        withWeekend ? context.toScalar(rest[0] ?? null) : 1,
        withWeekend ? rest[1] : rest[0],
        context,
      );
      if (off instanceof ErrorValue) return off;
      let count = 0;
      for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (!off(day)) count++;
      return to < from ? -count : count;
    },
  };
}

function workDay(withWeekend: boolean): FunctionDefinition {
  return {
    kind: 'range',
    params: ['scalar', 'scalar', ...(withWeekend ? (['scalar'] as const) : []), 'range'],
    min: 2,
    max: withWeekend ? 4 : 3,
    call: ([start = null, days = null, ...rest], context) => {
      let day = wholeSerial(start, context);
      const count = wholeSerial(days, context);
      if (typeof day !== 'number') return day;
      if (typeof count !== 'number') return count;
      const off = daysOff(
        withWeekend ? context.toScalar(rest[0] ?? null) : 1,
        withWeekend ? rest[1] : rest[0],
        context,
      );
      if (off instanceof ErrorValue) return off;
      for (let left = Math.abs(count); left > 0 && day >= 0 && day <= LAST_SERIAL;) {
        day += Math.sign(count);
        if (!off(day)) left--;
      }
      return day < 0 ? NUM : day;
    },
  };
}

function wholeSerial(operand: Operand, context: CallContext): number | ErrorValue {
  const value =
    operand instanceof Matrix || operand instanceof Reference ? context.toScalar(operand) : operand;
  const number = toNumber(value, context.settings);
  return typeof number === 'number' ? Math.floor(number) : number;
}

function monthsFrom(lastOfMonth: boolean): FunctionDefinition {
  return ofNumbers(2, 2, ([serial = 0, months = 0], { workbook: { date1904 } }) => {
    if (serial < 0) return NUM;
    const moved = addMonths(dayOf(serial, date1904), Math.trunc(months));
    const day = lastOfMonth ? { ...moved, day: daysInMonth(moved.year, moved.month) } : moved;
    const result = serialOf(day, date1904);
    return result < 0 ? NUM : result;
  });
}

function textToSerial(keep: (serial: number) => number): FunctionDefinition {
  return ofTexts(1, 1, ([text = ''], { settings }) => {
    const serial = /\d/.test(text) && /\D/.test(text.trim()) ? readNumber(text, settings) : undefined;
    return serial === undefined ? WRONG : keep(serial);
  });
}

export const DATES: FunctionTable = {
  TODAY: { ...ofScalars(0, 0, (_, { now }) => Math.floor(now)), volatile: true },
  NOW: { ...ofScalars(0, 0, (_, { now }) => now), volatile: true },
  DATE: ofNumbers(3, 3, ([year = 0, month = 0, day = 0], { workbook: { date1904 } }) => {
    const whole = Math.trunc(year);
    // Years before 1900 count from there.
    const full = whole < (date1904 ? 1904 : 1900) ? whole + 1900 : whole;
    const serial = serialOf({ year: full, month: Math.trunc(month), day: Math.trunc(day) }, date1904);
    return full < 0 || full > 9999 || serial < 0 ? NUM : serial;
  }),
  TIME: ofNumbers(3, 3, ([hours = 0, minutes = 0, seconds = 0]) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? NUM : (total % 86_400) / 86_400;
  }),
  DATEVALUE: textToSerial(Math.floor),
  TIMEVALUE: textToSerial((serial) => serial - Math.floor(serial)),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  WEEKDAY: ofNumbers(1, 2, ([serial = 0, type = 1], { workbook }) =>
    serial < 0 ? NUM : weekday(serial, Math.trunc(type), workbook.date1904),
  ),
  WEEKNUM: ofNumbers(1, 2, ([serial = 0, type = 1], { workbook }) =>
    type === 21
      ? isoWeek(serial, workbook.date1904)
      : weekNumber(serial, Math.trunc(type), workbook.date1904),
  ),
  ISOWEEKNUM: ofDay((_, serial, date1904) => isoWeek(serial, date1904)),
  EDATE: monthsFrom(false),
  EOMONTH: monthsFrom(true),
  DAYS: ofNumbers(2, 2, ([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  DAYS360: ofNumbers(2, 3, ([start = 0, end = 0, european = 0], { workbook: { date1904 } }) =>
    days360(dayOf(start, date1904), dayOf(end, date1904), european !== 0),
  ),
  YEARFRAC: ofNumbers(2, 3, ([first = 0, second = 0, basis = 0], { workbook: { date1904 } }) => {
    const from = Math.floor(Math.min(first, second));
    const to = Math.floor(Math.max(first, second));
    if (from === to) return 0;
    switch (Math.trunc(basis)) {
      case 0:
        return days360(dayOf(from, date1904), dayOf(to, date1904), false) / 360;
      case 1:
        return actualYears(from, to, date1904);
      case 2:
        return (to - from) / 360;
      case 3:
        return (to - from) / 365;
      case 4:
        return days360(dayOf(from, date1904), dayOf(to, date1904), true) / 360;
      default:
        return NUM;
    }
  }),
  DATEDIF: ofScalars(
    3,
    3,
    ([start = null, end = null, unit = null], { settings, workbook: { date1904 } }) => {
      const from = toNumber(start, settings);
      const to = toNumber(end, settings);
      if (typeof from !== 'number') return from;
      if (typeof to !== 'number') return to;
      if (Math.floor(from) > Math.floor(to) || typeof unit !== 'string') return NUM;
      return dateDif(
        dayOf(from, date1904),
        dayOf(to, date1904),
        unit,
        Math.floor(to) - Math.floor(from),
        date1904,
      );
    },
  ),
  NETWORKDAYS: workDayCount(false),
  'NETWORKDAYS.INTL': workDayCount(true),
  WORKDAY: workDay(false),
  'WORKDAY.INTL': workDay(true),
};
