import { readMoneyWords } from './sheet/moneyWords';
import type { DurationUnit, Unit } from './unit';
import { WordList, wordsOf } from './words';

const PERCENT = new WordList(
  'percent per_cent percentage prozent pourcent pour_cent por_ciento por_cento percento pct pp procent prosent prosentti 百分比',
);
const COUNT = new WordList(
  `no nr count number qty quantity pc pcs unit headcount fte anzahl stuck stk menge nombre numero contagem conteo aantal antal
   antall kpl lukumaara 人 名 件 個 个 台 社 回 次 店 人数 件数 個数 个数 台数 数量`,
);
const RATIO = new WordList('ratio x times faktor factor 倍 比率');
const INDEX = new WordList('index indeks indeksi indice 指数');
const DURATIONS: readonly (readonly [DurationUnit, WordList])[] = [
  ['seconds', new WordList('s sec second sekunde sekunden seconde segundo secondi sekunti 秒')],
  ['minutes', new WordList('min minute minuten minuto minuti minuutti minuter minutter 分 分钟 分間')],
  [
    'hours',
    new WordList('h hr hour stunde stunden std heure hora ore uur uren timer timmar tunti tuntia 時間 小时'),
  ],
  [
    'days',
    new WordList('d day tag tage tagen jour dia giorni dagen dage dager dagar paiva paivaa 日 天 日間'),
  ],
  [
    'weeks',
    new WordList(
      'wk week woche wochen semaine semana settimane weken uger uker veckor viikko viikkoa 週 周 週間',
    ),
  ],
  [
    'months',
    new WordList(
      'month monat monate monaten mois meses mesi maanden maneder manader kuukausi kuukautta kk ヶ月 か月 个月',
    ),
  ],
  ['years', new WordList('yr year jahr jahre jahren an annee ano anni jaren ar vuosi vuotta 年')],
];

/** Longer text is more than a unit. */
export const LONGEST_UNIT = 30;

/**
 * A text that is a unit and nothing else.
 * @example readUnit('in TEUR') // { kind: 'currency', code: 'EUR', label: 'TEUR' }
 */
