import { guessDirection } from '../../src/domain/guessDirection';

describe('guessDirection', () => {
  it.each([
    ['Customer churn', 'decrease'],
    ['Cost of sales', 'decrease'],
    ['Days sales outstanding', 'decrease'],
    ['Defects per 1,000 units', 'decrease'],
    ['Mean time to detect', 'decrease'],
    ['Reklamationen', 'decrease'],
    ['Defects avoided', 'increase'],
    ['Cost savings', 'increase'],
    ['Revenue', 'increase'],
    ['Net promoter score', 'increase'],
    ['Umsatz', 'increase'],
    ['Customer satisfaction', 'increase'],
    ['Cash conversion cycle', 'decrease'],
    ['Arrears', 'decrease'],
    ['Personalkosten', 'decrease'],
    ['Custos', 'decrease'],
    ['Latest releases', undefined],
    ['Utilities', undefined],
    ['Headcount', undefined],
    ['Translation coverage', undefined],
    ['', undefined],
  ])('of %p is %s', (name, direction) => {
    expect(guessDirection(name)).toBe(direction);
  });

  it.each<[string, 'increase' | 'decrease', string[]]>([
    [
      'finance',
      'decrease',
      [
        'COGS',
        'Corporate income tax',
        'Loss (profit)',
        'Total liabilities',
        'Net debt',
        'Write-offs',
        'Days sales outstanding',
      ],
    ],
    [
      'finance',
      'increase',
      [
        'EBITDA',
        'Income before income taxes',
        'Interest income (expense)',
        'ROCE',
        'Return on equity',
        'EPS',
        'Current ratio',
        'Gross margin',
      ],
    ],
    ['German', 'decrease', ['Materialaufwand', 'Personalkosten', 'Unfälle', 'Fehlerquote', 'Finanzschulden']],
    ['German', 'increase', ['Umsatzerlöse', 'Auftragseingang', 'Kundenzufriedenheit', 'Kosteneinsparung']],
    ['French', 'decrease', ['Coûts', 'Dépenses', 'Retards']],
    ['French', 'increase', ["Chiffre d'affaires", 'Trésorerie', 'Résultat net']],
    ['Spanish and Portuguese', 'decrease', ['Gastos', 'Pérdidas', 'Despesas', 'Inadimplência']],
    ['Spanish and Portuguese', 'increase', ['Ventas', 'Ingresos', 'Receita', 'Satisfação']],
    ['Italian and Dutch', 'increase', ['Fatturato', 'Omzet', 'Klanttevredenheid']],
    ['Nordic languages', 'decrease', ['Lønnskostnader', 'Sygefravær', 'Förluster']],
    ['Nordic languages', 'increase', ['Omsætning', 'Kundnöjdhet', 'Årsresultat']],
    ['Finnish', 'decrease', ['Henkilöstökulut', 'Kustannukset', 'Sairauspoissaolot', 'Myyntikulut']],
    ['Finnish', 'increase', ['Liikevaihto', 'Liikevoitto', 'Asiakastyytyväisyys', 'Myyntikate']],
    ['Japanese', 'decrease', ['売上原価', '販売費用', '離職率', '不良率']],
    ['Japanese', 'increase', ['売上高', '営業利益', '顧客満足度', 'コスト削減額']],
    ['Chinese', 'decrease', ['营业成本', '管理费用', '客户流失率']],
    ['Chinese', 'increase', ['营业收入', '净利润', '客户满意度']],
  ])('knows the words of %s for what should %s', (_, direction, names) => {
    expect(names.filter((name) => guessDirection(name) !== direction)).toEqual([]);
  });

  it.each<[string, 'increase' | 'decrease' | undefined]>([
    ['Debt service coverage', 'increase'],
    ['Loan coverage', undefined],
    ['Risk-adjusted return', 'increase'],
    ['Product returns', 'decrease'],
    ['Sales headcount', undefined],
    ['Complaint calls', undefined],
    ['Cost growth', 'decrease'],
    ['Revenue growth', 'increase'],
    ['Growth', 'increase'],
    ['Headcount growth', 'increase'],
    ['Cost reduction', 'increase'],
    ['Fixed costs', 'decrease'],
    ['Cost per order', 'decrease'],
    ['Orders per complaint', 'increase'],
    ['Costs / revenue', 'decrease'],
    ['Revenue at risk', 'decrease'],
    ['Lost customers', 'decrease'],
    ['Late deliveries', 'decrease'],
    ['Number of complaints', 'decrease'],
    ['Order processing time', 'decrease'],
    ['Order backlog', 'increase'],
    ['Working days', undefined],
    ['Sales, general and administrative expenses', 'decrease'],
    ['Profit and loss for the period', 'increase'],
    ['Cost-income ratio', 'decrease'],
    ['Sales – Return rate', undefined],
  ])('looks at what %p is rather than at what it is about: %s', (name, direction) => {
    expect(guessDirection(name)).toBe(direction);
  });

  it.each<[string, string, string]>([
    ['Indonesian', 'Biaya penjualan', 'Pendapatan'],
    ['Romanian', 'Costul vânzărilor', 'Venituri din vânzări'],
    ['Hungarian', 'Értékesítési költségek', 'Értékesítés nettó árbevétele'],
    ['Polish', 'Koszty sprzedaży', 'Przychody ze sprzedaży'],
    ['Czech', 'Náklady na prodej', 'Tržby'],
    ['Turkish', 'Satış maliyeti', 'Satış gelirleri'],
    ['Russian', 'Себестоимость продаж', 'Рост выручки'],
    ['Thai', 'ต้นทุนขาย', 'รายได้จากการขาย'],
    ['Persian', 'هزینه فروش', 'درآمد'],
    ['Spanish', 'Coste de ventas', 'Margen bruto'],
    ['Italian', 'Costo delle vendite', 'Utile netto'],
    ['French', 'Coût des ventes', 'Marge brute'],
  ])('knows in %s that there should be less of %p and more of %p', (_, less, more) => {
    expect([guessDirection(less), guessDirection(more)]).toEqual(['decrease', 'increase']);
  });
});
