import { foldedText, type CellValue } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import type { FieldRole } from './kpiTable';

/** What a header's words tell of its column. */
export interface HeaderReading {
  readonly role: FieldRole;
  /** Said outright to name KPIs ("KPI", "Metric"), not just things ("Name", "Item"). */
  readonly namesKpis: boolean;
  /** Says nothing but when ("Date", "Month"): rows of a log or of a long table, not KPIs. */
  readonly dates: boolean;
}

const KPI_WORDS = new WordList(
  `kpi metric indicator measure kennzahl kennzahlen messgrosse indicateur indicador indicadores indicatore indicatori
   nyckeltal nokkeltall nogletal mittari mittarit tunnusluku tunnusluvut kengetal kengetallen 指標 指标`,
);

/**
 * The words that tell a column's role, in English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic languages,
 * Finnish, Japanese and Chinese. The first line that holds one of the header's words decides, so what qualifies stands
 * before what is qualified: "Target variance" is a variance, "Target owner" neither.
 */
const ROLES: readonly (readonly [FieldRole, WordList])[] = [
  line(
    'other',
    `id code no nr ref definition definitions explanation meaning formula calculation owner responsible accountable lead team department dept comment comments note notes remark remarks status state rag trend
     sparkline frequency cadence source direction weight weighting priority rank update updated due start end deadline
     verantwortlich verantwortliche verantwortlicher bemerkung bemerkungen kommentar anmerkung richtung quelle frequenz gewichtung
     responsable commentaire commentaires remarque remarques statut frequence sens tendance
     comentario comentarios observaciones estado frecuencia fuente direccion tendencia responsavel frequencia direcao fonte observacoes
     responsabile nota note stato frequenza andamento eigenaar verantwoordelijke opmerking opmerkingen frequentie
     ansvarlig ansvarig kommentarer merknad bemerkning anmarkning
     vastuu vastuuhenkilo omistaja kommentti kommentit huomautus huomio huomiot huomioita tila lahde suunta
     担当 責任者 负责人 責任 备注 備考 コメント 说明 状態 状态 部門 部门 出所 来源 番号 编号 序号 コード 頻度 频率`,
  ),
  line(
    'variance',
    `variance variances var diff difference delta change chg gap vs versus deviation achievement attainment progress completion growth
     yoy mom qoq wow percent_achieved percent_complete percent_attained percent_reached
     abweichung abw differenz veranderung zielerreichung erreichungsgrad ecart variation evolution
     desviacion variacion desvio cumplimiento variacao atingimento scostamento variazione afwijking verschil
     avvik avvikelse afvigelse forandring endring muutos ero erotus poikkeama
     差異 差异 差額 差额 乖離 偏差 前年同月比 前年同期比 前月比 昨対 達成率 达成率 完成率 進捗 进度 前年比 前期比 予算比 計画比 対比 同比 环比 増減 增减 増加率 增长率`,
  ),
  line(
    'total',
    `total totals ytd qtd mtd sum average avg mean cumulative cum overall gesamt summe durchschnitt mittelwert kumuliert
     totaux moyenne cumul promedio media acumulado totale totaal gemiddelde summa snitt gjennomsnitt genomsnitt
     arsgjennomsnitt gennemsnit yhteensa keskiarvo kertyma 合計 合计 総計 总计 小計 小计 累計 累计 平均`,
  ),
  // The value of an earlier time.
  line(
    'prior',
    `py ly prior previous last_year last_month last_quarter last_week last_period n_1 y_1 year_ago
     vorjahr vorjahre* vorperiode vorquartal vormonat vj precedent precedente anterior anteriores vorig vorige
     forrige foregaende fjoraret ifjor edellinen edellisvuosi 前年 昨年 去年 上年 前期 上期 前月 上月 前四半期`,
  ),
  line(
    'target',
    `target targets goal goals soll sollwert ziel ziele zielwert objectif objectifs cible cibles objetivo objetivos meta metas obiettivo obiettivi doel doelstelling streefwaarde mal
     malsetting tavoite tavoitearvo tavoitteet 目標 目标`,
  ),
  line(
    'budget',
    `budget budgets budgeted bud allocated allocation approved plan planned planwert presupuesto presupuestado orcamento orcado previsto planejado preventivo
     begroting begroot budsjett budjetti budjetoitu suunnitelma 予算 预算 計画 计划`,
  ),
  line(
    'forecast',
    `forecast forecasts fcst reforecast projection projected estimate estimated outlook hochrechnung erwartung prognose prognos
     prevision previsions proyeccion pronostico estimado previsao projecao previsione stima ennuste arvio
     予測 预测 予想 見込 見通 预计 预估`,
  ),
  line(
    'baseline',
    `baseline base initial ausgangswert basiswert basis nulmeting utgangspunkt udgangspunkt lahtotaso lahtoarvo
     基準 基准 基线 初期値`,
  ),
  line(
    'actual',
    `actual actuals act historical historic spent spend consumed used current this today value values result results latest achieved realised realized score reading ist istwert istwerte aktuell
     wert ergebnis reel realise realisation valeur actuel actuelle resultat real valor resultado atual realizado ejecutado
     attuale valore consuntivo risultato huidig huidige werkelijk waarde resultaat realisatie gerealiseerd verdi faktisk
     utfall varde vaerdi virkelig toteuma toteutunut toteutuma nykyinen arvo
     実績 实际 実際 実値 現在 当前 結果 结果 数値 数值 値 值`,
  ),
  line(
    'unit',
    'unit units uom einheit unite unidad unidade unita eenheid enhet enhed yksikko 単位 单位 計量',
  ),
  line(
    'name',
    `name names item items description account line title bezeichnung libelle intitule nombre nome descricao descripcion descrizione
     concepto voce naam omschrijving navn namn beskrivelse beskrivning nimi kuvaus selite nimike
     項目 项目 名称 名前 科目 内容 名`,
  ),
];

