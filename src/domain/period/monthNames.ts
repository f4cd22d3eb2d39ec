/**
 * Months by language, January to December: full names and usual abbreviations, lower case, without accents and dots.
 * A word that two languages use differently belongs to the first.
 */
const MONTH_NAMES: readonly string[] = [
  // English, with its common misspellings
  'january,jan,janurary,januray february,feb,febr,febuary,feburary march,mar april,apr may june,jun july,jul,jly august,aug,agust september,sep,sept,septmber october,oct,ocotber november,nov,novemeber december,dec,decemeber',
  // German
  'januar,janner,jaenner,jan,jaen februar,feber,feb marz,maerz,mrz,maer april,apr mai juni,jun juli,jul august,aug september,sep,sept oktober,okt november,nov dezember,dez',
  // French
  'janvier,janv fevrier,fevr,fev mars avril,avr mai juin juillet,juil,juill aout,aou septembre,sept octobre,oct novembre,nov decembre,dec',
  // Spanish
  'enero,ene febrero,feb marzo,mar abril,abr mayo,may junio,jun julio,jul agosto,ago septiembre,setiembre,set octubre,oct noviembre,nov diciembre,dic',
  // Portuguese
  'janeiro,jan fevereiro,fev marco,mar abril,abr maio,mai junho,jun julho,jul agosto,ago setembro,set outubro,out novembro,nov dezembro,dez',
  // Italian
  'gennaio,gen,genn febbraio,febb marzo,mar aprile,apr maggio,mag,magg giugno,giu luglio,lug agosto,ago settembre,set,sett ottobre,ott novembre,nov dicembre,dic',
  // Dutch
  'januari,jan februari,feb maart,mrt april,apr mei juni,jun juli,jul augustus,aug september,sep oktober,okt november,nov december,dec',
  // Danish, Norwegian
  'januar,jan februar,feb marts,mars april,apr maj,mai juni,jun juli,jul august,aug september,sep oktober,okt november,nov december,desember,des',
  // Swedish
  'januari,jan februari,feb mars,mar april,apr maj juni,jun juli,jul augusti,aug september,sep oktober,okt november,nov december,dec',
  ...['', 'k', 'kuu', 'kuuta'].map(finnishMonths),
];

/** The Finnish months are a stem and "moon"; the stem alone is their abbreviation. */
function finnishMonths(ending: string): string {
  return 'tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu'.replace(
    /\w+/gu,
    `$&${ending}`,
  );
}

const MONTH_OF_WORD = new Map<string, number>();
for (const names of MONTH_NAMES) {
  for (const [index, words] of names.split(' ').entries()) {
    for (const word of words.split(',')) {
      if (!MONTH_OF_WORD.has(word)) MONTH_OF_WORD.set(word, index + 1);
    }
  }
}

/**
 * The month that a word names, in full or by its usual abbreviation; `undefined` for other words.
 * @param word lower case, without accents and dots
 * @returns 1 to 12
 * @example monthOfWord('sept') // 9
 */
export function monthOfWord(word: string): number | undefined {
  return MONTH_OF_WORD.get(word);
}

const ALSO_WORDS: ReadonlySet<string> = new Set('out set sett gen mag elo ago loka kesa'.split(' '));

/** Whether a month's name is also a usual word of another language: "Out" beside "In" is not October. */
export function isAlsoAWord(month: string): boolean {
  return ALSO_WORDS.has(month);
}
