import { BOOKED_OUT } from '../bookedOut';
import { guessDirection, hasDirectedWord } from '../guessDirection';
import type { Direction } from '../kpi';
import { parsePeriod } from '../period/parsePeriod';
import { WordList, wordsOf } from '../words';
import { FIRST_NAMES, NUMBERED_THINGS, PLACES, STATE_CODES, TITLES } from './entityWords';

/** How things are counted, and what a finance team reports besides what has a better direction. */
const MEASURES = new WordList(
  `reserve reserves surplus borrowing borrowings liability liabilities number_of no_of nr_of count units unit headcount employees staff fte rate ratio per index score average avg median share
   volume price percent* amount value balance quantity qty level total net gross hours days minutes
   asset equity capital receivable payable inventory inventories stock provision depreciation amortisation amortization
   tax taxes vat interest capex working_capital goodwill loan deposit payroll wage salary salaries rent insurance utilities
   marketing advertising travel supplies subscription investment budget valuation p_l
   pay fee commission bonus materials training telephone electricity repair maintenance administration postage stationery
   freight workers hires vacancies rating ranking findings coverage compliance collections crime time duration frequency
   customers users visits sessions clicks impressions downloads signups tickets calls transactions shipments deliveries
   deals contracts production output capacity consumption population employment exports imports births deals_won

   anzahl *anzahl quote *quote *rate anteil *anteil durchschnitt* *preis *menge bestand *bestand vermögen *vermögen
   forderungen eigenkapital kapital abschreibungen steuern zinsen rückstellungen personal mitarbeiter mitarbeitende
   mitarbeiterzahl kunden *dauer *zeit *index *indeks *indeksi *grad abdeckung *volumen *ergebnis ergebnis bilanzsumme
   nombre_de nombre_d taux part_de indice moyenne effectif effectifs actif actifs passif capitaux stocks impôts amortissements
   créances salaires investissements prix volume panier_moyen clients temps couverture quantité niveau
   número_de tasa índice promedio plantilla activo activos pasivo pasivos patrimonio inventario impuestos
   amortización salarios inversión inversiones precio clientes tiempo cobertura cantidad nivel cumplimiento
   taxa média efetivo ativo passivo estoque impostos salários tempo cobertura quantidade nível cliques colaboradores investimento investimentos preço
   numero_di tasso indice media attivo passivo patrimonio magazzino imposte ammortamenti stipendi investimenti prezzo
   clienti dipendenti tempo copertura quantità livello
   aantal gemiddelde voorraad activa passiva vermogen belastingen afschrijvingen lonen prijs klanten medewerkers
   antal antall andel snitt genomsnitt gjennomsnitt gennemsnit lager tillgångar eiendeler aktiver egenkapital
   skatt avskrivning* avskrivningar lønn løn löner pris kunder ansatte anställda resultat
   määrä *määrä lukumäärä osuus *osuus aste *aste *prosentti keskiarvo hinta *hinta henkilöstö henkilöstömäärä varasto
   varat oma_pääoma pääoma verot poistot palkat investoinnit tulos *tulos asiakkaat

   *率 *数 *額 *高 *費 *金 *益 *量 *额 *费 *产 件数 人数 指数 平均 単価 単价 单价 比率 割合 資産 資本 純資産 在庫 減価償却 税金
   給与 人件費 投資 時間 日数 資金 残高 资产 资本 权益 库存 折旧 税 工资 投资 余额 均价 占比 客户数 现金`,
);

/**
 * Whether a name sounds like something measured: it has a better direction, says how it is counted, or is a line of
 * the usual statements.
 * @example soundsLikeMeasure('Cost per hire') // true
 */
