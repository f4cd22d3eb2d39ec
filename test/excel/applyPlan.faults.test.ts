import type { Plan } from '../../src/app/plan';
import { planCorrection } from '../../src/app/planCorrection';
import type { Fault } from '../../src/embedded-host';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { areaAt } from '../support/snapshots';
import { type KeyliftOnHost, keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

/** Actions of the workbook that the tests interrupt, each from the same beginnings. */
const ACTIONS: Readonly<Record<string, (keylift: KeyliftOnHost) => Promise<Plan>>> = {
  'the first promotion': async (keylift) =>
    valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Customer churn'))),
  'a promotion in an Excel table': async (keylift) =>
    valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Footfall'))),
  'a later promotion': async (keylift) => {
    await apply(keylift, promotionOf(await keylift.read(), 'Customer churn'));
    return valueOf(await keylift.planPromotion(promotionOf(await keylift.read(), 'Gross margin')));
  },
  'a demotion': async (keylift) => {
    await apply(keylift, promotionOf(await keylift.read(), 'Customer churn', 'Gross margin'));
    return valueOf(await keylift.planDemotion('KR-1'));
  },
  'the correction of a table': async (keylift) => {
    const sheetId = (await keylift.read()).sheets[0]?.id ?? '';
    const correct = async (address: string, replaces?: string): Promise<Plan> =>
      valueOf(
        planCorrection(await keylift.read(), {
          sheetId,
          area: areaAt(address),
          said: { kind: 'table', fields: [], kpis: [] },
          replaces,
        }),
      );
    valueOf(await keylift.port.apply(await correct('A4:F17')));
    return correct('A4:F16', 'Keylift_Table_1');
  },
  'the removal of Keylift': async (keylift) => {
    await apply(keylift, promotionOf(await keylift.read(), 'Customer churn', 'Footfall'));
    return valueOf(await keylift.planRemoval());
  },
};

async function apply(keylift: KeyliftOnHost, request: ReturnType<typeof promotionOf>): Promise<void> {
  const plan = valueOf(await keylift.planPromotion(request));
  valueOf(await keylift.port.apply(plan));
}

/** What Excel answers and what the user is told. */
const REFUSALS: readonly (readonly [Fault, string])[] = [
  [{ kind: 'refuse', code: 'AccessDenied' }, 'access-denied'],
  [{ kind: 'refuse', code: 'InvalidArgument' }, 'excel-refused'],
  [{ kind: 'refuse', code: 'ItemNotFound' }, 'workbook-changed'],
  [{ kind: 'refuse', code: 'RequestPayloadSizeLimitExceeded' }, 'too-large'],
  [{ kind: 'refuse', code: 'ApiNotFound' }, 'excel-too-old'],
  [{ kind: 'cell-edit-mode' }, 'cell-being-edited'],
  [{ kind: 'hang' }, 'excel-not-answering'],
];

/** Passing troubles: the same is tried again, so the user need not hear of them. */
const PASSING: readonly Fault[] = [
  { kind: 'refuse', code: 'ServiceNotAvailable' },
  { kind: 'refuse', code: 'RequestAborted' },
  { kind: 'refuse', code: 'ActivityLimitReached' },
  { kind: 'refuse', code: 'Conflict' },
  { kind: 'connection-lost' },
];

describe.each(Object.entries(ACTIONS))('when %s is interrupted', (_, prepare) => {
  /** The prepared workbook, how it looks before and after, and how many requests and actions the plan takes. */
  async function rehearse() {
    const first = keyliftOnHost(buildSample(), 'preparation');
    const plan = await prepare(first);
    const bytes = first.host.save();
    const second = keyliftOnHost(bytes, 'rehearsal');
    const before = describeWorkbook(second.host.workbook);
    valueOf(await second.port.apply(plan));
    const requests = second.host.log.map(({ actions }) => actions);
    // Behind the last one that writes, rules are deleted, as far as Excel lets us.
    const writing =
      second.host.log
        .map(({ members }) => members.includes('SuspendScreenUpdatingUntilNextSync'))
        .lastIndexOf(true) + 1;
    const after = describeWorkbook(second.host.workbook);
    return { bytes, plan, before: withoutToken(before), after: withoutToken(after), requests, writing };
  }

  /** Applies the plan to a fresh copy with one request going wrong. */
  async function interrupt(bytes: Uint8Array, plan: Plan, request: number, fault: Fault) {
    const keylift = keyliftOnHost(bytes, 'interrupted');
    keylift.host.faults.onRequest(request, fault);
    const result = await keylift.port.apply(plan);
    return { result, state: withoutToken(describeWorkbook(keylift.host.workbook)) };
  }

  it('is as before, and the user is told why, whichever request Excel refuses', async () => {
    const { bytes, plan, before, writing } = await rehearse();
    // Before the one that checks, rules are looked for.
    for (let request = writing - 2; request < writing; request += 1)
      for (const [fault, code] of REFUSALS) {
        const { result, state } = await interrupt(bytes, plan, request + 1, fault);
        expect(differences(before, state)).toEqual([]);
        expect(result).toMatchObject({ ok: false, issue: { code } });
      }
  });

  it('is as planned, but perhaps for rules, whichever request Excel refuses when only they are left', async () => {
    const { bytes, plan, after, requests, writing } = await rehearse();
    for (let request = writing; request < requests.length; request += 1)
      for (const [fault] of REFUSALS) {
        const { result, state } = await interrupt(bytes, plan, request + 1, fault);
        expect(result).toMatchObject({ ok: true });
        expect(differences(after, state).filter((line) => !/^[-+] .+ rule \d+ /.test(line))).toEqual([]);
      }
  });

  it('is as planned after troubles that pass', async () => {
    const { bytes, plan, after, requests } = await rehearse();
    for (const request of requests.keys())
      for (const fault of PASSING) {
        const { result, state } = await interrupt(bytes, plan, request + 1, fault);
        expect(result).toMatchObject({ ok: true, value: { left: [] } });
        expect(differences(after, state)).toEqual([]);
      }
  });

  it('is as before after a batch that stopped anywhere, or as planned when only reading back was left', async () => {
    const { bytes, plan, before, after, requests, writing } = await rehearse();
    const actions = requests[writing - 1] ?? 0;
    const step = Math.max(1, Math.floor(actions / 24));
    const outcomes = new Set<boolean>();
    for (let done = 0; done < actions; done += step) {
      const fault: Fault = { kind: 'fail-after', actions: done, code: 'InvalidArgument' };
      const { result, state } = await interrupt(bytes, plan, writing, fault);
      const wanted = result.ok ? after : before;
      expect({ done, changed: differences(wanted, state) }).toEqual({ done, changed: [] });
      if (!result.ok) expect(result.issue.code).toBe('excel-refused');
      outcomes.add(result.ok);
    }
    expect(outcomes).toContain(false);
  });
});

/** The mark of who wrote last is another each time. */
function withoutToken(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^(setting Keylift\.revision\.\d+ ).*$/, '$1'));
}
