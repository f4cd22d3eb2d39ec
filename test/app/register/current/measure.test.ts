import { writtenFor } from '../../../../src/app/register/current/measure';
import type { Aggregation } from '../../../../src/domain/aggregation';
import { current, DATES, placed, TEXTS } from '../../../support/placedKpi';

describe('a formula in the column of current values', () => {
  it.each<[string, string | undefined, Aggregation]>([
    ['a column', current(placed(TEXTS, 'Revenue')), 'latest'],
    [
      'a column with the newest first',
      current(placed([TEXTS[0] ?? [], ...TEXTS.slice(1).reverse()], 'Revenue')),
      'latest',
    ],
    ['a column added up', current(placed(TEXTS, 'Revenue'), 'sum'), 'sum'],
    ['a column averaged', current(placed(TEXTS, 'Revenue'), 'average'), 'average'],
    ['dates added up', current(placed(DATES, 'Revenue'), 'sum'), 'sum'],
    ['dates averaged', current(placed(DATES, 'Revenue'), 'average'), 'average'],
    [
      'text',
      current(
        placed(
          [
            ['Month', 'Uptime', 'Orders'],
            ['Sep 2026', '97%', 8],
            ['Oct 2026', '96%', 9],
          ],
          'Uptime',
        ),
      ),
      'latest',
    ],
  ])('tells what it was written for, of %s', (_, formula, aggregation) => {
    expect(writtenFor(formula ?? '')).toBe(aggregation);
  });

  it.each([
    '',
    'Churn',
    5,
    '=Data!B5',
    '=AVERAGE(Data!B2:B4)',
    '=IFERROR(Data!B5,"")',
    '=IFERROR(SUM(Data!B2:B4)/3,"")',
  ])('is the user’s own if it is %p', (formula) => expect(writtenFor(formula)).toBeUndefined());
});
