import { figureMeant, scaleBy } from '../../src/domain/scale';

const PERCENT = { kind: 'percent' } as const;
const NUMBER = { kind: 'number' } as const;

describe('how a percentage is kept', () => {
  it.each([
    ['as a share where the format shows percent', PERCENT, '0.0%', [0.93], 0.01],
    ['as points where its figures are beyond 1', PERCENT, 'General', [90, 93], 1],
    ['as a share where all are within 1', PERCENT, 'General', [0.9, 0.93], 0.01],
    ['as points where a small one is 1', PERCENT, '0', [1, 0, 1], 1],
    ['as points where nothing is said of a percentage', NUMBER, 'General', [93], 1],
  ] as const)('is told: %s', (_, unit, format, values, percent) => {
    expect(scaleBy(unit, format, values).percent).toBe(percent);
  });
});

describe('a figure of another size than the one beside it', () => {
  const points = scaleBy(PERCENT, 'General', [93]);
  const shares = scaleBy(PERCENT, '0%', [0.93]);
  const times = scaleBy({ kind: 'duration', unit: 'days' }, '[m]:ss', [0.004]);
  const likePoints = scaleBy(NUMBER, 'General', [91, 93.5]);
  const likeShares = scaleBy(NUMBER, '0.00', [0.91, 0.93]);
  const money = scaleBy({ kind: 'currency', code: 'EUR' }, '#,##0', [100]);

  it.each([
    ['0.95 beside 93 points is 95', 0.95, 93, points, 95],
    ['9500% beside 93% is 95%', 95, 0.93, shares, 0.95],
    ['six hours beside six minutes are minutes', 6 / 24, 6 / 1440, times, 6 / 1440],
    ['0.95 beside 93 of which nothing tells a unit is 95', 0.95, 93, likePoints, 95],
    ['95 beside 0.93 of which nothing tells a unit is 0.95', 95, 0.93, likeShares, 0.95],
    ['one may be left of many', 1, 93, likePoints, undefined],
    ['more than a hundred are no percentage', 2000, 93, likePoints, undefined],
    ['a small percentage may become a tenth', 0.3, 3, points, undefined],
    ['money may become a hundred times as much', 10_000, 100, money, undefined],
    ['nothing is meant where there is nothing beside', 95, undefined, shares, undefined],
  ])('is asked about: %s', (_, figure, beside, scale, meant) => {
    const asked = figureMeant(figure, beside, scale);
    if (meant === undefined) expect(asked).toBeUndefined();
    else expect(asked).toBeCloseTo(meant, 12);
  });
});
