import type { Direction } from './kpi';
import { WordList, wordsOf } from './words';

/**
 * Which way a key result wants its KPI to go. `undefined` where baseline equals target or one is not a number.
 * @example directionFromTarget(3, 1) // 'decrease'
 */
export function directionFromTarget(baseline: number, target: number): Direction | undefined {
  if (target > baseline) return 'increase';
  return target < baseline ? 'decrease' : undefined;
}

/** What there should be less of. */
const LESS_IS_BETTER = new WordList(
  `churn* attrition turnover_rate staff_turnover employee_turnover cost* expens* spend* overhead burn* debt loss* cogs opex
   liabilit* impairment write_off writeoff npl delinquen* default_rate leverage gearing arrears defect* error bug complaint
   incident accident injur* downtime outage failure fault vulnerab* breach* risk scrap* waste* rework return_rate
   sales_return refund chargeback cancel* bounce* abandon* unsubscribe* shrinkage spoilage stockout shortage leak* penalt*
   detractor escalation overtime delay* late lateness overdue backlog lead_time cycle_time conversion_cycle
   collection_period time_to response_time resolution_time handle_time handling_time wait* latency day dso mttr mttd absen*
   sick* vacanc* emission co2 cac charge outflow income_tax corporate_tax tax_expense inflation unemployment death mortality crime

   *kosten aufwand *aufwand aufwendungen *aufwendungen verlust* schulden *schulden verbindlichkeiten fehler* ausschuss
   reklamation* beschwerde* storno* fluktuation* krankenstand fehlzeit* unfall* unfälle vorfälle störung* durchlaufzeit* leerstand*
   verspätung*
   coût perte dette dépense défaut erreur réclamation délai retard rebut absentéisme attrition
   coste costo gasto pérdida deuda errores defecto queja retraso rotación ausentismo absentismo accidente incidente desperdicio
   custo despesa perda dívida defeito erro atraso reclamações inadimplência rotatividade absenteísmo acidente incidentes
   spese costi perdite perdita debiti difett* ritard* reclami scarti infortuni assenteismo
   verlies verzuim* klacht* fout* vertraging* uitval schulden
   kostnad* *kostnader omkostning* *omkostninger förlust* skulder gjeld gæld fejl* feil klage* klagomål sykefravær
   sygefravær sjukfrånvaro utgift* udgift* driftstopp
   kustannu* *kustannukset kulut *kulut menot *menot velka velat tappio* virhe* reklamaatio* valitus valitukset viive*
   myöhästy* vaihtuvuus *vaihtuvuus poistuma sairauspoissaolo* tapaturma* hävikki päästö* läpimenoaika vasteaika

   費用 経費 原価 コスト 損失 負債 借入金 解約 離職 離脱 不良 欠陥 クレーム 苦情 事故 故障 残業 遅延 滞納 欠勤 返品 廃棄 排出
   成本 费用 支出 亏损 负债 流失 离职 缺陷 不良 投诉 故障 延误 逾期 退货 排放 缺勤 损耗`,
);

