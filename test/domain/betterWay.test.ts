import { betterWay } from '../../src/domain/betterWay';
import type { Direction } from '../../src/domain/kpi';

const CELL = { sheetId: 'S', row: 1, column: 1 };

function way(
  name: string,
  direction: Direction | undefined,
  values: readonly number[],
): Direction | undefined {
  const series = values.map((value) => ({ value, cell: CELL }));
  return betterWay({ name, series, ...(direction === undefined ? {} : { direction }) });
}

describe('the way in which the figures of a KPI should go', () => {
  it.each<[string, string, Direction | undefined, number[], Direction | undefined]>([
    ['down, of costs booked positive', 'Rent expense', 'decrease', [40, 44], 'decrease'],
    ['up, of costs booked negative', 'Rent expense', 'decrease', [-40, -44], 'increase'],
    ['up, of a loss that is booked negative', 'Verlust aus Abgängen', 'decrease', [-3, -2, -1], 'increase'],
    ['up, of costs that were once a refund', 'Kosten', 'decrease', [-3, 1, -2], 'increase'],
    ['down, of costs that are a refund for once', 'Kosten', 'decrease', [3, 4, -2], 'decrease'],
    ['up, of a refund among costs booked negative', 'Kosten', 'decrease', [-3, -4, 2], 'increase'],
    ['not known of a loss once below zero and once above', 'Credit losses', 'decrease', [-3, 4], undefined],
    ['down, of a debt that is money instead', 'Net debt', 'decrease', [-3, -4], 'decrease'],
    ['up, of a profit below zero', 'Net profit', 'increase', [-3, -4], 'increase'],
    ['not known where nothing tells it', 'Depth', undefined, [-3, -4], undefined],
  ])('is %s', (_, name, direction, values, expected) => {
    expect(way(name, direction, values)).toBe(expected);
  });
});
