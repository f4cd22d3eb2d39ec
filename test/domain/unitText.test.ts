import { unitInHeader, unitInText } from '../../src/domain/unitText';

describe('unitInText', () => {
  it.each([
    ['% of sales', 'percent'],
    ['in %', 'percent'],
    ['prosenttia', undefined],
    ['USD m', 'currency'],
    ['vuotta', 'duration'],
    ['个', 'count'],
  ])('of %p is %p', (text, kind) => {
    expect(unitInText(text)?.kind).toBe(kind);
  });
});

describe('unitInHeader', () => {
  it.each([
    ['(%)', 'percent'],
    ['Change %', 'percent'],
    ['EUR m', 'currency'],
    ['Lead time (days)', 'duration'],
    ['Year', undefined],
    ['Item no', undefined],
    ['Last 30 days', undefined],
  ])('of %p is %p', (text, kind) => {
    expect(unitInHeader(text)?.kind).toBe(kind);
  });
});
