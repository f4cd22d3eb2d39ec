import fc from 'fast-check';
import { differences } from '../support/describeWorkbook';
import { keyliftOnHost, valueOf } from '../support/keyliftOnHost';
import { fileOf, promote, promotionCases, requestsOf, stateOf } from './promotions';

const RUNS = { numRuns: 15, seed: 20_261_122, interruptAfterTimeLimit: 10_000 };

describe('a workbook whose KPIs were promoted', () => {
  it('is as it was before once Keylift is removed, saved and opened in between or not', async () => {
    await fc.assert(
      fc.asyncProperty(promotionCases, fc.boolean(), async (one, reopened) => {
        let keylift = keyliftOnHost(fileOf(one));
        const before = stateOf(keylift);
        for (const request of requestsOf(one)) {
          await promote(keylift, request);
          if (reopened) keylift = keyliftOnHost(keylift.host.save());
        }
        if (requestsOf(one).length === 0) return;
        valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
        expect(differences(before, stateOf(keylift))).toEqual([]);
      }),
      RUNS,
    );
  }, 60_000);

  it("has the team's sheets as they were once all are demoted, and all as it was once Keylift is removed", async () => {
    await fc.assert(
      fc.asyncProperty(promotionCases, fc.boolean(), async (one, oneByOne) => {
        const keylift = keyliftOnHost(fileOf(one));
        const before = stateOf(keylift);
        const requests = requestsOf(one);
        const ids: string[] = [];
        for (const request of requests) {
          const plan = await promote(keylift, request);
          const { kpis } = request(await keylift.read());
          ids.push(...kpis.map((_, index) => `KR-${ids.length + index + 1}`));
          expect(plan.edits.length).toBeGreaterThan(0);
        }
        for (const group of oneByOne ? ids.map((id) => [id]) : ids.length > 0 ? [ids] : [])
          valueOf(await keylift.port.apply(valueOf(await keylift.planDemotion(...group))));
        const team = one.sheets.map(({ sheet }) => `${sheet} `);
        const ofTeam = (lines: readonly string[]) =>
          lines.filter((line) => team.some((start) => line.startsWith(start)));
        expect(differences(ofTeam(before), ofTeam(stateOf(keylift)))).toEqual([]);
        if (ids.length === 0) return;
        valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
        expect(differences(before, stateOf(keylift))).toEqual([]);
      }),
      RUNS,
    );
  }, 60_000);
});
