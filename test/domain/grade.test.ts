import { grade, type Commitment } from '../../src/domain/grade';

describe('grade', () => {
  it.each<[number, Commitment, number, string, boolean]>([
    [-0.4, 'stretch', 0, 'red', false],
    [0.34, 'stretch', 0.3, 'red', false],
    [0.35, 'stretch', 0.4, 'amber', false],
    [0.64, 'stretch', 0.6, 'amber', false],
    [0.66, 'stretch', 0.7, 'green', true],
    [0.7, 'moonshot', 0.7, 'green', true],
    [0.97, 'committed', 1, 'green', false],
    [1, 'committed', 1, 'green', true],
    [1.3, 'committed', 1, 'green', true],
  ])('of progress %p, %s, is %p, %s, met: %p', (progress, commitment, score, colour, met) => {
    expect(grade(progress, commitment)).toEqual({ score, colour, met });
  });
});
