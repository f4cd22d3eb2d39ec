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
 * (`*kosten`, `fehler*`); plurals in `s` need no entry. Entries in Japanese and Chinese are found within a word, but
 * those of one letter only as a whole word.
 */
export class WordList {
  readonly #whole = new Set<string>();
  readonly #beginnings = new Set<string>();
  readonly #endings = new Set<string>();
  readonly #unspaced = new Set<string>();
  #mostWords = 1;
  #longestUnspaced = 0;

  constructor(list: string) {
    for (const entry of plain(list).trim().split(/\s+/u)) this.#add(entry);
  }

  #add(entry: string): void {
    if (entry.endsWith('*')) this.#beginnings.add(entry.slice(0, -1));
    else if (entry.startsWith('*')) this.#endings.add(entry.slice(1));
    else if (entry.length > 1 && UNSPACED_ONLY.test(entry)) {
      this.#unspaced.add(entry);
      this.#longestUnspaced = Math.max(this.#longestUnspaced, entry.length);
    } else {
      this.#whole.add(entry);
      this.#mostWords = Math.max(this.#mostWords, entry.split('_').length);
    }
  }

  /** Whether the list has any of the words. */
  hasAnyOf(words: readonly string[]): boolean {
    return words.some((word, at) => {
      if (this.#hasWord(word) || this.#hasPartOf(word)) return true;
      for (let count = 2; count <= this.#mostWords && at + count <= words.length; count += 1) {
        if (this.#hasWord(words.slice(at, at + count).join('_'))) return true;
      }
      return false;
    });
  }

  /** Whether the words are together one entry of the list. */
  is(words: readonly string[]): boolean {
    const joined = words.join('_');
    return this.#hasWord(joined) || this.#unspaced.has(joined);
  }

  #hasWord(word: string): boolean {
    return this.#whole.has(word) || (word.endsWith('s') && this.#whole.has(word.slice(0, -1)));
  }

  #hasPartOf(word: string): boolean {
    for (let cut = 0; cut <= word.length && this.#beginnings.size + this.#endings.size > 0; cut += 1) {
      if (this.#beginnings.has(word.slice(0, cut)) || this.#endings.has(word.slice(cut))) return true;
    }
    if (this.#longestUnspaced === 0 || !UNSPACED_ONLY.test(word)) return false;
    for (let start = 0; start < word.length; start += 1) {
      const end = Math.min(word.length, start + this.#longestUnspaced);
      for (let stop = start + 2; stop <= end; stop += 1) {
        if (this.#unspaced.has(word.slice(start, stop))) return true;
      }
    }
    return false;
  }
}
