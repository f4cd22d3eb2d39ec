const BRACKETS = /(?!^)[([][^)\]]*[)\]]/gu;

/** What stands in brackets and makes the figures something else than the period's: a role must be read there. */
const OTHER_FIGURES =
  /%|\b(?:act(?:uals?)?|bud(?:gete?d?)?|plan(?:ned)?|targets?|goals?|forecast|fcst|estimated?|proj(?:ected)?|soll|ist|prognose|change|growth|var(?:iance)?|diff|vs|yoy|share)\b/u;

/** What stands in brackets beside a year that is not over. */
const INCOMPLETE = /\b(?:until|till|to|through|thru|ytd|bis|jusqu|hasta|ate|fino|tot|t o m|asti|[1-9] ?m)\b/u;

/** Accents of Latin and Cyrillic letters and the marks of Japanese ones; those of Thai and Arabic make another letter. */
const ACCENTS = /[\u0300-\u036f\u3099\u309a]/gu;

export interface PlainText {
  readonly text: string;
  /** Brackets said that the period is not over. */
  readonly partial: boolean;
}

/**
 * Header text made plain: lower case, full-width letters and digits as usual ones, without accents, footnote marks,
 * dots after words and what stands in brackets. `undefined` where the brackets speak of other figures.
 * @example plainText('Févr.  2025 (1)') // { text: 'fevr 2025', partial: false }
 */
export function plainText(label: string): PlainText | undefined {
  const folded = /^[ -~]*$/.test(label)
    ? label.toLowerCase()
    : label
        // Raised digits are footnotes; as usual digits they would belong to the number before them.
        .replace(/[\u00b9\u00b2\u00b3\u2070-\u209f]+/gu, ' ')
        .normalize('NFKD')
        .replace(ACCENTS, '')
        .toLowerCase()
        .replace(ACCENTS, '')
        .replace(/ı/gu, 'i')
        .normalize('NFC')
        .replace(/[\u2010-\u2015\u2212]/gu, '-')
        .replace(/[\u2018\u2019\u2032\u00b4]/gu, "'");
  const asides = folded.match(BRACKETS)?.join(' ') ?? '';
  if (OTHER_FIGURES.test(asides)) return undefined;
  const text = folded
    .replace(BRACKETS, ' ')
    .replace(/[*†‡]+/gu, ' ')
    .replace(/(\d) \d\)$/u, '$1 ')
    .replace(/(\p{L})\./gu, '$1 ')
    .replace(/_/gu, '-')
    .replace(/`/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
  return { text, partial: INCOMPLETE.test(asides) };
}
