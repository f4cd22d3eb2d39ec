import type { CalendarDate } from '../calendarDate';
import type { YearsTold } from './fiscalYear';
import type { PeriodKind } from './period';

/** What a header cell tells of its period by itself, before its neighbours are asked (`layOutAxis`). */
export interface PeriodReading {
  readonly kind: PeriodKind;
  readonly label: string;
  /** The calendar or fiscal year, if it is told. For a year over two (`2025/26`) the one it ends in. */
  readonly year?: number;
  /** Which of the year's months, quarters, halves or weeks it is, from 1; or which of a plan's years or days. */
  readonly part?: number;
  /** Whose years it counts in, where it says so. */
  readonly years?: YearsTold;
  /** Its part is counted from the start of the year, whichever month that is: `P3`, `Month 3`. */
  readonly counted?: true;
  /** Where the header is a date; of a week its first day. */
  readonly date?: CalendarDate;
  /** What the date is with day and month changed about, where both ways are dates: `03/04/2026`. */
  readonly otherDate?: CalendarDate;
  /** What the header is if most others are of that kind: `S1` is a half, or a week; `Sem 1` the other way round. */
  readonly otherKind?: PeriodKind;
  /** `2020.1` is October, or January if its neighbours say so. */
  readonly otherPart?: number;
  /** A year that is said to be incomplete: `2022 (until November)`, `2025 YTD`. */
  readonly partial?: true;
  /** A plain number that may be a year or a month, or just a number: only its neighbours can tell. */
  readonly weak: boolean;
}

/** What text tells; it is rarely weak. */
export type TextReading = Omit<PeriodReading, 'label' | 'weak'> & { readonly weak?: boolean };
