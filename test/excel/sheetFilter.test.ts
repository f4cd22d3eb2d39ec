import { describePlan } from '../../src/app/describePlan';
import { inverseOf } from '../../src/app/inverse';
import { filterColumn, setSheetFilter } from '../../src/embedded-host/model/edit/filterRows';
import { sortArea } from '../../src/embedded-host/model/edit/sortArea';
import { readContent } from '../../src/taskpane/state/readContent';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { planOfEdits } from '../support/planOfEdits';
import { areaAt } from '../support/snapshots';
import { keyliftOnHost, promotionOf, valueOf, type KeyliftOnHost } from '../support/keyliftOnHost';

/** A plain table in A2:C6 with a note beside it, and filter buttons over its header. */
function filtered(area = 'A2:C6'): KeyliftOnHost {
  const workbook = gridWorkbook({
    KPIs: [
      ['What we watch'],
      ['KPI', 'Last year', 'Actual'],
      ['Orders per day', 400, 412],
      ['Net promoter score', 40, 41],
      ['Returns per day', 33, 31],
      ['Customer churn', 0.03, 0.02],
      [null],
      ['Checked by finance'],
    ],
  });
  setSheetFilter(workbook, sheetOf(workbook), at(area));
  return keyliftOnHost(workbook);
}

const filterOn = ({ host }: KeyliftOnHost) => sheetOf(host.workbook, 'KPIs').filter?.area;

async function promote(keylift: KeyliftOnHost, name = 'Returns per day') {
  const plan = valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), name)));
  valueOf(await keylift.port.apply(plan));
  return plan;
}

const theirs = ({ host }: KeyliftOnHost): string[] =>
  describeWorkbook(host.workbook).filter((line) => line.startsWith('KPIs '));

describe('the filter buttons of a plain table', () => {
  it('are carried over the columns that are appended, and the preview says so', async () => {
    const keylift = filtered();
    const plan = await promote(keylift);
    expect(filterOn(keylift)).toEqual(at('A2:I6'));
    expect(describePlan(plan)).toContain(
      'The filter buttons go from KPIs!A2:C6 to KPIs!A2:I6, so that sorting takes all of a row along',
    );
  });

  it('keep each key result on its KPI when rows are sorted by them', async () => {
    const keylift = filtered();
    await promote(keylift);
    keylift.host.user.edit((workbook) => {
      const area = filterOn(keylift);
      if (area === undefined) throw new Error('no filter');
      const rows = { matchCase: false, hasHeaders: true, orientation: 'rows' } as const;
      sortArea(workbook, sheetOf(workbook, 'KPIs'), area, [{ offset: 0, ascending: true }], rows);
    });
    const [keyResult] = readContent(await keylift.read()).keyResults;
    expect(keyResult).toMatchObject({ kpiName: 'Returns per day', current: 31, link: { kind: 'linked' } });
    expect(keyResult?.renamed).toBeUndefined();
  });

  it('go back when the promotion is undone, the key result demoted or Keylift removed', async () => {
    for (const goBack of ['undo', 'demote', 'remove'] as const) {
      const keylift = filtered();
      const before = theirs(keylift);
      const plan = await promote(keylift);
      const back =
        goBack === 'undo'
          ? inverseOf(plan)
          : valueOf(await (goBack === 'demote' ? keylift.planDemotion('KR-1') : keylift.planRemoval()));
      valueOf(await keylift.port.apply(back));
      expect([goBack, differences(before, theirs(keylift))]).toEqual([goBack, []]);
    }
  });

  it.each([
    ['end left of the table’s last column', 'A2:B6'],
    ['stand over the table below another header', 'A3:C6'],
  ])('stay where they are where they %s', async (_, area) => {
    const keylift = filtered(area);
    await promote(keylift);
    expect(filterOn(keylift)).toEqual(at(area));
  });

  it.each([
    ['before', 'D:D'],
    ['among', 'F:F'],
  ])('leave a column that somebody inserted %s those of Keylift, when these go', async (_, columns) => {
    const keylift = filtered();
    await promote(keylift);
    keylift.host.user.insertColumns('KPIs', columns);
    expect(filterOn(keylift)).toEqual(at('A2:J6'));
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(filterOn(keylift)).toEqual(at('A2:C6'));
  });

  it('stay over columns that the team added behind', async () => {
    const keylift = filtered();
    await promote(keylift);
    keylift.host.user.type('KPIs', 'J2', 'Comment');
    keylift.host.user.edit((workbook) => setSheetFilter(workbook, sheetOf(workbook, 'KPIs'), at('A2:J6')));
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(filterOn(keylift)).toEqual(at('A2:J6'));
  });

  it('keep a plan from being carried out that was made before somebody moved them or filtered by them', async () => {
    const moved = filtered();
    const plan = valueOf(await moved.planPromotion(promotionOf(await moved.read(), 'Returns per day')));
    moved.host.user.edit((workbook) => setSheetFilter(workbook, sheetOf(workbook, 'KPIs'), at('A2:B6')));
    expect(await moved.port.apply(plan)).toMatchObject({
      ok: false,
      issue: { code: 'workbook-changed', where: 'KPIs!A2:C6' },
    });
    expect(filterOn(moved)).toEqual(at('A2:B6'));

    const hiding = filtered();
    hiding.host.user.edit((workbook) =>
      filterColumn(workbook, sheetOf(workbook, 'KPIs'), undefined, 0, { values: ['Customer churn'] }),
    );
    expect(await hiding.planPromotion(promotionOf(await hiding.read(), 'Customer churn'))).toMatchObject({
      ok: false,
      issue: { code: 'rows-filtered', sheet: 'KPIs' },
    });
  });

  it('are not taken back by an undo when somebody moved them since', async () => {
    const keylift = filtered();
    const plan = await promote(keylift);
    keylift.host.user.edit((workbook) => setSheetFilter(workbook, sheetOf(workbook, 'KPIs'), at('A2:H6')));
    expect((await keylift.port.apply(inverseOf(plan))).ok).toBe(false);
    expect(filterOn(keylift)).toEqual(at('A2:H6'));
  });

  it('are as before wherever moving them is broken off', async () => {
    const before = theirs(filtered());
    const [from, to] = [areaAt('A2:C6'), areaAt('A2:I6')];
    const plan = planOfEdits([{ kind: 'sheet-filter', sheet: 'KPIs', before: from, after: to }]);
    let actions = 0;
    for (; ; actions += 1) {
      const keylift = filtered();
      keylift.host.faults.onRequest(2, { kind: 'fail-after', actions, code: 'InvalidArgument' });
      const written = await keylift.port.apply(plan);
      if (written.ok) break;
      expect([actions, differences(before, theirs(keylift))]).toEqual([actions, []]);
    }
    expect(actions).toBeGreaterThan(5);
  });
});
