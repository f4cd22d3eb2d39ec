/** What Excel calls the totals that a refresh may bring into a PivotTable, in the languages of `totalWords`. */
export const GRAND_TOTALS: readonly string[] = [
  'Grand Total',
  'Gesamtergebnis',
  'Total général',
  'Total general',
  'Total Geral',
  'Totale complessivo',
  'Eindtotaal',
  'Totalsumma',
  'Totalt',
  'Hovedtotal',
  'Suma końcowa',
  '総計',
  '总计',
  '總計',
];
