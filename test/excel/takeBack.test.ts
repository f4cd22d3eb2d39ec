import type { Edit } from '../../src/app/edits/edit';
import { statusRules } from '../../src/app/rules';
import { howFar } from '../../src/excel/howFar';
import { takeBack } from '../../src/excel/takeBack';
import { describeWorkbook } from '../support/describeWorkbook';
import { sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { brokenOff, EDITS } from './attempts';
import { onHost, type OnHost } from './onHost';

const figures = (): OnHost => onHost({ Figures: [['Revenue', 12]] });

describe('taking back what was done of a write', () => {
  it.each(Array.from({ length: EDITS.length + 1 }, (_, count) => count))(
    'leaves the workbook as it was before, after %i edits',
    async (count) => {
      const one = figures();
      const before = describeWorkbook(one.host.workbook);
      const { attempt, failure, inventory } = await brokenOff(one, count);
      const far = valueOf(await howFar(one.connection, attempt, failure, inventory));
      valueOf(await takeBack(one.connection, attempt, failure, inventory, far));
      expect(describeWorkbook(one.host.workbook)).toEqual(before);
    },
  );

  it('takes away each of several rules of one type over the same cells', async () => {
    const one = figures();
    const before = describeWorkbook(one.host.workbook);
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    const rules = statusRules('$A1').map((rule): Edit => ({
      kind: 'add-rule',
      sheet: 'Figures',
      area,
      rule,
    }));
    const edits = [...rules, ...EDITS];
    const { attempt, failure, inventory } = await brokenOff(one, edits.length, undefined, edits);
    expect(sheetOf(one.host.workbook, 'Figures').rules).toHaveLength(rules.length);
    const far = valueOf(await howFar(one.connection, attempt, failure, inventory));
    valueOf(await takeBack(one.connection, attempt, failure, inventory, far));
    expect(describeWorkbook(one.host.workbook)).toEqual(before);
  });

  it('asks nothing of a protected sheet on which Excel refused to write', async () => {
    const one = figures();
    const protect = (isProtected: boolean): void =>
      one.host.user.edit((workbook) => {
        sheetOf(workbook, 'Figures').protection = { protected: isProtected, options: {} };
      });
    protect(true);
    const before = describeWorkbook(one.host.workbook);
    const { attempt, failure, inventory } = await brokenOff(one, 0, { code: 'access-denied' });
    const far = valueOf(await howFar(one.connection, attempt, failure, inventory));
    valueOf(await takeBack(one.connection, attempt, failure, inventory, far));
    expect(describeWorkbook(one.host.workbook)).toEqual(before);
    const refused = { ...failure, cause: { code: 'excel-not-answering' } } as const;
    expect((await takeBack(one.connection, attempt, refused, inventory, far)).ok).toBe(false);
  });
});
