import { workdaysAfter } from '../../src/domain/workdays';

describe('working days', () => {
  it.each([
    ['from Friday over the weekend', 46_325, 1, 46_328],
    ['from Saturday', 46_326, 1, 46_328],
    ['two weeks', 46_326, 10, 46_339],
    ['none', 46_326, 0, 46_326],
  ])('%s', (_, from, count, to) => {
    expect(workdaysAfter(from, count)).toBe(to);
  });

  it('are the same days in the other date system', () => {
    expect(workdaysAfter(46_325 - 1462, 1, true)).toBe(46_328 - 1462);
  });
});
