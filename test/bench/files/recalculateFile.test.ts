import { packageOf } from '../../embedded-host/xlsx/packageOf';
import { type Outcome, recalculateFile } from './recalculateFile';

function outcomes(...cells: readonly (readonly [formula: string, saved: string])[]): Outcome[] {
  const row = cells.map(([formula, saved]) => `<c t="str"><f>${formula}</f><v>${saved}</v></c>`).join('');
  const bytes = packageOf({ sheets: { S: `<sheetData><row r="1">${row}</row></sheetData>` } });
  return recalculateFile(bytes).formulas.map(({ outcome }) => outcome);
}

describe('recalculateFile', () => {
  it.each<[string, readonly [string, string], Outcome]>([
    ['as saved', ['"a"&amp;"b"', 'ab'], 'equal'],
    ['otherwise', ['"a"&amp;"b"', 'ac'], 'unlike'],
    ['by the clock', ['"a"&amp;TODAY()', 'a1'], 'volatile'],
    ['by the culture', ['"a"&amp;1.5', 'a1,5'], 'locale-bound'],
    ['not at all', ['NOSUCHFUNCTION(1)', 'a'], 'unsupported'],
  ])('tells a formula that calculates %s', (_, cell, outcome) => {
    expect(outcomes(cell)).toEqual([outcome]);
  });

  it('tells what only reads the clock’s cell as volatile too', () => {
    expect(outcomes(['"a"&amp;TODAY()', 'a1'], ['A1&amp;"b"', 'a1b'])).toEqual(['volatile', 'volatile']);
  });
});
