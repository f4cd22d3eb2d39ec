import { sharedBeginning } from '../../../src/taskpane/state/sharedBeginning';

describe('what a name shares with its neighbours', () => {
  it.each([
    ['Handling time, region North', ['Handling time, region South'], 'Handling time, region '],
    ['Growth Rates, Costs: Payroll', [undefined, 'Growth Rates, Costs: Product'], 'Growth Rates, Costs: '],
    ['Growth Rates, Costs: Payroll', ['Revenue', 'Growth Rates, Sales: x'], 'Growth Rates, '],
    ['Customer churn', ['Customer satisfaction'], 'Customer '],
    ['Cost per order', ['Cost per hire'], 'Cost per '],
    ['Orders', ['Orders late'], ''],
    ['Net sales', ['Net sales'], ''],
    ['Revenue', [undefined, undefined], ''],
    ['Netto', ['Nettoertrag'], ''],
  ])('of %s beside %p is %p', (name, neighbours, shared) => {
    expect(sharedBeginning(name, neighbours)).toBe(shared);
  });
});
