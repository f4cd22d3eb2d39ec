/** What stands beside a figure of money: by which power of ten it counts, and in which currency. */
export interface MoneyWords {
  readonly exponent: number;
  /** The sign or code as found; ISO codes in capitals. */
  readonly currency?: string;
}

/** How thousands and more are written, by the power of ten. */
const SCALES = powers([
  [
    3,
    `k tsd thousand thousands tausend mille milliers miles milhares migliaia duizend tusen tuhat 000 000s 千`,
  ],
  [4, '万 萬 만'],
  [5, 'lakh lakhs lac'],
  [
    6,
    `m mn mio mln million millions millionen millones milhoes milhões milioni miljoen miljoner millioner milj 百万`,
  ],
  [7, 'crore crores cr 千万'],
  [8, '億 亿 억'],
  [9, `bn b mrd mld billion billions milliarden milliards miliardi miljard miljarder milliarder mrdr 十億`],
  [12, 'tn trillion trillions bio billionen 兆'],
]);
/** Scales that mean something else where no currency is told: millimetres, days of work. */
const SCALES_OF_MONEY = powers([
  [6, 'mm'],
  [9, 'md mds'],
]);
/** Scales that are only written in front of a currency: `TEUR`. */
const SCALES_BEFORE = powers([[3, 't']]);

const ISO_CODES = new Set(
  `usd eur gbp chf jpy cny rmb sek nok dkk isk inr cad aud nzd pln czk huf ron bgn brl mxn zar sgd hkd twd krw thb idr
   myr php vnd ils aed`.split(/\s+/),
);
const OTHER_CURRENCIES = new Set(
  `us$ a$ au$ c$ ca$ nz$ hk$ s$ nt$ r$ mx$ euro euros dollar dollars pesos kroner kronor kr zł kč ft fr sfr rs 円 元 圆 원`.split(
    /\s+/,
  ),
);
const FILLERS = new Set(['in', 'of', 'de', 'di', 'von', 'i']);

/**
 * Reads words that say how money is counted, and nothing else: `EUR`, `k€`, `Mio. EUR`, `$ in millions`, `百万円`.
 * A scale alone ("thousands") is read as well; `undefined` where a word is neither scale nor currency.
 * @param text in compatibility form (NFKC)
 * @example readMoneyWords('$ millions') // { exponent: 6, currency: '$' }
 */
export function readMoneyWords(text: string): MoneyWords | undefined {
  if (text.length > LONGEST) return undefined;
  let exponent: number | undefined;
  let currency: string | undefined;
  let onlyOfMoney = false;
  for (const word of text.split(/(?:[\s,]|\bd['’])+/u)) {
    if (word === '' || FILLERS.has(word.toLowerCase())) continue;
    const read = readWord(word);
    if (read === undefined || (read.currency !== undefined && currency !== undefined)) return undefined;
    currency ??= read.currency;
    if (read.exponent !== 0) exponent = (exponent ?? 0) + read.exponent;
    onlyOfMoney ||= read.currency === undefined && SCALES_OF_MONEY.has(bare(word));
  }
  if (currency !== undefined) return { exponent: exponent ?? 0, currency };
  return exponent === undefined || onlyOfMoney ? undefined : { exponent };
}

const LONGEST = 30;

/** One word, such as `€`, `Mio.`, `kEUR`, `$m` or `万円`. */
function readWord(word: string): MoneyWords | undefined {
  const whole = currencyOf(word);
  if (whole !== undefined) return { exponent: 0, currency: whole };
  const scale = SCALES.get(bare(word)) ?? SCALES_OF_MONEY.get(bare(word));
  if (scale !== undefined) return { exponent: scale };
  for (let cut = 1; cut < word.length; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    const before = SCALES.get(bare(left)) ?? SCALES_OF_MONEY.get(bare(left)) ?? SCALES_BEFORE.get(bare(left));
    const last = before === undefined ? undefined : currencyOf(right);
    if (before !== undefined && last !== undefined) return { exponent: before, currency: last };
    const after = SCALES.get(bare(right)) ?? SCALES_OF_MONEY.get(bare(right));
    const first = after === undefined ? undefined : currencyOf(left);
    if (after !== undefined && first !== undefined) return { exponent: after, currency: first };
  }
  return undefined;
}

function currencyOf(word: string): string | undefined {
  if (/^\p{Sc}$/u.test(word)) return word;
  const name = bare(word);
  if (ISO_CODES.has(name)) return name.toUpperCase();
  return OTHER_CURRENCIES.has(name) ? word : undefined;
}

/** Lower case, without the dot of an abbreviation and the apostrophe of `'000`. */
function bare(word: string): string {
  return word.toLowerCase().replace(/^['’]/u, '').replace(/\.$/u, '');
}

function powers(lists: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap(([exponent, words]) => words.split(/\s+/).map((word) => [word, exponent] as const)),
  );
}
