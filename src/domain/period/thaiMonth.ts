import type { TextReading } from './periodReading';
import { fullYear } from './yearInText';

const MONTHS: readonly (readonly [string, string])[] = [
  ['มกราคม', 'มค'],
  ['กุมภาพันธ์', 'กพ'],
  ['มีนาคม', 'มีค'],
  ['เมษายน', 'เมย'],
  ['พฤษภาคม', 'พค'],
  ['มิถุนายน', 'มิย'],
  ['กรกฎาคม', 'กค'],
  ['สิงหาคม', 'สค'],
  ['กันยายน', 'กย'],
  ['ตุลาคม', 'ตค'],
  ['พฤศจิกายน', 'พย'],
  ['ธันวาคม', 'ธค'],
];

/** The Thai calendar counts years from the Buddha's death. */
const BUDDHIST_ERA = 543;

/** `ม.ค.`, `มกราคม 2567`, `ก.พ. 67`: a month, its year of the Buddhist era or of ours; `undefined` for other text. */
export function thaiMonth(text: string): TextReading | undefined {
  const match = /^([\p{Script=Thai}. ]+?) ?(\d{4}|\d{2})?$/u.exec(text);
  const word = match?.[1]?.replace(/[. ]/gu, '');
  const month = MONTHS.findIndex((names) => names.some((name) => name === word)) + 1;
  if (month === 0) return undefined;
  const digits = match?.[2];
  return digits === undefined
    ? { kind: 'month', part: month }
    : { kind: 'month', part: month, year: yearOf(digits) };
}

function yearOf(digits: string): number {
  if (digits.length === 2)
    return Number(digits) >= 50 ? 2500 + Number(digits) - BUDDHIST_ERA : fullYear(digits);
  const year = Number(digits);
  return year >= 2400 ? year - BUDDHIST_ERA : year;
}
