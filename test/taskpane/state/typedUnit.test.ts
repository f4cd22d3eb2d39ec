import type { Unit } from '../../../src/domain/unit';
import { unitText } from '../../../src/app/register/registerFormulas';
import { typedUnit } from '../../../src/taskpane/state/typedUnit';

describe('a unit in a field', () => {
  it.each<[Unit, string]>([
    [{ kind: 'percent' }, '%'],
    [{ kind: 'currency', code: 'EUR' }, 'EUR'],
    [{ kind: 'currency', code: '€', label: 'k€' }, 'k€'],
    [{ kind: 'count' }, 'count'],
    [{ kind: 'duration', unit: 'hours' }, 'hours'],
    [{ kind: 'ratio' }, 'ratio'],
    [{ kind: 'index' }, 'index'],
    [{ kind: 'number', label: 't CO2e' }, 't CO2e'],
    [{ kind: 'number' }, ''],
  ])('%j is typed as %j and comes back the same', (unit, text) => {
    expect(unitText(unit)).toBe(text);
    expect(typedUnit(text)).toEqual(unit);
  });
});
