/**
 * Month names by language: English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian and Swedish
 * (those of a language that add nothing new are left out). Lower case, without accents.
 */
const MONTH_NAMES = [
  'january januar janvier enero janeiro gennaio januari',
  'february februar fevrier febrero fevereiro febbraio februari',
  'march marz maerz mrz mars marzo marco maart mrt marts',
  'april avril abril aprile',
  'may mai mayo maio maggio mei maj',
  'june juni juin junio junho giugno jun',
  'july juli juillet julio julho luglio jly jul',
  'august aout agosto augustus augusti',
  'september septembre septiembre setembro settembre',
  'october oktober octobre octubre outubro ottobre',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dezembro dicembre desember',
].map((names) => names.split(' '));

/**
 * The month that a word names, in full or cut short to three letters or more; `undefined` for other words and for
 * beginnings that fit two months (`jui`).
 * @param word lower case, without accents and dots
 * @returns 1 to 12
 * @example monthOfWord('sept') // 9
 */
export function monthOfWord(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const exact = MONTH_NAMES.findIndex((names) => names.includes(word));
  if (exact >= 0) return exact + 1;
  const begun = MONTH_NAMES.flatMap((names, month) =>
    names.some((name) => name.startsWith(word)) ? [month] : [],
  );
  const [month] = begun;
  return begun.length === 1 && month !== undefined ? month + 1 : undefined;
}
