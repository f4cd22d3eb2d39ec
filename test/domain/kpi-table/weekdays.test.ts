import { weekdayOf } from '../../../src/domain/kpi-table/weekdays';

describe('weekdayOf', () => {
  it.each([
    ['Mon', 1],
    ['Wednesday', 3],
    ['Do.', 4],
    ['vendredi', 5],
    ['Sábado', 6],
    ['Terça-feira', 2],
    ['日', 7],
  ])('reads %s', (text, day) => {
    expect(weekdayOf(text)).toBe(day);
  });

  it.each(['', 'Monday sales', 'Month', 'Q1'])('leaves "%s"', (text) => {
    expect(weekdayOf(text)).toBeUndefined();
  });
});
