import type { Area } from '../sheet/area';
import { lastColumnOf } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { WordList, wordsOf } from '../words';
import type { SheetReading } from './sheetReading';
import { titleAbove, type Title } from './tableTitle';

/** So many rows above a panel may tell what it is. */
const TITLE_ROWS = 6;

/** What stands above a panel: the heading right above it is its title, else the title of all; and all that is told there. */
export function panelTitle(
  reading: SheetReading,
  area: Area,
): { readonly title: Title; readonly texts: readonly string[] } {
  const texts: string[] = [reading.sheet.name];
  let heading: Title | undefined;
  for (let row = area.row - 1; row >= Math.max(reading.area.row, area.row - TITLE_ROWS); row -= 1) {
    for (let column = area.column; column <= lastColumnOf(area); column += 1) {
      if (reading.kind(row, column) !== 'text') continue;
      const text = foldedText(reading.value(row, column));
      texts.push(text);
      if (row === area.row - 1) heading ??= { text, cell: reading.cell(row, column) };
    }
  }
  return { title: heading ?? titleAbove(reading, area), texts };
}

const STATEMENTS = new WordList(
  `balance_sheet income_statement profit_and_loss profit_loss p_l cash_flow cashflow statement_of key_figures key_numbers
   kpi kpis scorecard dashboard metrics results surplus_and_deficit
   bilanz guv gewinn_und_verlustrechnung kennzahlen bilan compte_de_resultat tableau_de_bord
   balance_general estado_de_resultados cuenta_de_resultados indicadores balanco_patrimonial dre demonstracao
   conto_economico stato_patrimoniale balans resultatenrekening resultatrakning balansrakning resultatregnskab
   tuloslaskelma tase 損益計算書 貸借対照表 利润表 资产负债表`,
);

/** Whether a title names a statement or a report of measures. */
export function tellsStatement(text: string): boolean {
  return STATEMENTS.hasAnyOf(wordsOf(text));
}

const INPUTS = new WordList(
  `assumption input parameter setting variable constant driver annahme eingabe vorgabe hypothese parametre supuesto
   parametro ipotesi premissa aanname antagande forutsetning oletus`,
);

/** Whether a title says that its figures are put in, not measured. */
export function tellsInputs(text: string): boolean {
  return INPUTS.hasAnyOf(wordsOf(text));
}
