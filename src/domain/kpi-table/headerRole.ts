import { foldedText, type CellValue } from '../sheet/cellValue';
import type { FieldRole } from './kpiTable';

/** What a header's words tell of its column. */
export interface HeaderReading {
  readonly role: FieldRole;
  /** Said outright to name KPIs ("KPI", "Metric"), not just things ("Name", "Item"). */
  readonly namesKpis: boolean;
  /** Says nothing but when ("Date", "Month"): rows of a log or of a long table, not KPIs. */
  readonly dates: boolean;
}

/**
 * The words that tell a column's role, in English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic languages,
 * without accents. The first line that holds one of the header's words decides, so what qualifies stands before
 * what is qualified: "Target variance" is a variance, "Actual owner" neither.
 */
const ROLE_WORDS: readonly (readonly [FieldRole, string])[] = [
  [
    'other',
    `id code no nr ref owner responsible accountable lead team department comment comments note notes remark remarks
     status state rag trend frequency cadence source direction weight priority rank updated previous prior due start end deadline
     verantwortlich bemerkung kommentar richtung quelle frequenz responsable commentaire statut frequence sens
     comentario estado frecuencia fuente direccion responsavel frequencia direcao fonte nota stato frequenza
     eigenaar opmerking frequentie ansvarlig ansvarig kommentarer`,
  ],
  [
    'variance',
    `variance var diff difference delta change gap vs versus deviation achievement attainment progress completion growth
     yoy mom qoq wow abweichung differenz veranderung ecart variation desviacion variacion desvio variacao scostamento
     variazione afwijking verschil avvik avvikelse afvigelse`,
  ],
  [
    'total',
    `total totals ytd qtd mtd sum average avg mean cumulative cum overall gesamt summe durchschnitt mittelwert totaux moyenne
     promedio media totale totaal gemiddelde summa sum snitt gjennomsnitt arsgjennomsnitt gennemsnit`,
  ],
  [
    'target',
    'target targets goal goals soll ziel zielwert objectif cible objetivo meta obiettivo doel streefwaarde mal',
  ],
  ['budget', 'budget budgeted plan planned presupuesto orcamento begroting'],
  [
    'forecast',
    'forecast fcst projection projected estimate estimated outlook prognose prognos prevision previsao previsione',
  ],
  ['baseline', 'baseline base initial ausgangswert basiswert basis nulmeting utgangspunkt'],
  [
    'actual',
    `actual actuals current this value result results latest achieved realised realized score reading ist istwert aktuell
     wert ergebnis reel realise valeur actuel actuelle resultat real valor resultado atual realizado attuale valore
     consuntivo risultato huidig werkelijk waarde resultaat realisatie verdi faktisk utfall varde vaerdi virkelig`,
  ],
  ['unit', 'unit units uom einheit unite unidad unidade unita eenheid enhet enhed'],
  [
    'name',
    `kpi kpis metric metrics indicator indicators measure measures kennzahl kennzahlen indicateur indicateurs indicador
     indicadores indicatore indicatori indicator nyckeltal nokkeltall nogletal name item description account line
     title bezeichnung libelle intitule nombre nome descricao descripcion descrizione naam omschrijving navn
     namn beskrivelse`,
  ],
];

const KPI_WORDS = new Set(
  `kpi kpis metric metrics indicator indicators measure measures kennzahl kennzahlen indicateur indicateurs indicador
   indicadores indicatore indicatori nyckeltal nokkeltall nogletal`.split(/\s+/),
);
const DATE_WORDS = new Set(
  `date day week month quarter year period time timestamp datum tag woche monat quartal jahr zeitraum jour semaine mois
   trimestre annee periode fecha dia semana mes ano periodo data mese anno dato dag maned uge uke vecka manad ar`.split(
    /\s+/,
  ),
);

/**
 * Reads a column's header by its words; `undefined` where they tell nothing.
 * @example readHeader('valor_atual')?.role // 'actual'
 */
export function readHeader(value: CellValue): HeaderReading | undefined {
  const words = headerWords(value);
  const dates = words.length > 0 && words.every((word) => DATE_WORDS.has(word));
  const found = ROLES.find(([, known]) => words.some((word) => known.has(word)));
  if (found === undefined) return dates ? { role: 'other', namesKpis: false, dates } : undefined;
  const [role] = found;
  return { role, namesKpis: role === 'name' && words.some((word) => KPI_WORDS.has(word)), dates };
}

const ROLES = ROLE_WORDS.map(([role, words]) => [role, new Set(words.split(/\s+/))] as const);

/** Beside a period: whose figures they are. "Act" and "Bud" are too short to tell anything elsewhere. */
const SCENARIO_WORDS = new Map<string, FieldRole>([
  ...ROLES.flatMap(([role, words]) =>
    role === 'actual' || role === 'target' || role === 'budget' || role === 'forecast'
      ? [...words].map((word) => [word, role] as const)
      : [],
  ),
  ['act', 'actual'],
  ['bud', 'budget'],
  ['fc', 'forecast'],
  ['est', 'forecast'],
]);

/**
 * The scenario that one word beside a period tells.
 * @example scenarioOfWord('Plan') // 'budget'
 */
export function scenarioOfWord(word: string): FieldRole | undefined {
  const [only, more] = headerWords(word);
  return only === undefined || more !== undefined ? undefined : SCENARIO_WORDS.get(only);
}

/** Lower case, without accents; `IndicatorName` and `valor_atual` are two words each. */
function headerWords(value: CellValue): readonly string[] {
  const text = foldedText(value);
  if (text.length > 60) return [];
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
