import { parseFigure, type Figure, type NumberCulture } from './sheet/figureText';
import type { Unit } from './unit';
import { readUnit } from './unitText';
import { WordList, wordsOf } from './words';

/** A target that a cell tells in words or with an operator. */
export interface TargetText {
  /** `at-least` and `at-most` hold at the figure too, however it is written; `between` has both its edges. */
  readonly kind: 'at-least' | 'at-most' | 'between' | 'level';
  readonly from: Figure;
  /** The upper edge of a band. */
  readonly to?: Figure;
  /** What the figures count in, where the text says so: `≤ 6 h`. */
  readonly unit?: Unit;
}

/** Longer text is prose. */
const LONGEST_TARGET = 40;

const AT_MOST = new WordList(
  `max maximum maximal at_most no_more_than not_more_than not_over up_to under below less_than lower_than or_less or_lower
   bis bis_zu höchstens unter weniger_als au_plus moins_de inférieur_à hasta como_máximo menos_de até no_máximo fino_a al_massimo
   meno_di hooguit maximaal minder_dan onder högst under mindre_än høyst højst enintään alle maks maksimum maksimal nie_więcej_niż
   maximálně nejvýše legfeljebb en_fazla не_более до 以下 以内 未満 不超过 低于`,
  false,
);
const AT_LEAST = new WordList(
  `min minimum minimal at_least no_less_than not_less_than over above more_than greater_than higher_than or_more or_higher or_better
   mindestens mind ab über mehr_als au_moins plus_de supérieur_à al_menos como_mínimo más_de pelo_menos no_mínimo mais_de almeno
   più_di minstens meer_dan boven minst över mer_än mindst mer_enn vähintään yli co_najmniej min alespoň nejméně legalább en_az
   не_менее от 以上 不低于 超过`,
  false,
);
const BETWEEN = new WordList('between zwischen entre tra mellan mellom mellem tussen', false);

/**
 * Reads a target that is more than a number: `<1.25%`, `≥ 95 %`, `min 42%`, `max. 2,5`, `95%+`, `40–45`, `≤ 5 days`.
 * `undefined` for all else, a plain number too.
 * @example parseTargetText('<= 6 h', culture) // { kind: 'at-most', from: { value: 6, … }, unit: hours }
 */
export function parseTargetText(text: string, culture: NumberCulture): TargetText | undefined {
  if (text.length > LONGEST_TARGET || !/\d/u.test(text)) return undefined;
  const plain = text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―~〜]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return parseBand(plain, culture) ?? parseLimit(plain, culture);
}

function parseBand(text: string, culture: NumberCulture): TargetText | undefined {
  const [, before = '', low = '', high = ''] =
    /^(\p{L}*)\s*((?:[^\d\s-]{1,3}\s?)?\d[\d.,' ]*%?)\s*(?:-|to|bis|and|und|et|y|e|à|a|al|til|till|tot|\.\.)\s*(\D{0,3}\d.*)$/u.exec(
      text,
    ) ?? [];
  if (low === '' || (before !== '' && !BETWEEN.is(wordsOf(before)))) return undefined;
  const to = figureWithUnit(high, culture);
  // `75-85%`: the sign at the end is of both.
  const from = parseFigure(
    to?.figure.percent === true && !low.includes('%') ? `${low.trim()}%` : low.trim(),
    culture,
  );
  if (from === undefined || to === undefined || from.value >= to.figure.value) return undefined;
  // `2024-25`, and what comes from a calendar or a code.
  if (/^(?:19|20)\d\d\s*$/u.test(low)) return undefined;
  return { kind: 'between', from, to: to.figure, ...(to.unit === undefined ? {} : { unit: to.unit }) };
}

function parseLimit(text: string, culture: NumberCulture): TargetText | undefined {
  const [, operator = '', rest = ''] = /^(<=|=<|>=|=>|[<>≤≥≦≧])?\s*(.*)$/u.exec(text) ?? [];
  const [, behind = ''] = /(\+|<|>|≤|≥)$/u.exec(rest) ?? [];
  const [, words = '', middle = '', after = ''] =
    /^([\p{L}. ]*?)\s*((?:\p{Sc}|\p{Lu}{3} )?[-+]?[.,]?\d[\d.,' ]*?\s*[%\p{Sc}]?)\s*((?:[^\d%\p{Sc}]|\p{Sc})*)$/u.exec(
      behind === '' ? rest : rest.slice(0, -behind.length).trim(),
    ) ?? [];
  // `12 min` is a time, `42% min` a limit.
  const isTime = readUnit(after)?.kind === 'duration' && !middle.includes('%');
  const saidAfter = isTime ? undefined : kindOfWords(after);
  const kinds = [
    kindOfOperator(operator),
    behind === '+' ? 'at-least' : kindOfOperator(behind),
    kindOfWords(words),
    saidAfter,
  ].flatMap((kind) => kind ?? []);
  const [kind = 'level'] = kinds;
  if (kinds.length > 1 || (words !== '' && kindOfWords(words) === undefined)) return undefined;
  const read = figureWithUnit(saidAfter !== undefined ? middle : `${middle} ${after}`.trim(), culture);
  if (read === undefined || (kind === 'level' && read.unit === undefined)) return undefined;
  return { kind, from: read.figure, ...(read.unit === undefined ? {} : { unit: read.unit }) };
}

function kindOfOperator(operator: string): 'at-least' | 'at-most' | undefined {
  if (operator === '') return undefined;
  return /[<≤≦]/u.test(operator) ? 'at-most' : 'at-least';
}

function kindOfWords(words: string): 'at-least' | 'at-most' | undefined {
  const said = wordsOf(words);
  if (said.length === 0) return undefined;
  return AT_LEAST.is(said) ? 'at-least' : AT_MOST.is(said) ? 'at-most' : undefined;
}

/** A figure alone, or with its unit behind it. */
function figureWithUnit(
  text: string,
  culture: NumberCulture,
): { readonly figure: Figure; readonly unit?: Unit } | undefined {
  const figure = parseFigure(text, culture);
  if (figure !== undefined) return { figure };
  const [, number = '', word = ''] = /^(.*\d)\s*([^\d]+)$/u.exec(text) ?? [];
  const [unit, ofNumber] = [readUnit(word), parseFigure(number, culture)];
  return unit === undefined || ofNumber === undefined ? undefined : { figure: ofNumber, unit };
}
