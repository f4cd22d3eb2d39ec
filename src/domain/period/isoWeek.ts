import { dateOfDayNumber, dayNumber, type CalendarDate } from '../calendarDate';

/**
 * The Monday that a week of ISO 8601 begins with: week 1 is the one that 4 January lies in.
 * @example firstDayOfWeek(2025, 1) // { year: 2024, month: 12, day: 30 }
 */
export function firstDayOfWeek(year: number, week: number): CalendarDate {
  const january4 = dayNumber({ year, month: 1, day: 4 });
  // Day 0, 1 January 1970, was a Thursday.
  const daysAfterMonday = (((january4 + 3) % 7) + 7) % 7;
  return dateOfDayNumber(january4 - daysAfterMonday + (week - 1) * 7);
}
