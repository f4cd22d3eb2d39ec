import { firstStatus } from '../../src/app/firstStatus';
import { kpiFinder } from '../../src/app/findKpi';
import { readContent } from '../../src/taskpane/state/readContent';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { TODAY, valueOf } from '../support/keyliftOnHost';
import { everyKpiOf, patientKeylift } from '../support/patientKeylift';

const CYCLES = [
  ['the quarter under way', { start: 46_296, due: 46_387 }],
  ['the quarter before', { start: 46_204, due: 46_295 }],
  ['from today on', { start: TODAY, due: 46_387 }],
  ['next year', { start: 46_388, due: 46_752 }],
] as const;

describe('how a key result begins, as the preview tells it', () => {
  it.each(CYCLES)('is what the sheet says when it is written: %s', async (_, cycle) => {
    const keylift = patientKeylift(buildSample());
    const { snapshot, tables } = readContent(valueOf(await keylift.port.read()), TODAY);
    const request = { ...everyKpiOf(...tables), ...cycle };
    const find = kpiFinder(tables);
    const told = request.kpis.map((promotion) => {
      const found = find(promotion);
      return found && firstStatus(snapshot, found, request, promotion, TODAY);
    });
    valueOf(await keylift.promote(valueOf(await keylift.scan()), request));
    keylift.host.user.type('OKRs', 'B2', '2026-11-22');
    const { keyResults } = valueOf(await keylift.scan());
    expect(keyResults.map(({ status, why }) => ({ status, why }))).toEqual(told);
    expect(keyResults.length).toBeGreaterThan(20);
  });
});
