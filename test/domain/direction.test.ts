import { directionFromTarget, guessDirection } from '../../src/domain/direction';

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
});
