import { checkUndo } from '../../src/app/checkUndo';
import { carryOut } from '../support/carryOut';
import { planned, promoted, requestFor, salesWorkbook, valueOf } from '../support/salesAndMonths';
import { typed } from '../support/typed';

describe('undoing the first promotion', () => {
  const sales = salesWorkbook();
  const plan = valueOf(planned(sales, requestFor(sales.table, [0])));
  const after = carryOut(sales.snapshot, plan);

  it('is free where nobody reads what goes', () => {
    expect(checkUndo(after, plan)).toBeUndefined();
  });

  it('is refused where a formula of the team’s own reads the register', () => {
    const reading = typed(after, 'Sales Q1', 'Q2', '=COUNTA(KeyResults[Id])');
    expect(checkUndo(reading, plan)).toEqual({ code: 'undo-would-break', reader: "'Sales Q1'!Q2" });
  });

  it('does not ask of a later promotion, after which the register stays', () => {
    const before = promoted(sales, requestFor(sales.table, [0]));
    const second = valueOf(planned({ ...sales, snapshot: before }, requestFor(sales.table, [1])));
    const reading = typed(carryOut(before, second), 'Sales Q1', 'Q2', '=COUNTA(KeyResults[Id])');
    expect(checkUndo(reading, second)).toBeUndefined();
  });
});
