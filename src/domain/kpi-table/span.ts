import { wordsOf } from '../words';
import type { FieldReading } from './kpiTable';

/** How long the time is that a figure is about. */
export type Span = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'to-date';

/** Words of a header that tell its span, in the languages of `headerRole`. */
const SPAN_WORDS: readonly (readonly [Span, string])[] = [
  ['to-date', 'ytd kumuliert cumul cumule acumulado cumulato cumulatief kertyma 累計 累计'],
  [
    'year',
    `annual annually yearly year fy jahr jahres jahresziel jahresplan annuel annuelle annee anual ano annuale anno
     jaar jaarlijks arlig ars arsmal vuosi 年間 年度 通期 全年`,
  ],
  [
    'quarter',
    'quarter quarterly qtr qtd quartal trimestre trimestriel trimestral trimestrale kwartaal kvartal 四半期 季度',
  ],
  [
    'month',
    'month monthly mtd monat monats mensuel mensual mensile mois mes mese maand maandelijks manad maned kuukausi 月間 当月 本月 今月',
  ],
  ['week', 'week weekly woche semaine semana settimana'],
  ['day', 'day daily tag jour dia giorno'],
];

const SPAN_OF_WORD: ReadonlyMap<string, Span> = new Map(
  SPAN_WORDS.flatMap(([span, words]) => words.split(/\s+/u).map((word) => [word, span] as const)),
);

/**
 * The span that a header tells: of what is summed up to now before that of the whole year.
 * @example spanOfHeader('YTD target') // 'to-date'
 * @example spanOfHeader('FY27 goal') // 'year'
 */
function spanOfHeader(header: string): Span | undefined {
  const words = wordsOf(header);
  if (/\byear to date\b/iu.test(header)) return 'to-date';
  const told = words.map((word) => SPAN_OF_WORD.get(word) ?? spanOfPeriodWord(word));
  return told.find((span) => span === 'to-date') ?? told.find((span) => span !== undefined);
}

/** `fy27`, `2026`, `q4`, `h1`. */
function spanOfPeriodWord(word: string): Span | undefined {
  if (/^(?:fy)?(?:19|20)\d{2}$|^fy\d{2}$/u.test(word)) return 'year';
  if (/^q[1-4]$/u.test(word)) return 'quarter';
  return /^h[12]$/u.test(word) ? 'half' : undefined;
}

/** The span of a field: of its period, else as its header tells it. */
export function spanOf({ period, header }: Pick<FieldReading, 'period' | 'header'>): Span | undefined {
  // "Actual YTD" under 2026 is not all of the year.
  const told = spanOfHeader(header);
  return told === 'to-date' ? told : (period?.kind ?? told);
}
