import { buildSample } from '../../src/workbench/sample/buildSample';
import { readContent } from '../../src/taskpane/state/readContent';
import { type KeyliftOnHost, keyliftOnHost, promotionOf, TODAY, valueOf } from '../support/keyliftOnHost';
import { planTargetEdit } from '../../src/app/planTargetEdit';

// Excel spreads a formula that is written to one cell of a table's column over the column (office-js #5909, #2093).

const NAMES = ['Customer churn', 'Footfall', 'Web revenue', 'Backlog'];

async function registered(keylift: KeyliftOnHost) {
  const { keyResults } = readContent(await keylift.read());
  return keyResults.map(({ id, kpiName, current, target }) => ({ id, kpiName, current, target }));
}

describe('key results of several tables', () => {
  it('each read their own KPI, promoted one after the other', async () => {
    const keylift = keyliftOnHost(buildSample());
    for (const name of NAMES)
      valueOf(
        await keylift.port.apply(
          valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), name))),
        ),
      );
    expect(await registered(keylift)).toMatchObject([
      { id: 'KR-1', kpiName: 'Customer churn', current: 0.031 },
      { id: 'KR-2', kpiName: 'Footfall', current: 48_210 },
      { id: 'KR-3', kpiName: 'Web revenue', current: 1_118 },
      { id: 'KR-4', kpiName: 'Backlog', current: 602 },
    ]);
  });

  it('each keep their own target when that of one is changed', async () => {
    const keylift = keyliftOnHost(buildSample());
    valueOf(
      await keylift.port.apply(
        valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), ...NAMES))),
      ),
    );
    const before = await registered(keylift);
    const snapshot = await keylift.read();
    const { tables } = readContent(snapshot);
    const plan = planTargetEdit(snapshot, tables, 'KR-2', { kind: 'percent', by: 0.5 }, TODAY);
    valueOf(await keylift.port.apply(valueOf(plan)));
    const after = await registered(keylift);
    expect(after).toEqual(before.map((one) => (one.id === 'KR-2' ? { ...one, target: 48_210 * 1.5 } : one)));
  });
});