export function soundsLikeMeasure(name: string): boolean {
  const words = wordsOf(name);
  return /[%％#]/u.test(name) || MEASURES.hasAnyOf(words) || hasDirectedWord(words);
}

/**
 * The better direction that a KPI's name tells. A section or dimension before it only counts where the name itself says
 * nothing: the "Salaries" of the department "Sales" are no sales, while "North" of the revenue is revenue, and whatever
 * stands under "Costs" is one.
 * @param name as the table has it, with its section: `Sales: Salaries`
 */
export function directionOfName(name: string): Direction | undefined {
  const at = name.lastIndexOf(': ');
  if (at < 0) return guessDirection(name);
  const [section, own] = [name.slice(0, at), name.slice(at + 1)];
  const ofSection = (): Direction | undefined =>
    soundsLikeMeasure(own) && !BOOKED_OUT.hasAnyOf(wordsOf(section)) ? undefined : guessDirection(section);
  return guessDirection(own) ?? ofSection();
}

const REPAYMENT = new WordList(
  `payment principal interest balance instalment installment repayment amortization amortisation tilgung zins zinsen rate
   restschuld annuitat echeance interet capital amortissement solde cuota interes saldo rata quota aflossing rente`,
);
const PRINCIPAL = new WordList(
  'principal amortization amortisation tilgung amortissement capital amortizacion cuota quota_capitale aflossing',
);

/** Whether names together are those of a plan of repayment: payment, interest, principal, balance. It is agreed, not measured. */
export function nameRepayment(names: readonly string[]): boolean {
  const words = names.map(wordsOf);
  const told = words.filter((own) => REPAYMENT.hasAnyOf(own));
  return (
    names.length >= 3 && told.length >= names.length * MOSTLY && words.some((own) => PRINCIPAL.hasAnyOf(own))
  );
}

const MOSTLY = 0.75;

/** Longer names are neither of persons nor of places. */
const LONGEST_ENTITY = 50;

/**
 * Whether a name is plainly that of a person, a place, or one of several things of a kind ("Store 12", an article
 * number), not that of something measured. Knows common names only: `false` does not say that it is a measure.
 * @example namesEntity('Smith, Ann') // true
 */
export function namesEntity(name: string): boolean {
  const text = name.trim();
  if (text === '' || text.length > LONGEST_ENTITY) return false;
  // `Jan` is short for a first name as well, and `Jan-26` looks like a code.
  if (parsePeriod(text, '', false) !== undefined) return false;
  const words = wordsOf(text);
  if (STATE_CODES.has(text) || isPlace(words)) return true;
  if (isCode(text)) return true;
  return !soundsLikeMeasure(text) && (isNumberedThing(words) || isPerson(text, words));
}

/** Whether a name is plainly that of a person: `Ann Smith`, `Smith, Ann`. */
export function namesPerson(name: string): boolean {
  const text = name.trim();
  return text.length <= LONGEST_ENTITY && !soundsLikeMeasure(text) && isPerson(text, wordsOf(text));
}

/** Words that may stand beside a place without making it a measure. */
const REGION = new Set(['the', 'region', 'area', 'district', 'territory', 'zone']);

function isPlace(words: readonly string[]): boolean {
  return PLACES.is(words) || PLACES.is(words.filter((word) => !REGION.has(word)));
}

/** `SKU-1234`, `AB-12`, `P0012`, `100234`, but not the numbers of KPIs and no `CO2`. */
function isCode(text: string): boolean {
  return (
    /^(?:\p{L}{1,5}(?:[-_]\p{L}{1,5})?(?:[-_]\d{2,10}|\d{3,10})(?:[-_][\p{L}\d]{1,5})?|\d{5,14})$/u.test(
      text,
    ) && !/^(?:kpi|kr)/iu.test(text)
  );
}

/** `Product A`, `Store 12`, `商品B`. */
function isNumberedThing(words: readonly string[]): boolean {
  const [thing = '', mark = '', more] = words;
  return more === undefined && NUMBERED_THINGS.is([thing]) && /^(?:\p{L}|\d{1,5})$/u.test(mark);
}

/** `Ann`, `Ann Smith`, `Ann B. Smith`, `Smith, Anne-Marie`, `Dr. Smith`. */
function isPerson(text: string, words: readonly string[]): boolean {
  const parts = text.split(/[\s,]+/u);
  if (parts.length > 4 || !parts.every((part) => /^\p{Lu}/u.test(part))) return false;
  if (TITLES.has(words[0] ?? '')) return words.length > 1;
  const given = wordsOf((text.includes(',') ? parts[1] : parts[0]) ?? '');
  return given.length > 0 && given.every((name) => FIRST_NAMES.has(name));
}
