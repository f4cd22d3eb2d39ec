import {
  BAD_WHATEVER,
  GROWTH,
  LESS_IS_BETTER,
  LESS_IS_BETTER_FIRST,
  LINKS,
  LOSSES,
  MORE_IS_BETTER,
  MORE_IS_BETTER_FIRST,
  NEUTRAL_HEADS,
  PROFITS,
  TURNED_ROUND,
} from './directionWords';
import type { Direction } from './kpi';
import { wordsOf, type WordList } from './words';

/**
 * Guesses the better direction from a KPI's name: from what the name says the thing is, not from what it is about. "Cost of
 * sales" is a cost, "debt service coverage" a coverage, "lost customers" are lost. `undefined` where the name tells
 * nothing, or two things. A guess, to be shown as one.
 * @example guessDirection('Customer churn') // 'decrease'
 */
export function guessDirection(name: string): Direction | undefined {
  // A bracket is only asked where the rest is silent: "Interest income (expense)".
  return directionOfText(name.replace(/\([^()]*\)/gu, ' ')) ?? directionOfText(name);
}

/** Whether any word of a name has a better direction, wherever it stands. */
export function hasDirectedWord(words: readonly string[]): boolean {
  return DIRECTED.some((list) => list.hasAnyOf(words));
}

const DIRECTED = [LESS_IS_BETTER, LESS_IS_BETTER_FIRST, MORE_IS_BETTER, MORE_IS_BETTER_FIRST, GROWTH];

/** Longer names are sentences, of which one word or the other would be taken. */
const LONGEST_NAME = 160;

function directionOfText(text: string): Direction | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const words = wordsOf(text);
  if (!hasDirectedWord(words)) return undefined;
  // "Profit and loss", "Net income/loss": one figure, above or below zero.
  if (PROFITS.hasAnyOf(words) && LOSSES.hasAnyOf(words)) return 'increase';
  // "Sales, general and administrative expenses" is one list with its noun at the end.
  const isList = /,[^,]*(?:&|\b(?:and|und|et|y|e|og|och|ja|en)\b)/iu.test(text);
  const parts = text.split(isList ? /[;|]|\s[-–—]\s/u : /[,;|]|\s[-–—]\s/u);
  const told = new Set(parts.flatMap((part) => directionOfPhrase(part) ?? []));
  const [first] = told;
  return told.size === 1 ? first : undefined;
}

type Meaning =
  | 'less'
  | 'more'
  | 'less-first'
  | 'more-first'
  | 'turned'
  | 'turned-less'
  | 'growth'
  | 'neutral'
  | 'bad'
  | 'link'
  | 'other';

/** In this order where entries are equally long. */
const MEANINGS: readonly (readonly [Meaning, WordList])[] = [
  ['bad', BAD_WHATEVER],
  ['turned', TURNED_ROUND],
  ['less-first', LESS_IS_BETTER_FIRST],
  ['less', LESS_IS_BETTER],
  ['growth', GROWTH],
  ['neutral', NEUTRAL_HEADS],
  ['more-first', MORE_IS_BETTER_FIRST],
  ['more', MORE_IS_BETTER],
  ['link', LINKS],
];

/** What the words of a part of a name mean, in order; what comes after a link is a chunk of its own. */
function chunksOf(part: string): Meaning[][] {
  // "Costs / FTE" is said as "costs per FTE".
  const words = wordsOf(part.replaceAll('/', ' per '));
  const chunks: Meaning[][] = [[]];
  for (let at = 0; at < words.length;) {
    const [meaning, length] = meaningAt(words, at);
    const endsInLink = length > 1 && LINKS.is([words[at + length - 1] ?? '']);
    if (meaning !== 'link') chunks.at(-1)?.push(meaning);
    if (meaning === 'link' || endsInLink) chunks.push([]);
    at += length;
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

function meaningAt(words: readonly string[], at: number): readonly [Meaning, number] {
  let best: readonly [Meaning, number] = ['other', 0];
  for (const [meaning, list] of MEANINGS) {
    const length = list.lengthAt(words, at);
    if (length > best[1]) best = [meaning, length];
  }
  const [meaning, length] = best;
  // `コスト削減額`: both in one word.
  const isBoth = meaning === 'turned' && LESS_IS_BETTER.lengthAt(words, at) > 0;
  return [isBoth ? 'turned-less' : meaning, Math.max(1, length)];
}

function directionOfPhrase(part: string): Direction | undefined {
  for (const chunk of chunksOf(part)) {
    const told = directionOfChunk(chunk);
    if (told !== undefined) return told === 'neutral' ? undefined : told;
  }
  return undefined;
}

/** What stands last is what the thing is, unless a word comes first in its language. */
function directionOfChunk(chunk: readonly Meaning[]): Direction | 'neutral' | undefined {
  const first = chunk.find((meaning) => meaning === 'less-first' || meaning === 'more-first');
  const isTurned = chunk.some((meaning) => meaning === 'turned');
  const bad = isTurned ? 'increase' : 'decrease';
  if (first !== undefined) return first === 'more-first' ? 'increase' : bad;
  const isGrowth = chunk.includes('growth');
  for (const meaning of [...chunk].reverse()) {
    if (meaning === 'less') return bad;
    if (meaning === 'more' || meaning === 'turned-less') return 'increase';
    if (meaning === 'neutral' && !isGrowth) return chunk.includes('bad') ? bad : 'neutral';
  }
  if (chunk.includes('bad')) return bad;
  return isGrowth || chunk.includes('turned') ? 'increase' : undefined;
}
