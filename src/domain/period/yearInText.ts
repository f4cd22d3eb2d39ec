/** Words that stand before a year, without accents: fiscal, calendar and plain years. */
export const YEAR_MARKS =
  'fye|ye|year ended|year ending|fiscal year|financial year|calendar year|f y|fy|f|cy|sy|ay|gj|wj|ej|y|yr|year|jahr|geschaftsjahr|wirtschaftsjahr|' +
  'exercice|annee|an|ejercicio|exercicio|ano|esercizio|anno|boekjaar|jaar|ar|regnskabsar|regnskapsar|' +
  'rakenskapsar|verksamhetsar|vuosi|tilikausi';

const YEAR = new RegExp(
  `^(?:(?:${YEAR_MARKS})[ -]?)?'?(\\d{4}|\\d{2})(?: ?[-/] ?'?(\\d{4}|\\d{2}))?(?: fy)?$`,
  'u',
);

/**
 * A year as text: four digits, two, fiscal, or two years joined, of which the later counts.
 * @param text made plain by `plainText`
 * @example yearInText('fy2025/26') // 2026
 */
export function yearInText(text: string): number | undefined {
  const match = YEAR.exec(text);
  if (!match) return undefined;
  const first = fullYear(match[1] ?? '');
  if (first < 1900 || first > 2100) return undefined;
  if (match[2] === undefined) return first;
  const second = match[2].length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
  const next = second < first ? second + 100 : second;
  return next === first + 1 ? next : undefined;
}

/** Two digits are a year of 1970 to 2069. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
}