export function readUnit(text: string): Unit | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:in|i|en)\s+/iu, '');
  if (plain === '' || plain.length > LONGEST_UNIT) return undefined;
  if (plain === '%') return { kind: 'percent' };
  if (plain === '#') return { kind: 'count' };
  const money = readMoneyWords(plain);
  if (money?.currency !== undefined) {
    const { exponent, currency: code } = money;
    return exponent === 0 ? { kind: 'currency', code } : { kind: 'currency', code, label: plain };
  }
  if (!/^[\p{L}\p{N} .'-]+$/u.test(plain)) return undefined;
  const words = wordsOf(plain);
  if (PERCENT.is(words)) return { kind: 'percent' };
  if (COUNT.is(words)) return { kind: 'count' };
  if (RATIO.is(words)) return { kind: 'ratio' };
  if (INDEX.is(words)) return { kind: 'index' };
  const duration = DURATIONS.find(([, known]) => known.is(words));
  return duration && { kind: 'duration', unit: duration[0] };
}

/**
 * The unit that a unit column or a bracket tells: `%`, `% of sales`, `kEUR`, `days`.
 * @example unitInText('% of sales') // { kind: 'percent' }
 */
export function unitInText(text: string): Unit | undefined {
  return /^\s*(?:in )?[%％]/u.test(text) ? { kind: 'percent' } : readUnit(text);
}

/**
 * The unit that stands beside what a name says: in a bracket, at the end, or as a sign in front.
 * @example unitBeside('Lead time (hours)') // { kind: 'duration', unit: 'hours' }
 */
export function unitBeside(name: string): Unit | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const text = name.trim();
  if (/^[%％]|[%％]\s*(?:\([^()]*\))?$/u.test(text)) return { kind: 'percent' };
  if (/^#\s*\p{L}/u.test(text)) return { kind: 'count' };
  return unitInBrackets(text) ?? unitAtEnd(text);
}

const LONGEST_NAME = 120;

/**
 * The unit that a header tells of the values below it: anything in a bracket or behind a colon, else only percent and
 * money, for "Month" heads months and does not count in them.
 * @example unitInHeader('Income statement, in EUR thousands') // { kind: 'currency', code: 'EUR', label: 'EUR thousands' }
 */
export function unitInHeader(header: string): Unit | undefined {
  if (header.length > LONGEST_NAME) return undefined;
  const text = header.trim();
  const afterColon = /[:：]([^:：]+)$/u.exec(text)?.[1] ?? '';
  const told = unitInBrackets(text) ?? unitInText(afterColon);
  if (told !== undefined) return told;
  if (/[%％]$/u.test(text)) return { kind: 'percent' };
  const whole = readUnit(text) ?? unitAtEnd(text);
  return whole?.kind === 'percent' || whole?.kind === 'currency' ? whole : undefined;
}

/** The last bracket that holds a unit. */
function unitInBrackets(text: string): Unit | undefined {
  let unit: Unit | undefined;
  for (const [, inside = ''] of text.matchAll(/[([（［]([^()[\]（）［］]{1,30})[)\]）］]/gu)) {
    unit = unitInText(inside) ?? unit;
  }
  return unit;
}

/** Before what is no unit: "Sales per day", "Customers last year". */
const NO_UNIT_AFTER = new WordList(
  'per by each a an of to the this last past next prior previous current half full fiscal pro je par por por_cada al',
);
/** At the end of a name rather things or times than units, unless "in" stands before them. */
const RATHER_THINGS = new WordList(
  'no nr number day week month year unit tag woche monat jahr mois an ano ar',
);

function unitAtEnd(text: string): Unit | undefined {
  const words = text.split(/\s+/u);
  for (let count = Math.min(4, words.length - 1); count >= 1; count -= 1) {
    const money = readUnit(words.slice(-count).join(' '));
    if (money?.kind === 'currency') return money;
  }
  const [before = '', last = ''] = words.slice(-2);
  if (words.length < 2 || !/^[\p{L}.]{2,}$/u.test(last)) return undefined;
  const isSaid = before.toLowerCase() === 'in' || before.endsWith(',');
  const isPlural = /s$/iu.test(last) && last.length > 3;
  const isLoose =
    /\d/u.test(before) || NO_UNIT_AFTER.is(wordsOf(before)) || (!isPlural && RATHER_THINGS.is(wordsOf(last)));
  return isSaid || !isLoose ? readUnit(last) : undefined;
}

/** What names say that count in a unit without writing it. In order: the first that holds a word decides. */
const NAME_WORDS: readonly (readonly [Unit, WordList])[] = [
  [
    { kind: 'ratio' },
    new WordList('ratio debt_to_equity gearing coefficient koeffizient 比率 倍率 倍数 汇率 為替'),
  ],
  [
    { kind: 'percent' },
    new WordList(
      `percent percentage share_of proportion_of prozent pourcentage part_de part_des porcentaje porcentagem percentuale procent
       prosent prosentti prosenttiosuus *率 割合 占比`,
    ),
  ],
  [{ kind: 'index' }, new WordList('nps enps net_promoter *index *indeks *indeksi indice 指数')],
];
/** The same, but not of what is said per piece or hour. */
const COUNTING_WORDS: readonly (readonly [Unit, WordList])[] = [
  [
    { kind: 'duration', unit: 'days' },
    new WordList(
      `number_of_days days_to days_sales days_of days_payable days_inventory days_in days_outstanding dso dpo dio dsi
       cash_conversion_cycle *日数 *天数`,
    ),
  ],
  [
    { kind: 'duration', unit: 'hours' },
    new WordList('number_of_hours hours_to hours_worked *時間 *小时 *工时'),
  ],
  [{ kind: 'duration', unit: 'minutes' }, new WordList('minutes_to')],
  [{ kind: 'duration', unit: 'weeks' }, new WordList('weeks_to weeks_of')],
  [{ kind: 'duration', unit: 'months' }, new WordList('months_to months_of')],
  [
    { kind: 'count' },
    new WordList(
      `number_of no_of nr_of count headcount fte anzahl *anzahl nombre_de nombre_d numero_de numero_di aantal antal antall
       lukumaara *lukumaara 数量 *数`,
    ),
  ],
];
const PER = new WordList('per pro je par por 毎 あたり');

/**
 * The unit that a name's words tell: "Number of visits" is a count, "Days sales outstanding" days, 利益率 percent.
 * @example unitOfWords('Net promoter score') // { kind: 'index' }
 */
export function unitOfWords(name: string): Unit | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const words = wordsOf(name);
  const lists = PER.hasAnyOf(words) ? NAME_WORDS : [...NAME_WORDS, ...COUNTING_WORDS];
  return lists.find(([, known]) => known.hasAnyOf(words))?.[0];
}

const RATES = new WordList(
  `rate margin market_share share utilisation utilization occupancy yield retention conversion churn attrition penetration
   coverage availability uptime growth on_time quote *quote marge *marge *rate *anteil anteil auslastung *grad taux tasa
   margen taxa margem tasso margine grad andel osuus aste *aste kate *kate`,
);
const NO_RATES = new WordList(
  'exchange fx per_share share_price earnings_per_share shares_outstanding growth_in',
);

/** Whether a name says that it is a share of something, which may stand as 0.12 or as 12. */
export function looksLikeRate(name: string): boolean {
  const words = name.length > LONGEST_NAME ? [] : wordsOf(name);
  return RATES.hasAnyOf(words) && !NO_RATES.hasAnyOf(words);
}
