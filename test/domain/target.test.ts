import { targetLevel, type TargetEntry } from '../../src/domain/target';

describe('targetLevel', () => {
  it.each<[string, number, TargetEntry, number]>([
    ['a level as it is', 200, { kind: 'level', level: 180 }, 180],
    ['a change to the baseline', 90, { kind: 'change', by: -45 }, 45],
    ['a percentage of the baseline', 200, { kind: 'percent', by: 0.15 }, 230],
    ['a percentage down', 200, { kind: 'percent', by: -0.1 }, 180],
    ['a percentage of a loss as a smaller loss', -200, { kind: 'percent', by: 0.15 }, -170],
    ['a percentage of nothing as nothing', 0, { kind: 'percent', by: 0.15 }, 0],
  ])('takes %s', (_, baseline, entry, level) => {
    expect(targetLevel(baseline, entry)).toBeCloseTo(level, 12);
  });
});