/** What there should be more of. */
const MORE_IS_BETTER = new WordList(
  `revenue sale income profit* margin ebit* ebt pbt earning turnover cash growth order booking arr mrr nrr grr arpu arpa aov ltv
   clv gmv aum eps dividend roi roe roa roic roce return_on satisfaction nps csat promoter retention renewal conversion
   engagement adoption active_users new_customer subscriber visitor qualified_lead pipeline win_rate market_share
   productivity efficiency throughput yield oee otif otd uptime availability on_time first_pass fcr utilisation
   utilization occupancy attendance saving liquidity current_ratio quick_ratio gdp life_expectancy

   umsatz* umsätze gewinn* ertrag* erträge erlös* *erlöse *marge deckungsbeitrag* rendite *rendite wachstum *wachstum
   auftragseingang auftragsbestand cashflow liquidität produktivität auslastung neukunden *zufriedenheit verfügbarkeit *verfügbarkeit
   eigenkapitalquote *einsparung *einsparungen
   chiffre_d_affaires bénéfice marge trésorerie disponibilité croissance commande résultat_net rentabilité
   ventas ingreso beneficio utilidad utilidades ganancia margen crecimiento pedido satisfacción disponibilidad retención productividad
   vendas receita faturamento lucro margem crescimento satisfação disponibilidade retenção produtividade
   ricavi fatturato utile utili margine crescita ordini soddisfazione
   omzet winst* groei tevredenheid *tevredenheid opbrengsten
   omsetning omsättning omsætning overskudd overskud vinst fortjeneste resultat_etter_skatt nettoresultat årsresultat
   intäkter inntekter indtægter vekst vækst tillväxt *nöjdhet *tilfredshet *tilfredshed
   liikevaihto myynti* tulot tuotot voitto *voitto tuotto* kate *kate kassavirta kasvu *tyytyväisyys tuottavuus
   kannattavuus tilauskanta tilaukset

   売上 収益 利益 収入 粗利 受注 満足度 継続率 生産性 稼働率 成長率 キャッシュフロー 自己資本比率 成約 顧客獲得
   收入 利润 毛利 销售额 销售量 销量 订单 满意度 留存 转化 增长 现金流 市场份额 生产率`,
);

/** Words that turn the meaning round: "defects avoided" and "profit before tax expense" are better when higher. */
const TURNED_ROUND = new WordList(
  `avoided prevented saved saving before after_tax reduced reduction resolved closed fixed recovered free
   vermieden économie évité ahorro evitado economia evitato risparmio besparing* besparelse* säästö* 削減 節約 節減 节约`,
);

/**
 * Guesses the better direction from a KPI's name; `undefined` where the name tells nothing. A guess, to be shown as
 * one. What there should be less of decides where both are named: "cost of sales".
 * @example guessDirection('Customer churn') // 'decrease'
 */
export function guessDirection(name: string): Direction | undefined {
  // A bracket is only asked where the rest is silent: "Interest income (expense)".
  return directionOfWords(wordsOf(name.replace(/\([^()]*\)/gu, ' '))) ?? directionOfWords(wordsOf(name));
}

function directionOfWords(words: readonly string[]): Direction | undefined {
  if (LESS_IS_BETTER.hasAnyOf(words)) return TURNED_ROUND.hasAnyOf(words) ? 'increase' : 'decrease';
  return MORE_IS_BETTER.hasAnyOf(words) ? 'increase' : undefined;
}

/** How a column that tells the better direction is headed. */
const DIRECTION_HEADERS = new WordList(
  'direction direcao direccion richtung sens direzione richting polarity better trend_wanted 方向 望ましい方向',
  false,
);

/** Whether a header says that its column tells which way is better. */
export function headsDirections(header: string): boolean {
  return DIRECTION_HEADERS.hasAnyOf(wordsOf(header));
}

const UPWARDS = new WordList(
  'up higher high increase increasing maximize maximise max greater more above maior mais alta mayor mas hoch hoher steigend plus hausse aumento maggiore hoger 上昇 高い 高 越高',
  false,
);
const DOWNWARDS = new WordList(
  'down lower low decrease decreasing minimize minimise min less below menor menos baixa bajar tief niedriger sinkend moins baisse diminuzione minore lager 低下 低い 低 越低',
  false,
);

/**
 * The direction that such a column tells of one KPI.
 * @example directionInText('down_is_good') // 'decrease'
 */
export function directionInText(text: string): Direction | undefined {
  if (/^\s*(?:↑|▲|>=?|≥)/u.test(text)) return 'increase';
  if (/^\s*(?:↓|▼|<=?|≤)/u.test(text)) return 'decrease';
  const words = wordsOf(text.replaceAll('_', ' '));
  if (DOWNWARDS.hasAnyOf(words)) return 'decrease';
  return UPWARDS.hasAnyOf(words) ? 'increase' : undefined;
}
