import { directionFromTarget, directionInText, guessDirection } from '../../src/domain/direction';

describe('directionFromTarget', () => {
  it.each([
    [3, 1, 'decrease'],
    [-3, -1, 'increase'],
    [-1, 1, 'increase'],
    [2, 2, undefined],
    [NaN, 2, undefined],
  ])('from %p to %p is %s', (baseline, target, direction) => {
    expect(directionFromTarget(baseline, target)).toBe(direction);
  });
});

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
});

describe('directionInText', () => {
  it.each([
    ['up_is_good', 'increase'],
    ['Higher is better', 'increase'],
    ['maior_igual', 'increase'],
    ['≥', 'increase'],
    ['↓ lower', 'decrease'],
    ['tendencia_baixa', 'decrease'],
    ['minimise', 'decrease'],
    ['monthly', undefined],
  ])('of %p is %p', (text, expected) => {
    expect(directionInText(text)).toBe(expected);
  });
});
