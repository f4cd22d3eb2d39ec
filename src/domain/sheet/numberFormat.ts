/** A number format code without quoted text, escaped characters and bracketed conditions, colours and locales. */
function bareCode(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*./gu, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
}

/**
 * Whether a number format shows a day, month or year. Times of day and durations alone do not count.
 * @param code English number format code
 * @example isDateFormat('mmm-yy') // true
 */
export function isDateFormat(code: string): boolean {
  let known = DATE_FORMATS.get(code);
  if (known === undefined) {
    const bare = bareCode(code).split(';')[0] ?? '';
    DATE_FORMATS.set(code, (known = /[dy]|m{3,}/iu.test(bare)));
  }
  return known;
}

/** Asked for every number of a sheet; a workbook has a few hundred formats. */
const DATE_FORMATS = new Map<string, boolean>();

/** Whether a number format shows percent. */
export function isPercentFormat(code: string): boolean {
  return bareCode(code).includes('%');
}

/** Whether a number format shows a time of day or a duration: hours with minutes, minutes with seconds. */
export function isTimeFormat(code: string): boolean {
  return /h.*m|m.*s|\[h+\]|\[m+\]|\[s+\]/iu.test(bareCode(code)) && !isDateFormat(code);
}

/**
 * The currency that a number format shows: an ISO code, or the sign as it stands; `undefined` if none.
 * @example currencyOfFormat('[$€-407]#,##0.00') // '€'
 */
export function currencyOfFormat(code: string): string | undefined {
  const tagged = /\[\$([^\]-]+)(?:-[^\]]*)?\]/u.exec(code)?.[1]?.trim();
  if (tagged !== undefined && tagged !== '') return tagged;
  const shown = code.replace(/\[[^\]]*\]|[\\"]/gu, '');
  return /[$€£¥₹₽₩₺₪฿]|\b(?:USD|EUR|GBP|CHF|JPY|CNY|SEK|NOK|DKK|INR|CAD|AUD|PLN|CZK)\b|\bkr\b/u.exec(
    shown,
  )?.[0];
}
