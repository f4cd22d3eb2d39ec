import type { FieldRole } from '../../../src/domain/kpi-table/kpiTable';
import { fieldRuns } from '../../../src/taskpane/state/fieldRuns';

/** Fields side by side from column 0 on; `undefined` is a column that is none. */
const fieldsOf = (roles: readonly (FieldRole | undefined)[]) =>
  roles.flatMap((role, at) => (role === undefined ? [] : [{ at, role, header: '' }]));
const periods = (count: number): FieldRole[] => Array.from({ length: count }, () => 'period');

describe('the fields of a form', () => {
  it.each<[string, readonly (FieldRole | undefined)[], readonly (readonly number[])[]]>([
    [
      'fold where many periods stand in a row',
      ['name', ...periods(6), 'target'],
      [[0], [1, 2, 3, 4, 5, 6], [7]],
    ],
    ['stand by themselves where few do', ['name', ...periods(5)], [[0], [1], [2], [3], [4], [5]]],
    [
      'fold by the year where totals stand between',
      [...periods(6), 'total', ...periods(6)],
      [[0, 1, 2, 3, 4, 5], [6], [7, 8, 9, 10, 11, 12]],
    ],
    [
      'do not fold over a column that is none',
      [...periods(3), undefined, ...periods(3)],
      [[0], [1], [2], [4], [5], [6]],
    ],
    [
      'do not fold where they are no periods',
      ['name', ...Array<FieldRole>(8).fill('other')],
      Array.from({ length: 9 }, (_, at) => [at]),
    ],
    ['are none where there are none', [], []],
  ])('%s', (_, roles, runs) => {
    expect(fieldRuns(fieldsOf(roles))).toEqual(runs);
  });
});
