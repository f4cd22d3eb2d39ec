import { daysInMonth } from '../calendarDate';
import { isAlsoAWord, monthOfWord } from './monthNames';
import type { PeriodKind } from './period';
import type { TextReading } from './periodReading';
import { yearInText } from './yearInText';

/** How parts of a year are written, without accents. */
interface PartMarks {
  readonly kind: PeriodKind;
  /** The highest number with a year, and without one: the months of a plan go on beyond December. */
  readonly count: number;
  readonly alone: number;
  /** Stand before or after the number. */
  readonly marks?: string;
  /** Stand only before it: "T1", but not "1T"; "Month 1", but "1 month" is how long something takes. */
  readonly before?: string;
  readonly otherKind?: PeriodKind;
  /** They are counted from the start of the year, whichever month that is. */
  readonly counted?: true;
}

const PART_MARKS: readonly PartMarks[] = [
  {
    kind: 'quarter',
    count: 4,
    alone: 4,
    marks:
      'quarter|qtr|quart|q|trimestre|trim|quartal|kvartalet|kvartal|kvartali|kvartaali|kvt|kv|kwartaal|' +
      'vuosineljannes|neljannes',
    before: 't',
  },
  {
    kind: 'half',
    count: 2,
    alone: 2,
    marks:
      'half-year|half year|half|h|hy|halbjahr|hj|semestre|semester|halvaret|halvar|halfjaar|puolivuosi|vuosipuolisko',
  },
  // "S3" can only be a week, which is tried next.
  { kind: 'half', count: 2, alone: 2, before: 's', otherKind: 'week' },
  {
    kind: 'week',
    count: 53,
    alone: 53,
    marks: 'week|wk|kw|cw|kalenderwoche|woche|semaine|semana|settimana|uke|uge|vecka|viikko|vk',
    before: 'weeknr|w|s',
  },
  { kind: 'week', count: 53, alone: 53, before: 'sem', otherKind: 'half' },
  {
    kind: 'month',
    count: 12,
    alone: 60,
    before: 'month|mth|mnth|mes|mois|mese|monat|maand|maned|manad|kuukausi|m',
    counted: true,
  },
  { kind: 'month', count: 13, alone: 13, before: 'period|periode|periodo|per|p', counted: true },
  // "v1" is a version.
  { kind: 'week', count: 53, alone: 53, before: 'v(?= |\\d\\d)' },
  { kind: 'day', count: 0, alone: 99, before: 'day|tag|jour|dia|giorno|dag|paiva' },
];

/** Numbers in words that stand before a quarter or half. */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  [
    'i one first premier premiere primer primero primeiro primo erstes erste eerste forsta forste',
    'ii two second deuxieme segundo secondo zweites zweite tweede andra andet andre',
    'iii three third troisieme tercer terceiro terzo drittes dritte derde tredje',
    'iv four fourth quatrieme cuarto quarto viertes vierte vierde fjarde fjerde',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, String(index + 1)] as const)),
);

/** Every mark of this file, for `parsePeriod` to know their words; `1QFY25` runs two together. */
export const PART_WORDS = [
  ...PART_MARKS.flatMap(({ marks = [], before = [] }) => [marks, before]),
  ...ORDINALS.keys(),
  'qfy|hfy|ot|os|st|nd|rd|th|e|er|o|a',
].join('|');

const PART_PATTERNS = PART_MARKS.map(({ marks, before, count, ...rest }) => {
  const leading = [marks, before].filter((words) => words !== undefined).join('|');
  const number = count < 10 ? `[1-${count}]` : '\\d{1,2}';
  const trailing = `(${number})(?:st|nd|rd|th|e|er|o|a|\\.|º|°)*[ -]?(?:${marks})(?!(?!fy)\\p{L})`;
  const patterns = [`(?:${leading})[ #-]{0,2}(\\d{1,2})(?!\\d)`, ...(marks === undefined ? [] : [trailing])];
  // Nothing that belongs to a word or number may touch it: "seq1" and "q12" are no quarters.
  return { ...rest, count, pattern: new RegExp(`(^|[^\\p{L}\\d])(?:${patterns.join('|')})`, 'u') };
});

/**
 * `Q1`, `Quarter 1`, `1st Qtr`, `3Q26`, `H1 2026`, `Week 12`, `KW 5`, `2026-W05`, `M3`, `Period 11`, `Day 2`.
 * @param text made plain by `plainText`
 */
