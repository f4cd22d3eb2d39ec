import { foldedText } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import type { BodyRow } from './bodyRows';
import type { HeaderRow } from './headerRow';
import type { SheetReading } from './sheetReading';

/** Words for numbers of single things, and for what they may be of. */
const ID_WORDS = new WordList(
  'id no nr number ref reference code sku version 番号 编号 numero nummer',
  false,
);
const NUMBERED = new WordList(
  `order invoice ticket item article customer employee personnel staff product account asset row line store 注文 订单
   auftrag kunde`,
  false,
);

const WEEKDAYS = new WordList(
  `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
   mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lun mar mer jeu ven sam dim
   lunes martes miercoles jueves viernes sabado domingo seg ter qua qui sex sab dom gio ma wo za zo 月 火 水 木 金 土 日`,
);

/** Whether a line's label says that it numbers things: "Order No", "ID". */
export function namesIds(label: string): boolean {
  const words = wordsOf(label);
  const isId = (word: string): boolean => ID_WORDS.is([word]);
  return words.length <= 2 && words.some(isId) && words.every((word) => isId(word) || NUMBERED.is([word]));
}

/** What happened to a single thing, and when it begins or ends. */
const EVENTS = new WordList(
  `acquired acquisition purchase purchased bought hired hire joined created opened closed ordered order shipped delivered
   delivery invoiced invoice paid due start begin signed expires expiry renewal born birth booked commissioned
   anschaffung anschaffungsdatum kaufdatum eintritt fallig falligkeit beginn rechnungsdatum bestelldatum
   acquisition_date achat embauche echeance debut compra contratacion vencimiento inicio acquisto assunzione scadenza inizio
   aankoop vervaldatum forfallsdato`,
  false,
);

const LIFE = new WordList(
  `life useful_life life_years life_in_years nutzungsdauer nd duree duree_de_vie vida_util vita_utile levensduur levetid
   nyttjandeperiod 耐用年数`,
);

/** Whether a header says how long a thing lasts: an asset's figures by year are what is written off. */
export function headsLife(header: string): boolean {
  return LIFE.is(wordsOf(header));
}

/** What one period after the other ends with is no event: "Week start". */
const PERIOD_WORDS = new WordList(
  'week month quarter period year fiscal woche monat mois semaine mes semana',
);

/** Whether a header says that days below it are those of single things: "Acquired", "Due date", not "Week start". */
export function headsEvents(header: string): boolean {
  const words = wordsOf(header);
  return EVENTS.hasAnyOf(words) && !PERIOD_WORDS.hasAnyOf(words);
}

/**
 * How much a line of words or numbers speaks for records of single things, where KPIs stand in columns: 1 for words that
 * differ from row to row, less for a few categories, nothing for weekdays, for one name throughout, and for periods.
 */
export function recordWeight(reading: SheetReading, row: number, { valueColumns }: HeaderRow): number {
  const texts = new Set<string>();
  let [words, filled, periods] = [0, 0, 0];
  for (const column of valueColumns) {
    const kind = reading.kind(row, column);
    if (kind === 'empty') continue;
    filled += 1;
    if (reading.period(row, column) !== undefined) periods += 1;
    else if (kind === 'text') {
      words += 1;
      texts.add(foldedText(reading.value(row, column)));
    }
  }
  if (filled === 0 || (periods * 2 > filled && words === 0)) return 0;
  if (words * 2 < filled) return 0.5;
  if (texts.size <= 1 || [...texts].slice(0, 7).every((text) => WEEKDAYS.is(wordsOf(text)))) return 0;
  if (filled * 2 <= valueColumns.length) return 0.2;
  return texts.size * 2 <= words ? 0.5 : 1;
}

/**
 * The lines between the start of the table and its dates, where KPIs stand in columns: figures with a name are KPIs, all
 * else (years beside months, ids, places) tells what the dates are of.
 * @param firstRow the first that may belong to the table
 */
export function linesBeforeDates(
  reading: SheetReading,
  { row: dates, valueColumns }: HeaderRow,
  labelColumns: readonly number[],
  firstRow: number,
): BodyRow[] {
  const lines: BodyRow[] = [];
  const sample = valueColumns.slice(0, 40);
  for (let row = dates - 1; row >= firstRow; row -= 1) {
    const kinds = sample.map((column) => reading.kind(row, column));
    const label = labelColumns.map((column) => reading.value(row, column)).join(' ');
    if (kinds.every((kind) => kind === 'empty')) break;
    const figures = sample.filter((column) => reading.kind(row, column) === 'number');
    const arePeriods =
      labelColumns.some((column) => reading.role(row, column)?.dates === true) ||
      figures.every((column) => reading.period(row, column)?.weak === false);
    const isKpi =
      figures.length * 2 > sample.length && !arePeriods && label.trim() !== '' && !namesIds(label);
    lines.unshift({ row, kind: isKpi ? 'kpi' : 'lead' });
  }
  return lines;
}
