import { okrs } from '../support/okrs';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import type { TargetInput } from '../../src/app/promotionRequest';
import { carryOut } from '../support/carryOut';
import { cellsOf, promoted, requestFor, salesWorkbook, valueOf } from '../support/salesAndMonths';

const TODAY = 46050;

describe('a new target for a key result', () => {
  const { snapshot: before, table } = salesWorkbook();
  const snapshot = promoted({ snapshot: before, table }, requestFor(table, [0, 1]));

  it.each<[TargetInput, unknown]>([
    [{ kind: 'level', value: 5 }, 5],
    [{ kind: 'percent', by: -0.5 }, '=$H6+ABS($H6)*(-0.5)'],
    [
      { kind: 'cell', cell: { sheetId: table.sheetId, row: 5, column: 4 } },
      '=INDEX(Sales[Target],MATCH($A6,Sales[OKR],0))',
    ],
  ])('of %j is written to the register', (target, written) => {
    const after = carryOut(snapshot, valueOf(planTargetEdit(snapshot, [table], 'KR-2', target, TODAY)));
    expect(cellsOf(after, 'OKRs', okrs('Target', 5, 6))).toEqual([[2], [written]]);
  });

  it('goes to the log with the target before', () => {
    const after = carryOut(
      snapshot,
      valueOf(planTargetEdit(snapshot, [table], 'KR-1', { kind: 'level', value: 5 }, TODAY)),
    );
    expect(cellsOf(after, 'OKR log', 'A4:B4')).toEqual([[TODAY, 'KR-1']]);
    expect(cellsOf(after, 'OKR log', 'I4')).toEqual([['Target changed from 2 to 5']]);
  });

  it.each<[string, TargetInput, object]>([
    ['KR-1', { kind: 'level', value: 1 }, { code: 'baseline-equals-target', kpi: '' }],
    [
      'KR-1',
      { kind: 'level', value: 'more' },
      { code: 'not-a-number', field: 'target', kpi: '', text: 'more' },
    ],
    ['KR-9', { kind: 'level', value: 5 }, { code: 'no-key-result', id: 'KR-9' }],
  ])('of %s to %j is refused', (id, target, issue) => {
    expect(planTargetEdit(snapshot, [table], id, target, TODAY)).toEqual({ ok: false, issue });
  });
});
