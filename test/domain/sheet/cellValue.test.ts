import { foldedText, isEmpty, isError, isText, numberIn } from '../../../src/domain/sheet/cellValue';

describe('cell values', () => {
  it.each([
    ['', true, false, false],
    ['  \u00a0', true, false, false],
    ['#N/A', false, true, false],
    ['#DIV/0!', false, true, false],
    ['#1 priority', false, false, true],
    ['Revenue', false, false, true],
    [0, false, false, false],
    [false, false, false, false],
  ])('tells %p: empty %p, error %p, text %p', (value, empty, error, text) => {
    expect([isEmpty(value), isError(value), isText(value)]).toEqual([empty, error, text]);
  });

  it.each([
    [12.5, 12.5],
    [0, 0],
    ['', undefined],
    ['12', undefined],
    ['#DIV/0!', undefined],
    [true, undefined],
    [NaN, undefined],
  ])('holds in %p the number %p', (value, number) => {
    expect(numberIn(value)).toBe(number);
  });

  it('folds white space, line breaks and hard spaces', () => {
    expect(foldedText('  Net\u00a0 interest\nincome ')).toBe('Net interest income');
  });
});
