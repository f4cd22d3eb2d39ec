/** Japanese and Chinese letters, which are written without spaces between words. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー';
const UNSPACED_RUN = new RegExp(`[${UNSPACED}]+`, 'gu');
const UNSPACED_ONLY = new RegExp(`^[${UNSPACED}]+$`, 'u');

/** Letters that do not come apart into a plain one and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * The words of a text, in lower case and without accents. What is written in Japanese or Chinese between other
 * signs is one word.
 * @example wordsOf('Réalisé (k€)') // ['realise', 'k']
 * @example wordsOf('KPI名') // ['kpi', '名']
 */
export function wordsOf(text: string): string[] {
  return (
    plain(text)
      .replace(UNSPACED_RUN, ' $& ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđı]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/**
 * Words to look for in any number of languages: each word of a text is looked up, not each entry searched.
 *
 * The list is separated by white space. `lead_time` are words in a row; a star stands for any beginning or ending
 * (`*kosten`, `fehler*`). Entries in Japanese and Chinese are found within a word, but those of one letter only as a
 * whole word.
 */
export class WordList {
  readonly #whole = new Set<string>();
  readonly #beginnings = new Affixes();
  readonly #endings = new Affixes();
  readonly #unspaced = new Affixes();
  /** First words of entries of several words. */
  readonly #starts = new Set<string>();
  #mostWords = 1;
  readonly #plurals: boolean;

  /** @param plurals whether an entry also stands for its plural in `s` */
  constructor(list: string, plurals = true) {
    this.#plurals = plurals;
    for (const entry of plain(list).trim().split(/\s+/u)) this.#add(entry);
  }

  #add(entry: string): void {
    if (entry.endsWith('*')) this.#beginnings.add(entry.slice(0, -1));
    else if (entry.startsWith('*')) this.#endings.add(entry.slice(1));
    else if (entry.length > 1 && UNSPACED_ONLY.test(entry)) this.#unspaced.add(entry);
    else {
      const words = entry.split('_');
      this.#whole.add(entry);
      this.#mostWords = Math.max(this.#mostWords, words.length);
      if (words.length > 1 && words[0] !== undefined) this.#starts.add(words[0]);
    }
  }

  /** Whether the list has any of the words. */
  hasAnyOf(words: readonly string[]): boolean {
    return words.some(
      (word, at) => this.#hasWord(word) || this.#hasPartOf(word) || this.#hasPhraseAt(words, at),
    );
  }

  /** How many words the longest entry has that stands at this place among the words; 0 where none does. */
  lengthAt(words: readonly string[], at: number): number {
    const word = words[at] ?? '';
    if (this.#starts.has(word)) {
      const most = Math.min(this.#mostWords, words.length - at);
      for (let count = most; count >= 2; count -= 1) {
        if (this.#hasWord(words.slice(at, at + count).join('_'))) return count;
      }
    }
    return this.#hasWord(word) || this.#hasPartOf(word) ? 1 : 0;
  }

  /** Whether the words are together one entry of the list. */
  is(words: readonly string[]): boolean {
    const joined = words.join('_');
    return this.#hasWord(joined) || this.#unspaced.has(joined);
  }

  #hasWord(word: string): boolean {
    return (
      this.#whole.has(word) || (this.#plurals && word.endsWith('s') && this.#whole.has(word.slice(0, -1)))
    );
  }

  #hasPhraseAt(words: readonly string[], at: number): boolean {
    if (!this.#starts.has(words[at] ?? '')) return false;
    const most = Math.min(this.#mostWords, words.length - at);
    for (let count = 2; count <= most; count += 1) {
      if (this.#hasWord(words.slice(at, at + count).join('_'))) return true;
    }
    return false;
  }

  #hasPartOf(word: string): boolean {
    return (
      this.#beginnings.some((length) => word.slice(0, length)) ||
      this.#endings.some((length) => (length > word.length ? '' : word.slice(word.length - length))) ||
      (word.charCodeAt(0) >= FIRST_UNSPACED && this.#hasUnspacedIn(word))
    );
  }

  #hasUnspacedIn(word: string): boolean {
    for (let start = 0; start < word.length - 1; start += 1) {
      if (this.#unspaced.some((length) => word.slice(start, start + length))) return true;
    }
    return false;
  }
}

/** Where the blocks of Chinese and Japanese letters begin. */
const FIRST_UNSPACED = 0x2e80;

/** Parts of words, looked up by the few lengths they have. */
class Affixes {
  readonly #parts = new Set<string>();
  readonly #lengths = new Set<number>();

  add(part: string): void {
    this.#parts.add(part);
    this.#lengths.add(part.length);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  /** Whether the piece of any of the lengths is one of the parts. */
  some(pieceOf: (length: number) => string): boolean {
    for (const length of this.#lengths) if (this.#parts.has(pieceOf(length))) return true;
    return false;
  }
}
