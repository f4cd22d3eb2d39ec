import { nameOfScope, nameSeenFrom } from '../../../src/embedded-host/model/nameIndex';
import { Sheet } from '../../../src/embedded-host/model/sheet';
import type { DefinedName } from '../../../src/embedded-host/model/workbook';

const SHEET = new Sheet('{1}', 'S');

function name(text: string, sheet?: Sheet): DefinedName {
  return { name: text, formula: '1', comment: '', visible: true, ...(sheet && { sheet }) };
}

describe('nameOfScope', () => {
  it('tells scopes apart and takes upper for lower case, however often a list is searched', () => {
    const names = [name('Rate'), name('rate', SHEET)];
    for (let i = 0; i < 20; i++) {
      expect(nameOfScope(names, 'RATE', undefined)).toBe(names[0]);
      expect(nameOfScope(names, 'RATE', SHEET)).toBe(names[1]);
      expect(nameOfScope(names, 'Rat', SHEET)).toBeUndefined();
      expect(nameSeenFrom(names, 'Rate', SHEET)).toBe(names[1]);
      expect(nameSeenFrom(names, 'Rate', new Sheet('{2}', 'T'))).toBe(names[0]);
    }
  });

  it('goes through twenty thousand names once for twenty thousand searches', () => {
    let looked = 0;
    const names = Array.from({ length: 20_000 }, (_, i): DefinedName => {
      const text = `N_${i}`;
      return {
        ...name(''),
        get name() {
          looked++;
          return text;
        },
      };
    });
    for (let i = 0; i < 20_000; i++) nameOfScope(names, `N_${i}`, undefined);
    expect(looked).toBeLessThan(1_000_000);
  });
});
