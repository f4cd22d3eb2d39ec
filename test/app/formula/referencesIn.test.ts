import { referencesIn, type FormulaReference } from '../../../src/app/formula/referencesIn';
import { areaAt } from '../../support/snapshots';

const cells = (address: string, sheet?: string): FormulaReference => ({
  kind: 'cells',
  area: areaAt(address),
  ...(sheet === undefined ? {} : { sheet }),
});
const name = (one: string): FormulaReference => ({ kind: 'name', name: one });
const columns = (table: string | undefined, ...names: string[]): FormulaReference => ({
  kind: 'columns',
  columns: names,
  ...(table === undefined ? {} : { table }),
});

describe('what a formula refers to', () => {
  it.each<[string, readonly FormulaReference[]]>([
    ['=SUM(A1:$B$2)+c3', [cells('A1:B2'), cells('C3')]],
    ["='Bob''s (Q1)'!A1+OKRs!$B$2:C9", [cells('A1', "Bob's (Q1)"), cells('B2:C9', 'OKRs')]],
    ['=SUM(Jan:OKRs!A1)', [cells('A1', 'OKRs')]],
    ['=SUM(C:E)', [cells('C1:E1048576')]],
    ['=SUM(OKRs!3:4)', [cells('A3:XFD4', 'OKRs')]],
    ['=Rate*LOG10(A1)*TRUE', [name('Rate'), cells('A1'), name('TRUE')]],
    ['=COUNTIF(KeyResults[Status],"A1 of KeyResults")', [columns('KeyResults', 'Status')]],
    ['=SUM(Sales[[Jan]:[Mar]])', [columns('Sales', 'Jan', 'Mar')]],
    ["=Sales[[#All],[Actual '#1]]", [columns('Sales', 'Actual #1')]],
    ['=Sales[#Data]', [columns('Sales')]],
    ['=[@Progress]/[@[Key result]]', [columns(undefined, 'Progress'), columns(undefined, 'Key result')]],
    ['=ROWS(KeyResults)', [name('KeyResults')]],
    ["='[Other.xlsx]OKRs'!A1", []],
    ['=[Other.xlsx]OKRs!$A$1', []],
    ['=1E+3+2.5', []],
  ])('is found in %s', (formula, found) => {
    expect(referencesIn(formula)).toEqual(found);
  });
});