function line(role: FieldRole, words: string): readonly [FieldRole, WordList] {
  return [role, new WordList(words, false)];
}

/** What tells a role only where nothing stands beside it: limits, and statistics, which are nobody's target. */
const WHOLE_HEADERS: readonly (readonly [FieldRole, WordList])[] = [
  line('other', 'min max minimum maximum'),
  line('name', 'key_result key_results'),
  line(
    'baseline',
    `start_value starting_value starting_point start_point value_at_start opening_value from_value startwert anfangswert
     valeur_initiale valeur_de_depart valor_inicial valor_de_partida valore_iniziale valore_di_partenza startwaarde
     beginwaarde startverdi startvaerdi startvarde startniva 開始値`,
  ),
  line('actual', '当期 本期'),
  line(
    'target',
    `stretch threshold limit upper_limit lower_limit min_acceptable max_acceptable minimum_acceptable maximum_acceptable
     schwellenwert grenzwert seuil umbral limite soglia drempel drempelwaarde gransvarde terskel 上限 下限 閾値 阈值`,
  ),
];

const DATE_WORDS = new WordList(
  `date day week month quarter year period time timestamp datum tag woche monat quartal jahr zeitraum jour semaine mois
   trimestre annee periode fecha dia semana mes ano periodo data mese anno dato dag maned uge uke vecka manad ar kvartal
   paiva paivamaara pvm viikko kuukausi kk neljannes vuosineljannes vuosi jakso ajankohta
   日付 日期 日 月 年 年月 年度 年份 月份 月度 四半期 季度 期間 期间 周 週 時間 时间 年月日`,
);

/** Roles that say whose figures of a period a column holds. */
const SCENARIOS: ReadonlySet<FieldRole> = new Set(['actual', 'target', 'budget', 'forecast']);
/** Beside a period also what is too short to tell anything elsewhere, such as the marks of IBCS. */
const SCENARIO_WORDS = [
  ...ROLES.filter(([role]) => SCENARIOS.has(role)),
  line('actual', 'ac'),
  line('budget', 'pl bu'),
  line('forecast', 'fc est'),
];

/** Longer text is prose. */
const LONGEST_HEADER = 60;

/**
 * Reads a column's header by its words; `undefined` where they tell nothing.
 * @example readHeader('valor_atual')?.role // 'actual'
 */
export function readHeader(value: CellValue): HeaderReading | undefined {
  const words = headerWords(value);
  const dates = words.length > 0 && words.every((word) => DATE_WORDS.is([word]));
  const namesKpis = KPI_WORDS.hasAnyOf(words);
  const role =
    WHOLE_HEADERS.find(([, known]) => known.is(words))?.[0] ??
    roleOfWords(words.filter((word) => !SPANS.has(word))) ??
    roleOfWords(words) ??
    (namesKpis ? 'name' : dates ? 'other' : undefined);
  if (role === undefined) return undefined;
  const share = SCENARIOS.has(role) && SHARE.test(words.slice(0, 2).join(' '));
  return { role: share ? 'variance' : role, namesKpis: namesKpis && role === 'name', dates };
}

/** What tells how long, not what: "Actual YTD" is an actual value, "YTD" alone a sum. */
const SPANS: ReadonlySet<string> = new Set(['ytd', 'mtd', 'qtd']);

function roleOfWords(words: readonly string[]): FieldRole | undefined {
  return ROLES.find(([, known]) => known.hasAnyOf(words))?.[0];
}

/** "% of target" is not a target but how far it is reached. */
const SHARE = /^(?:percent|pct) (?:of|to|vs|de|du|von|vom)$/u;

/**
 * The scenario that one word beside a period tells.
 * @example scenarioOfWord('Plan') // 'budget'
 */
export function scenarioOfWord(word: string): FieldRole | undefined {
  const words = headerWords(word);
  return words.length === 1 ? SCENARIO_WORDS.find(([, known]) => known.is(words))?.[0] : undefined;
}

/** One letter or two that tell a scenario under periods: target, soll, objectif; actual, ist, réel; budget and plan. */
const MARKS: ReadonlyMap<string, FieldRole> = new Map(
  (
    [
      ['actual', 'a ac act i ist r re'],
      ['target', 't tgt tg g z s soll o obj m'],
      ['budget', 'b bu bud p pl pln'],
      ['forecast', 'f fc fct e est'],
      ['variance', 'v var d'],
      ['prior', 'py ly vj n1'],
    ] as const
  ).flatMap(([role, marks]) => marks.split(' ').map((mark) => [mark, role] as const)),
);

/**
 * The scenario that a letter or two under a period tell.
 * @example scenarioOfMark('T') // 'target'
 */
export function scenarioOfMark(text: string): FieldRole | undefined {
  return text.length > 4 ? undefined : MARKS.get(text.trim().replace(/\.$/u, '').toLowerCase());
}

/** `IndicatorName` and `valor_atual` are two words each; `Δ` and `%` tell as much as words. */
function headerWords(value: CellValue): readonly string[] {
  const text = foldedText(value);
  if (text.length > LONGEST_HEADER) return [];
  return wordsOf(
    text
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[Δ∆]/gu, ' delta ')
      .replace(/^[%％]/u, 'percent '),
  );
}
