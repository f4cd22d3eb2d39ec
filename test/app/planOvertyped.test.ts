import { okrs } from '../support/okrs';
import { inverseOf } from '../../src/app/inverse';
import { planAdoption, planRestoration } from '../../src/app/planOvertyped';
import { carryOut, contentsOf } from '../support/carryOut';
import { cellsOf, monthsWorkbook, promoted, requestFor, valueOf } from '../support/salesAndMonths';
import { areaAt } from '../support/snapshots';
import { typed } from '../support/typed';

const TODAY = 46050;

describe('a mirrored cell that someone typed over', () => {
  const months = monthsWorkbook();
  const snapshot = promoted(months, requestFor(months.table, [0, 1]));
  const over = typed(snapshot, 'KPIs', 'G5', 7);

  it('is restored to its formula', () => {
    const after = carryOut(over, valueOf(planRestoration(over, 'KR-2', 'Target')));
    expect(contentsOf({ ...after, settings: {} })).toEqual(contentsOf({ ...snapshot, settings: {} }));
  });

  it('is adopted by the register, and shows the register again', () => {
    const after = carryOut(over, valueOf(planAdoption(over, 'KR-2', 'Target', TODAY)));
    expect(cellsOf(after, 'OKRs', okrs('Target', 5, 6))).toEqual([[2], [7]]);
    expect(cellsOf(after, 'KPIs', 'G5')).toEqual(cellsOf(snapshot, 'KPIs', 'G5'));
    expect(cellsOf(after, 'OKR log', 'I4')).toEqual([['Target changed from 2.0 to 7.0']]);
  });

  it('is taken back only beside the id that it was adopted for', () => {
    const inverse = inverseOf(valueOf(planAdoption(over, 'KR-2', 'Target', TODAY)));
    const after = carryOut(over, valueOf(planAdoption(over, 'KR-2', 'Target', TODAY)));
    expect(contentsOf(carryOut(after, inverse))).toEqual(contentsOf(over));
    const expected = inverse.expects.filter(({ kind }) => kind === 'holds');
    const beside = areaAt('E5');
    expect(expected).toContainEqual({ kind: 'holds', sheet: 'KPIs', area: beside, inputs: [['KR-2']] });
  });

  it.each<[string, number | string, 'F5' | 'G5' | 'H5', 'Baseline' | 'Target' | 'Progress', object]>([
    ['text', 'soon', 'G5', 'Target', { code: 'not-a-number', field: 'target', kpi: '', text: 'soon' }],
    ['the baseline as target', 1, 'G5', 'Target', { code: 'baseline-equals-target', kpi: '' }],
    ['the target as baseline', 2, 'F5', 'Baseline', { code: 'baseline-equals-target', kpi: '' }],
    ['a progress', 0.5, 'H5', 'Progress', { code: 'not-adoptable', column: 'Progress' }],
  ])('is not adopted where it holds %s', (_, input, address, column, issue) => {
    expect(planAdoption(typed(snapshot, 'KPIs', address, input), 'KR-2', column, TODAY)).toEqual({
      ok: false,
      issue,
    });
  });

  it('has nothing to restore where nothing was typed', () => {
    expect(planRestoration(snapshot, 'KR-2', 'Target')).toEqual({
      ok: false,
      issue: { code: 'not-overtyped', id: 'KR-2', column: 'Target' },
    });
    expect(planAdoption(snapshot, 'KR-2', 'Target', TODAY)).toEqual({
      ok: false,
      issue: { code: 'not-overtyped', id: 'KR-2', column: 'Target' },
    });
  });

  it('is refused where the key result is gone', () => {
    const refused = { ok: false, issue: { code: 'no-key-result', id: 'KR-9' } };
    expect(planRestoration(snapshot, 'KR-9', 'Target')).toEqual(refused);
    expect(planAdoption(snapshot, 'KR-9', 'Target', TODAY)).toEqual(refused);
  });
});
