import { wordsOf } from '../words';

/** Monday to Sunday by language, in full and abbreviated, without accents. */
const WEEKDAYS: readonly string[] = [
  'monday,mon tuesday,tue,tues wednesday,wed thursday,thu,thur,thurs friday,fri saturday,sat sunday,sun',
  'montag,mo dienstag,di mittwoch,mi donnerstag,do freitag,fr samstag,sonnabend,sa sonntag,so',
  'lundi,lun mardi,mar mercredi,mer jeudi,jeu vendredi,ven samedi,sam dimanche,dim',
  'lunes,lun martes,mar miercoles,mie jueves,jue viernes,vie sabado,sab domingo,dom',
  'segunda,segunda-feira,seg terca,terca-feira,ter quarta,quarta-feira,qua quinta,quinta-feira,qui sexta,sexta-feira,sex sabado,sab domingo,dom',
  'lunedi,lun martedi,mar mercoledi,mer giovedi,gio venerdi,ven sabato,sab domenica,dom',
  'maandag,ma dinsdag,di woensdag,wo donderdag,do vrijdag,vr zaterdag,za zondag,zo',
  'mandag,man,mandag tirsdag,tir onsdag,ons torsdag,tor fredag,fre lordag,lor sondag,son',
  'mandag,man tisdag,tis onsdag,ons torsdag,tors fredag,fre lordag,lor sondag,son',
  'maanantai,ma tiistai,ti keskiviikko,ke torstai,to perjantai,pe lauantai,la sunnuntai,su',
  'poniedzialek,pon wtorek,wt sroda,sr czwartek,czw piatek,pt sobota,sob niedziela,nd',
  '月,月曜日,周一,星期一 火,火曜日,周二,星期二 水,水曜日,周三,星期三 木,木曜日,周四,星期四 金,金曜日,周五,星期五 土,土曜日,周六,星期六 日,日曜日,周日,星期日',
];

/** No language has one word for two different days. */
const DAY_OF_WORD: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((week) =>
    week.split(' ').flatMap((words, day) => words.split(',').map((word) => [word, day + 1] as const)),
  ),
);

const LONGEST = 16;

/**
 * The day of the week that a text names and nothing else: 1 for Monday to 7 for Sunday.
 * @example weekdayOf('Wed.') // 3
 */
export function weekdayOf(text: string): number | undefined {
  return text.length > LONGEST ? undefined : DAY_OF_WORD.get(wordsOf(text).join('-'));
}
