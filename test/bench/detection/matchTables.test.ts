import { areaAddress } from '../../../src/domain/sheet/address';
import { expectedAt, foundAt } from './handMadeTables';
import { matchTables, type Matching } from './matchTables';

function inWords({ matches, surplus, missed }: Matching) {
  return {
    matches: matches.map(
      ({ found, expected, error }) => `${areaAddress(found.body)} ${areaAddress(expected.body)} ${error}`,
    ),
    surplus: surplus.map(({ body }) => areaAddress(body)),
    missed: missed.map(({ body }) => areaAddress(body)),
  };
}

describe('matchTables', () => {
  it('gives an expected table to the found one that is the least off', () => {
    const found = [foundAt('A2:D5'), foundAt('A6:D21')];
    expect(inWords(matchTables(found, [expectedAt('A3:D20')]))).toEqual({
      matches: ['A6:D21 A3:D20 3'],
      surplus: ['A2:D5'],
      missed: [],
    });
  });

  it('gives a found table to one expected table only', () => {
    const expected = [expectedAt('A2:D9'), expectedAt('A12:D20')];
    expect(inWords(matchTables([foundAt('A2:D20')], expected))).toEqual({
      matches: ['A2:D20 A12:D20 10'],
      surplus: [],
      missed: ['A2:D9'],
    });
  });

  it('matches nothing across sheets or without a common cell', () => {
    const found = [foundAt('A2:D9', { sheet: 'Sheet2' }), foundAt('A11:D12')];
    expect(inWords(matchTables(found, [expectedAt('A2:D9')]))).toEqual({
      matches: [],
      surplus: ['A2:D9', 'A11:D12'],
      missed: ['A2:D9'],
    });
  });
});
