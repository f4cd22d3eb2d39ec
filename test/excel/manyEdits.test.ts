/** @jest-environment node */
import type { Edit } from '../../src/app/plan';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost } from '../support/keyliftOnHost';
import { planOfEdits } from '../support/planOfEdits';

const COUNT = 6_000;
const WRITES = 'SuspendScreenUpdatingUntilNextSync';

/** Each into a cell of its own. */
const plan = planOfEdits(
  Array.from({ length: COUNT }, (_, row): Edit => {
    const area = { row: row * 2, column: 3, rowCount: 1, columnCount: 1 };
    return { kind: 'write-cells', sheet: 'Data', area, before: [['']], after: [[row]] };
  }),
);

describe('a plan of thousands of edits', () => {
  const open = () => keyliftOnHost(gridWorkbook({ Data: [['Kept']] }), 'many edits');

  it('is looked at and written in as many requests as Excel needs', async () => {
    const { host, port } = open();
    expect(await port.apply(plan)).toMatchObject({ ok: true });
    const { cells } = host.workbook.sheets[0] ?? {};
    expect(plan.edits.every((_, n) => cells?.get(n * 2, 3)?.value === n)).toBe(true);
  });

  it('is taken back whole where a later request fails', async () => {
    const rehearsed = open();
    await rehearsed.port.apply(plan);
    const writes = rehearsed.host.log.flatMap(({ members }, n) => (members.includes(WRITES) ? [n + 1] : []));
    expect(writes.length).toBeGreaterThan(1);
    const { host, port } = open();
    const before = describeWorkbook(host.workbook);
    host.faults.onRequest(writes.at(-1) ?? 0, { kind: 'refuse', code: 'AccessDenied' });
    expect(await port.apply(plan)).toMatchObject({ ok: false, issue: { code: 'access-denied' } });
    expect(differences(before, describeWorkbook(host.workbook))).toEqual([]);
  });
});
