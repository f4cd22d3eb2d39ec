import { parsePeriod, type PeriodReading } from '../period/parsePeriod';
import { WordList, wordsOf } from '../words';
import type { SheetReading } from './sheetReading';

/** What counts periods, and how one of them is written so that it can be read. */
const COUNTED: readonly (readonly [string, WordList])[] = [
  ['Day', new WordList('day tag jour dia giorno dag dagen paiva 日')],
  ['Week', new WordList('week wk kw woche semaine semana settimana uke uge vecka viikko 週 周')],
  ['Month', new WordList('month monat mois mes mese maand maned manad kuukausi 月 月份')],
  ['Quarter', new WordList('quarter qtr quartal trimestre kwartaal kvartal neljannes 四半期 季度')],
  ['Year', new WordList('year jahr annee ano anno jaar ar vuosi 年 年度')],
];

/** After the last part of a year comes the first of the next. */
const ROLLS_OVER: ReadonlyMap<string, readonly number[]> = new Map([
  ['Week', [52, 53]],
  ['Month', [12]],
  ['Quarter', [4]],
]);

/** Of a corner such as "Hours per week". */
const MOST_WORDS = 4;

/** More are no periods of one table. */
const MOST = 400;

/**
 * Plain numbers that count up by one, year after year, under (or beside) a word that says what they count: `Week | 1 | 2 | 3`.
 * @returns the periods by column of the view; `undefined` where the row is none of these
 */
export function numberedPeriods(
  reading: SheetReading,
  row: number,
  firstColumn: number,
  lastColumn: number,
): ReadonlyMap<number, PeriodReading> | undefined {
  let corner = firstColumn;
  while (corner <= lastColumn && reading.kind(row, corner) === 'empty') corner += 1;
  if (reading.kind(row, corner) !== 'text') return undefined;
  const first = reading.value(row, corner + 1);
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 0 || first > 366) return undefined;
  const words = wordsOf(String(reading.value(row, corner)));
  const isPer = words.length <= MOST_WORDS && words.at(-2) === 'per';
  // "Week no" as well as "Person-days".
  const counting = words.length <= 2 ? words : isPer ? words.slice(-1) : [];
  const word = COUNTED.find(([, known]) => counting.some((one) => known.is([one])))?.[0];
  if (word === undefined) return undefined;
  const periods = new Map<number, PeriodReading>();
  let before = first;
  for (let column = corner + 1; column <= lastColumn && periods.size < MOST; column += 1) {
    const number = reading.value(row, column);
    const isNext = number === before + 1 || (number === 1 && ROLLS_OVER.get(word)?.includes(before) === true);
    if (typeof number !== 'number' || (periods.size > 0 && !isNext)) break;
    const period = word === 'Day' ? dayOf(number) : parsePeriod(`${word} ${number}`, '', false);
    if (period === undefined) break;
    before = number;
    periods.set(column, { ...period, label: `${word} ${number}` });
  }
  return periods.size >= 2 ? periods : undefined;
}

/** Days without a month count on from an arbitrary one. */
function dayOf(number: number): PeriodReading {
  return { kind: 'day', label: `Day ${number}`, part: number, weak: false };
}
