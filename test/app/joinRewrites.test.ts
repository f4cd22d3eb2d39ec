import type { Edit } from '../../src/app/plan';
import { joinRewrites } from '../../src/app/joinRewrites';
import { areaAt } from '../support/snapshots';

const rewrite = (
  address: string,
  before: readonly string[],
  after: readonly string[],
  sheet = 'OKRs',
): Edit => ({
  kind: 'write-cells',
  sheet,
  area: areaAt(address),
  before: before.map((input) => [input]),
  after: after.map((input) => [input]),
  afresh: true,
});

const GROWN = rewrite('D5:D7', ['=A', '=B', ''], ['=A', '=B', '=C']);
const POINTED = rewrite('D5:D6', ['=A', '=B'], ['=A', '=B2']);

describe('a column that is written afresh twice', () => {
  it('is written once, with what the second changes', () => {
    expect(joinRewrites([GROWN, POINTED])).toEqual([rewrite('D5:D7', ['=A', '=B', ''], ['=A', '=B2', '=C'])]);
  });

  it.each<[string, Edit]>([
    ['another column', rewrite('E5:E6', ['=A', '=B'], ['=A', '=B2'])],
    ['another sheet', rewrite('D5:D6', ['=A', '=B'], ['=A', '=B2'], 'OKR log')],
    ['cells beyond', rewrite('D6:D8', ['=B', '', ''], ['=B2', '', ''])],
  ])('is left alone where the second is of %s', (_, other) => {
    expect(joinRewrites([GROWN, other])).toEqual([GROWN, other]);
  });
});
