import { WordList, wordsOf } from '../words';

/** Names that say nothing but that they add up others, those of PivotTables among them. */
const TOTALS = new WordList(
  `total grand_total overall_total overall sub_total subtotal total_general total_overall totals_overall sum sum_total
   total_sum ytd qtd mtd ttm ltm year_to_date quarter_to_date month_to_date full_year fy_total year_total total_year
   total_for_the_year annual_total total_annual running_total cumulative
   gesamt insgesamt summe gesamtsumme gesamtergebnis gesamtwert zwischensumme teilergebnis jahressumme gesamtjahr kumuliert
   totaux total_annuel sous_total total_generale ensemble cumul
   total_anual subtotales suma suma_total acumulado total_acumulado soma total_geral
   totale totali totale_complessivo totale_generale subtotale somma totale_anno
   totaal totalen eindtotaal subtotaal jaartotaal cumulatief
   i_alt totalt sum_totalt summa totalsumma slutsumma delsumma hovedtotal totalsum delsum sammanlagt hittil_i_ar
   yhteensa kaikki_yhteensa loppusumma valisumma
   ogolem razem suma_koncowa celkem toplam
   合計 総計 小計 総合計 累計 年計 年間合計 计 計 总计 合计 小计 累计 总和 總計`,
);

/** Names that say nothing but that they average others. */
const AVERAGES = new WordList(
  `average avg mean grand_average overall_average total_average average_total annual_average yearly_average
   monthly_average weekly_average ytd_average median durchschnitt mittelwert mittel jahresdurchschnitt gesamtdurchschnitt
   mittelwert_gesamt moyenne moyenne_generale moyenne_annuelle promedio promedio_general promedio_anual media
   media_anual media_geral media_annua media_totale media_generale gemiddelde snitt gjennomsnitt genomsnitt
   gennemsnit medel medelvarde keskiarvo srednia prumer ortalama 平均 平均値 平均值 年平均`,
);

/**
 * Whether a row or column name only says that it adds up the others, perhaps with a year or a bracket. "Total revenue"
 * is a KPI.
 * @example isTotalName('Total 2026') // true
 */
export function isTotalName(text: string): boolean {
  return isBare(text, TOTALS);
}

/**
 * Whether a row or column name only says that it is the average of the others, perhaps with a year or a bracket.
 * @example isAverageName('Ø') // true
 */
export function isAverageName(text: string): boolean {
  return text.trim() === 'Ø' || isBare(text, AVERAGES);
}

/** Longer names say more than that. */
const LONGEST_NAME = 40;
/** `2026`, `26`, `FY26` */
const YEAR = /^(?:fy|cy)?(?:(?:19|20)?\d{2})$|^fy$/u;

function isBare(text: string, list: WordList): boolean {
  if (text.length > LONGEST_NAME) return false;
  const name = text.replace(/[([（［][^)\]）］]*[)\]）］]?/gu, ' ').replace(/(\d)年度?/gu, '$1 ');
  return list.is(wordsOf(name).filter((word) => !YEAR.test(word)));
}
