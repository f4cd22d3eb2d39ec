import { directionFromTarget, directionInText } from '../../src/domain/direction';

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
