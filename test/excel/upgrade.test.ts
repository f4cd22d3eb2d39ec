import { inverseOf } from '../../src/app/inverse';
import { planUpgrade } from '../../src/app/planUpgrade';
import { LATER_COLUMNS } from '../../src/app/register/findRegister';
import { listProblems } from '../../src/taskpane/state/problems';
import { readContent } from '../../src/taskpane/state/readContent';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { type KeyliftOnHost, keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

/** A register as it was before these columns came. */
async function olderRegister(): Promise<KeyliftOnHost> {
  const keylift = keyliftOnHost(buildSample());
  const promotion = promotionOf(await keylift.read(), 'Customer churn', 'Web revenue');
  valueOf(await keylift.port.apply(valueOf(await keylift.planPromotion(promotion))));
  await keylift.host.connect('hand').run(async (context) => {
    const { columns } = context.workbook.tables.getItem('KeyResults');
    for (const header of LATER_COLUMNS) columns.getItem(header).delete();
    for (const header of ['Expected', 'Status'])
      columns.getItem(header).getDataBodyRange().values = [['older'], ['older']];
    await context.sync();
  });
  return keylift;
}

const read = async (keylift: KeyliftOnHost) => readContent(await keylift.read());

describe('a register of an older version', () => {
  it('is a problem, and takes no more key results until it is brought up to date', async () => {
    const keylift = await olderRegister();
    expect(listProblems(await read(keylift)).map(({ kind }) => kind)).toContain('older');
    const planned = await keylift.planPromotion(promotionOf(await keylift.read(), 'Footfall'));
    expect(planned.ok ? 'planned' : planned.issue.code).toBe('register-older');
  });

  it('gets the columns it lacks, and formulas that read them, and can go back', async () => {
    const keylift = await olderRegister();
    const before = describeWorkbook(keylift.host.workbook);
    const { snapshot, tables } = await read(keylift);
    const plan = valueOf(planUpgrade(snapshot, tables));
    valueOf(await keylift.port.apply(plan));
    const { keyResults, register } = await read(keylift);
    expect(register?.isOfOlderVersion).toBe(false);
    expect(keyResults.map(({ id }) => id)).toEqual(['KR-1', 'KR-2']);
    for (const { status, why } of keyResults) {
      expect(status).not.toBe('older');
      expect(why).not.toBe('');
    }
    valueOf(await keylift.port.apply(inverseOf(plan)));
    const isRevision = (line: string): boolean => /^setting Keylift\.revision/.test(line);
    expect(
      differences(before, describeWorkbook(keylift.host.workbook)).filter(
        (line) => !isRevision(line.slice(2)),
      ),
    ).toEqual([]);
  });

  it('is refused where it is up to date', async () => {
    const keylift = keyliftOnHost(buildSample());
    const promotion = promotionOf(await keylift.read(), 'Customer churn');
    valueOf(await keylift.port.apply(valueOf(await keylift.planPromotion(promotion))));
    const { snapshot, tables } = await read(keylift);
    const planned = planUpgrade(snapshot, tables);
    expect(planned.ok ? 'planned' : planned.issue.code).toBe('nothing-to-upgrade');
  });
});
