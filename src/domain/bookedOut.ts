import { WordList } from './words';

/**
 * What goes out of the house as it is booked: costs, losses, taxes. Where such lines are negative, less of them is a
 * greater number. A debt below zero is money instead.
 */
export const BOOKED_OUT = new WordList(
  `cost* expens* spend* overhead burn* loss* cogs opex sga sg_a outflow impairment write_off writeoff charge tax taxes depreciation
   amortisation amortization payroll wage salary salaries interest rent refund penalt* payment
   *kosten aufwand *aufwand *aufwendungen aufwendungen verlust* steuern *steuern abschreibung* *abschreibungen zinsen *ausgaben ausgaben
   coût charges dépense perte impôt coste costo gasto pérdida impuesto custo despesa perda imposto spese costi perdita perdite imposte
   kosten verlies lasten belasting* kostnad* *kostnader omkostning* *omkostninger utgift* udgift* förlust* skatt tap
   kustannu* *kustannukset kulut *kulut menot tappio* verot biaya beban rugi pengeluaran cheltuieli costuri pierder*
   koszt* wydatk* strat* náklad* výdaj* ztrát* költség* *költség kiadás* ráfordítás* veszteség* расход* затрат* издерж* себестоимост*
   убыт* maliyet* gider* zarar* ต้นทุน* ค่าใช้จ่าย* ขาดทุน* هزینه* زیان* 費用 経費 原価 コスト 損失 成本 费用 支出 亏损`,
);