export function partOfYear(text: string): TextReading | undefined {
  if (/^\p{L}-\d$/u.test(text)) return undefined; // "M-1" is the month before
  const spaced = text
    .replace(/\p{L}+/gu, (word) => ORDINALS.get(word) ?? word)
    // "2025q1", "fy26h1", "25q1"
    .replace(/^((?:fy|cy)? ?'?\d{4}|[fc]y ?'?\d{2}|\d{2}(?=[qh]))(?=[qhwmpts]\d)/u, '$1 ')
    // "1T25", "2S 2025": the letters stand behind the number only where a year follows.
    .replace(/^([1-4])o?([ts])(?=[ '/-]*(?:\d{2}|\d{4})$)/u, '$2$1 ')
    // "1º sem": a first semester; "sem 1" is a week.
    .replace(/^([12])(?:o|er|°) sem(?!\p{L})/u, 'semestre $1');
  for (const { kind, count, alone, otherKind, counted, pattern } of PART_PATTERNS) {
    const match = pattern.exec(spaced);
    const part = Number(match?.[2] ?? match?.[3]);
    if (match === null || !(part >= 1)) continue;
    const reading = withYear(kind, part, spaced.replace(match[0], `${match[1] ?? ''} `));
    if (reading === undefined || part > (reading.year === undefined ? alone : count)) continue;
    return { ...reading, ...(otherKind && { otherKind }), ...(counted && { counted }) };
  }
  return undefined;
}

/**
 * A quarter and its year run together, as analysts write it: `Q12024`, `FQ423`, `Q122`. With two digits for the year it
 * may be the number of a question, too.
 */
export function quarterRunTogether(text: string): TextReading | undefined {
  const match = /^(f?)q([1-4])((?:19|20)\d{2}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const year = yearInText(match[3] ?? '');
  if (year === undefined) return undefined;
  const isDoubtful = match[1] === '' && match[3]?.length === 2;
  return { kind: 'quarter', part: Number(match[2]), year, ...(isDoubtful && { weak: true }) };
}

/** `Jan`, `January 2026`, `Jan-26`, `2026 Jan`, `Sept '25`. */
export function monthInWords(text: string): TextReading | undefined {
  const word = /(?:^|\P{L})(?!(?:fy|cy)(?!\p{L}))(\p{L}{3,}|\p{Script=Arabic}{2})(?!\p{L})/u.exec(text)?.[1];
  const month = word === undefined ? undefined : monthOfWord(word);
  if (word === undefined || month === undefined) return undefined;
  const rest = text.replace(word, ' ').replace(/(?:^| )del?(?= |$)/u, ' ');
  const day = /^ *(\d{1,2})\.?[ -]*$|^[ -]*(\d{1,2}) *$/.exec(rest);
  const number = Number(day?.[1] ?? day?.[2]);
  // "31-Dec" ends the month; "05-Jan" is a day of it, which only a year could tell.
  if (number === daysInMonth(2024, month) || (month === 2 && number === 28))
    return { kind: 'month', part: month };
  if (day?.[1] !== undefined && number < 15 && text.startsWith(day[1])) return undefined;
  const reading = withYear('month', month, rest);
  // "Out", "Set 12": a month only if its neighbours are months.
  const isDoubtful = isAlsoAWord(word) && /^ *\d{0,2}$/.test(rest);
  return reading && isDoubtful ? { ...reading, weak: true } : reading;
}

/** `2026-01`, `2026/1`, `01/2026`, `202601`, `2026M01`; `2026.01` and `01/26` may be numbers. */
export function monthInDigits(text: string): TextReading | undefined {
  const yearFirst = /^((?:19|20)\d{2})(?:[-/ ]|-?m)?(0[1-9]|1[0-2])$|^((?:19|20)\d{2})[-/]([1-9])$/.exec(
    text,
  );
  if (yearFirst) return monthOf(yearFirst[1] ?? yearFirst[3], yearFirst[2] ?? yearFirst[4]);
  const monthFirst = /^(0?[1-9]|1[0-2])[-/.]((?:19|20)\d{2})$/.exec(text);
  if (monthFirst) return monthOf(monthFirst[2], monthFirst[1]);
  const shortYear = /^(0[1-9]|1[0-2])\/([1-4]\d)$/.exec(text);
  const isYearOverTwo = shortYear !== null && Number(shortYear[2]) === Number(shortYear[1]) + 1;
  if (shortYear && !isYearOverTwo) return { ...monthOf(`20${shortYear[2]}`, shortYear[1]), weak: true };
  const decimal = /^((?:19|20)\d{2})\.(0?[1-9]|1[0-2])$/.exec(text);
  return decimal ? monthOfDecimal(Number(decimal[1]), decimal[2] ?? '') : undefined;
}

/** `2020.09`; `2020.1` has lost the last digit of October, unless January is written with one. */
export function monthOfDecimal(year: number, digits: string): TextReading {
  return digits === '1'
    ? { kind: 'month', year, part: 10, otherPart: 1, weak: true }
    : { kind: 'month', year, part: Number(digits), weak: true };
}

function monthOf(year: string | undefined, part: string | undefined): TextReading {
  return { kind: 'month', year: Number(year), part: Number(part) };
}

/** A part of a year whose remaining text must be its year, or nothing. */
function withYear(kind: PeriodKind, part: number, rest: string): TextReading | undefined {
  const left = rest.replace(/^[ ,/.:-]+|[ ,/.:-]+$/gu, '');
  if (left === '') return { kind, part };
  const year = yearInText(left.replace(/^(?:of|de|del) /u, ''));
  return year === undefined ? undefined : { kind, part, year };
}

/** `Jan-Mar 2025`: three months are a quarter, six a half, where they begin one. */
export function spanOfMonths(text: string): TextReading | undefined {
  const match = /^(\p{L}{3,}) ?(?:-|to|bis|a|au) ?(\p{L}{3,}) '?(\d{4}|\d{2})$/u.exec(text);
  if (!match) return undefined;
  const [first, last] = [monthOfWord(match[1] ?? ''), monthOfWord(match[2] ?? '')];
  if (first === undefined || last === undefined) return undefined;
  const year = yearInText(match[3] ?? '');
  const months = last - first + 1;
  if (year === undefined) return undefined;
  if (months === 3 && first % 3 === 1)
    return { kind: 'quarter', part: (first + 2) / 3, year, years: 'calendar' };
  if (months === 6 && first % 6 === 1)
    return { kind: 'half', part: (first + 5) / 6, year, years: 'calendar' };
  return undefined;
}
