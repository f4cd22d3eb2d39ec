import type { Edit } from '../../src/app/edits/edit';
import { statusRules } from '../../src/app/rules';
import { howFar } from '../../src/excel/howFar';
import { takeBack } from '../../src/excel/takeBack';
import { describeWorkbook } from '../support/describeWorkbook';
import { copyWorkbook } from '../support/copyWorkbook';
import { gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { keyliftOnHost, valueOf } from '../support/keyliftOnHost';
import { planOfEdits } from '../support/planOfEdits';
import { withTable } from '../support/withTable';
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

  it('takes rows out of a table again, however many of them had come', async () => {
    const grid = { Sales: [['Id', 'Value'], ['KR-1', 1], ['KR-2', 2], [], ['A note below']] };
    const start = withTable(gridWorkbook(grid), 'Kpis', 'A1:B3');
    const plan = planOfEdits([
      {
        kind: 'insert-table-rows',
        sheet: 'Sales',
        table: 'Kpis',
        body: { row: 1, column: 0, rowCount: 5, columnCount: 2 },
        indexes: [2, 3, 4],
        inputs: [1, 2, 3, 4, 5].map((n) => [`KR-${n}`, n]),
        formats: [1, 2, 3].map(() => ['General', '0.0']),
      },
    ]);
    const before = describeWorkbook(start);
    for (let [actions, isDone] = [0, false]; !isDone; actions += 1) {
      const { host, port } = keyliftOnHost(copyWorkbook(start), 'rows');
      host.faults.onRequest(2, { kind: 'fail-after', actions, code: 'InvalidArgument' });
      const result = await port.apply(plan);
      isDone = result.ok;
      if (result.ok) continue;
      expect([actions, result.issue.code]).toEqual([actions, 'excel-refused']);
      expect([actions, describeWorkbook(host.workbook)]).toEqual([actions, before]);
    }
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
