import { yearsTold } from './fiscalYear';
import { monthOfWord } from './monthNames';

/** Longer text is prose. */
const LONGEST = 160;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words, without accents, that say of a year when it ends, or begins. */
const ENDS = listed(
  'end ends ended ending endet endend abschluss clos cloture cierre cierra fechamento chiusura chiude eindigt slutter slutar paattyy fye',
);
const BEGINS = listed(
  'begin begins beginning start starts starting starter beginnt commence debute comienza inicia inizia begint borjar alkaa',
);
/** What may stand between them and the month. */
const BEFORE_MONTH = listed('in on at of the am im au le el il en em no den de 1st st nd rd th er');
const UNTIL = listed('to bis through thru until till til a al hasta ate tot');

/**
 * The month that fiscal years begin in, where a text says so; `undefined` where it does not.
 * @example fiscalStartInText('Fiscal year: July to June') // 7
 * @example fiscalStartInText('for the year ended 31 March 2026') // 4
 */
export function fiscalStartInText(text: string): number | undefined {
  if (text.length < 6 || text.length > LONGEST) return undefined;
  // In small letters it is a verb.
  const named = text.replace(/(^|\P{L})may(?!\p{L})/gu, '$1·');
  const plain = named.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (yearsTold(plain) !== 'fiscal' && !/(?:^|\P{L})year[ -]end/u.test(plain)) return undefined;
  const words = plain.match(/\p{L}+|\d+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    if (ENDS.has(word) || BEGINS.has(word)) {
      const month = monthAfter(words, index, BEFORE_MONTH);
      if (month !== undefined) return ENDS.has(word) ? (month % 12) + 1 : month;
    }
    const first = monthOfWord(word);
    const last = first === undefined ? undefined : monthAfter(words, index, UNTIL);
    // "July to June" are twelve months.
    if (last !== undefined && (last % 12) + 1 === first) return first;
  }
  return undefined;
}

/** The month that stands behind a word, with nothing but numbers and the like between them. */
function monthAfter(
  words: readonly string[],
  index: number,
  between: ReadonlySet<string>,
): number | undefined {
  let next = index + 1;
  while (/^\d/.test(words[next] ?? '') || between.has(words[next] ?? '')) next += 1;
  return monthOfWord(words[next] ?? '');
}
