import { readMoneyWords } from './moneyWords';

/** A number that stands in a cell as text. */
export interface Figure {
  /** As it counts: `97%` is 0.97, `$5.2M` is 5200000. */
  readonly value: number;
  readonly percent: boolean;
  /** The sign or code as found. */
  readonly currency?: string;
}

/** How the workbook's reader writes numbers. */
export interface NumberCulture {
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}

/** Longer text is prose. */
const LONGEST_FIGURE = 30;

/**
 * Reads text that means a number in a finance sheet: `(1,234)`, `97 %`, `€ 1.234,5`, `3.4bn`, `1.2x`, `12.3*`.
 * `undefined` for all else: dates, times, codes, and figures with a unit that is neither a scale nor a currency.
 * @param culture decides what `1,234` is; what can be read only one way is read that way
 * @example parseFigure('(3.5%)', { decimalSeparator: '.', thousandsSeparator: ',' }) // { value: -0.035, percent: true }
 */
export function parseFigure(text: string, culture: NumberCulture): Figure | undefined {
  if (text.length > LONGEST_FIGURE || !/[\d０-９]/u.test(text)) return undefined;
  const plain = plainFigure(text);
  const [, before = '', digits = '', after = ''] =
    /^(\D*?)([.,]?\d(?:[\d., ']*\d)?)(\D*)$/u.exec(plain) ?? [];
  const sign = signOf(before, after);
  const number = digits === '' || sign === undefined ? undefined : decimalText(digits, culture);
  if (number === undefined) return undefined;

  const prefix = before.replace(SIGNS, '').trim();
  const suffix = after.replace(SIGNS, '').trim();
  const value = (exponent: number): number => Number(`${sign}${number}e${exponent}`) + 0; // no minus zero
  if (prefix === '' && (suffix === '' || suffix === 'x' || suffix === '×')) {
    return { value: value(0), percent: false };
  }
  // Turkish and Basque put the sign in front.
  if (`${prefix}${suffix}` === '%') return { value: value(-2), percent: true };
  if (prefix !== '' && readMoneyWords(prefix)?.currency === undefined) return undefined;
  const money = readMoneyWords(`${prefix} ${suffix}`);
  if (money === undefined || isYearOf(money.currency, digits)) return undefined;
  const { exponent, currency } = money;
  return { value: value(exponent), percent: false, ...(currency === undefined ? {} : { currency }) };
}

/** Without footnote marks and the apostrophe that forces text, with plain digits, spaces and signs. */
function plainFigure(text: string): string {
  return text
    .trim()
    .replace(/^['’]/u, '')
    .replace(/\s*[*†‡]+$/u, '')
    .replace(/([\d%)])[⁰¹²³⁴-⁹]+$/u, '$1')
    .normalize('NFKC')
    .replace(/[\s\u202f]+/gu, ' ')
    .replace(/’/gu, "'")
    .trim();
}

/** Signs as they are written before and after a figure. The white triangle is a minus in Japanese accounts. */
const SIGNS = /[-+−–△()]/gu;

/** `-`, nothing, or `undefined` where the signs make no sense together. */
function signOf(before: string, after: string): '-' | '' | undefined {
  const first = (before.match(SIGNS) ?? []).join('');
  const last = (after.match(SIGNS) ?? []).join('');
  if (last === '')
    return first === '' || first === '+' ? '' : first.length === 1 && first !== '(' ? '-' : undefined;
  if (first === '(' && last === ')') return '-';
  // As SAP writes it.
  return first === '' && (last === '-' || last === '−') ? '-' : undefined;
}

/** The digits as JavaScript reads them; `undefined` where separators stand wrong or a leading zero makes a code. */
function decimalText(digits: string, { decimalSeparator }: NumberCulture): string | undefined {
  if (/^0[\d ']/u.test(digits) || digits.length > 24) return undefined;
  if (/[ ']/u.test(digits)) {
    return /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/u.test(digits)
      ? digits.replace(/[ ']/gu, '').replace(',', '.')
      : undefined;
  }
  const separators = digits.replace(/\d/gu, '');
  const last = separators.at(-1);
  if (last === undefined) return digits.length > MOST_DIGITS ? undefined : digits;
  const at = digits.lastIndexOf(last);
  const [whole, rest] = [digits.slice(0, at), digits.slice(at + 1)];
  if (separators.length > 1) {
    const isDecimal = !separators.slice(0, -1).includes(last);
    const grouped = isDecimal ? whole : digits;
    if (!GROUPED.test(grouped)) return undefined;
    return isDecimal ? `${whole.replace(/[.,]/gu, '')}.${rest}` : grouped.replace(/[.,]/gu, '');
  }
  const mayGroup = rest.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
  return mayGroup && last !== decimalSeparator ? `${whole}${rest}` : `${whole}.${rest}`;
}

/** More digits are an account or article number, and beyond what a cell keeps exactly. */
const MOST_DIGITS = 15;

/** Thousands in threes, or Indian lakhs and crores. */
const GROUPED = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})$/u;

/** `EUR 2025` heads a year in euros; an amount would show its thousands. */
function isYearOf(currency: string | undefined, digits: string): boolean {
  return currency !== undefined && /^\p{L}{3}$/u.test(currency) && /^(?:19[89]|20[0-5])\d$/u.test(digits);
}

/** Texts for "no figure", without dots, slashes, spaces and the `#` of an error. */
const PLACEHOLDERS = new Set(
  `na nan null none nil tbd tbc tba pending notavailable notapplicable nodata keineangabe nichtvorhanden nodisponible
   sindatos nondisponible 無 无 无数据 暂无 暫無 なし 未定 該当なし 待定`.split(/\s+/),
);
/** The same in two letters; without any mark between they only count in lower case, as capitals may be a state. */
const MARKED_PLACEHOLDERS = new Set('ka nv nd sd nm nc nb so nk'.split(' '));

/**
 * Whether a text only says that there is no figure: `-`, `..`, `n/a`, `k.A.`, `tbd`, `:` (Eurostat), `暂无`.
 * @example isPlaceholder('N.A.') // true
 */
export function isPlaceholder(text: string): boolean {
  const shown = text.trim();
  if (shown === '' || shown.length > 16) return false;
  if (/^[-‐‑‒–—―−ー－_.…?*:]+$/u.test(shown)) return true;
  const key = shown.toLowerCase().replace(/[\s./#\\]/gu, '');
  if (PLACEHOLDERS.has(key)) return true;
  return MARKED_PLACEHOLDERS.has(key) && (shown === key || shown.length > key.length);
}
