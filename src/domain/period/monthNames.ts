/**
 * Months by language, January to December: full names and usual abbreviations, lower case, without accents and dots
 * (Thai, which is written otherwise, has a file of its own).
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
  // Indonesian, Malay
  'januari,jan februari,feb maret,mar,mac april,apr mei juni,jun juli,jul agustus,agu,agt,ogos september,sep oktober,okt november,nov,nop desember,des',
  // Romanian
  'ianuarie,ian februarie,feb martie,mar aprilie,apr mai iunie,iun iulie,iul august,aug septembrie,sept octombrie,oct noiembrie,noi,noie decembrie,dec',
  // Hungarian
  'januar,jan februar,febr marcius aprilis,apr majus,maj junius,jun julius,jul augusztus,aug szeptember,szept,sze oktober,okt november,nov december,dec',
  // Polish, also as in "of January"
  'styczen,stycznia,sty luty,lutego,lut marzec,marca,mar kwiecien,kwietnia,kwi maj,maja czerwiec,czerwca,cze lipiec,lipca,lip sierpien,sierpnia,sie wrzesien,wrzesnia,wrz pazdziernik,pazdziernika,paz listopad,listopada,lis grudzien,grudnia,gru',
  // Czech, the same
  'leden,ledna unor,unora brezen,brezna duben,dubna kveten,kvetna cerven,cervna cervenec,cervence srpen,srpna zari rijen,rijna listopad,listopadu prosinec,prosince',
  // Turkish
  'ocak,oca subat,sub mart,mar nisan,nis mayis,may haziran,haz temmuz,tem agustos,agu eylul,eyl ekim,eki kasim,kas aralik,ara',
  // Russian, the same
  'январь,января,янв февраль,февраля,фев,февр март,марта,мар апрель,апреля,апр маи,мая июнь,июня,июн июль,июля,июл август,августа,авг сентябрь,сентября,сен,сент октябрь,октября,окт ноябрь,ноября,ноя,нояб декабрь,декабря,дек',
  // Persian: of the solar calendar, in which the year begins in March, and of the usual one
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه,جولای اوت,آگوست سپتامبر اکتبر نوامبر دسامبر',
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
      const known = word.normalize('NFC');
      if (!MONTH_OF_WORD.has(known)) MONTH_OF_WORD.set(known, index + 1);
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

const ALSO_WORDS: ReadonlySet<string> = new Set(
  'out set sett gen mag elo ago loka kesa sub tem kas ara lip lis sie maja lut'.split(' '),
);

/** Whether a month's name is also a usual word of another language: "Out" beside "In" is not October. */
export function isAlsoAWord(month: string): boolean {
  return ALSO_WORDS.has(month);
}
