import type { Fault } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { differences } from '../support/describeWorkbook';
import type { Change } from './changes';
import { type Expected, interrupt, TOO_LATE, wrongWith } from './interrupt';
import { copyOf, factsOf, rehearse, type Rehearsal } from './rehearse';
import { type StepIn, stepIn } from './stepIn';
import { some, stopsIn } from './thoroughness';

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

/** Passing troubles: the same is tried again, or found to be done, so the user need not hear of them. */
const PASSING: readonly Fault[] = [
  { kind: 'refuse', code: 'ServiceNotAvailable' },
  { kind: 'refuse', code: 'RequestAborted' },
  { kind: 'refuse', code: 'ActivityLimitReached' },
  { kind: 'refuse', code: 'Conflict' },
  { kind: 'request-lost' },
  { kind: 'connection-lost' },
];

/**
 * What a batch can stop with anywhere. `ItemNotFound` is an answer of its own: that something is not there, such as the
 * revision of a plan that came too late.
 */
const STOPS = ['InvalidArgument', 'InvalidOperation', 'ServiceNotAvailable'];

/**
 * Interrupts a change, and the taking back of that change: wherever it happens the workbook is as before or as planned,
 * and the result says which.
 * @param others what others do in between
 */
export function holdsWhateverHappens(
  name: string,
  change: Change,
  others: Readonly<Record<string, StepIn>>,
): void {
  let rehearsed: ReturnType<typeof rehearse> | undefined;
  const played = (): ReturnType<typeof rehearse> => (rehearsed ??= rehearse(change));

  it('is taken back to the cell', async () => {
    const { forth, back } = await played();
    expect(
      differences(
        withoutRevision(factsOf({ workbook: forth.start })),
        withoutRevision(factsOf({ workbook: back.end })),
      ),
    ).toEqual([]);
    expect(factsOf({ workbook: forth.end })).not.toEqual(factsOf({ workbook: forth.start }));
  });

  describe.each(['forth', 'back'] as const)('%s', (way) => {
    const rehearsal = async (): Promise<Rehearsal & Expected> => {
      const one = (await played())[way];
      return { ...one, refused: factsOf({ workbook: one.start }), done: [factsOf({ workbook: one.end })] };
    };

    it('is as before, and the user is told why, whichever request Excel refuses, unless that is about rules', async () => {
      const one = await rehearsal();
      const wrong: string[] = [];
      const cases = one.requests.flatMap((_, index) =>
        REFUSALS.map(([fault, code]) => ({ request: index + 1, fault, code })),
      );
      for (const { request, fault, code } of some(cases, 5, name + way)) {
        const outcome = await interrupt(one, { fault: { request, fault } });
        const said = outcome.result.ok ? 'ok' : outcome.result.issue.code;
        note(
          wrong,
          { request, fault },
          wrongWith(outcome, one) ??
            (said === code || isAboutRules(one, request) ? undefined : `says ${said}`),
        );
      }
      expect(wrong).toEqual([]);
    });

    it('is as planned after troubles that pass', async () => {
      const one = await rehearsal();
      const wrong: string[] = [];
      const cases = one.requests.flatMap((_, index) =>
        PASSING.map((fault) => ({ request: index + 1, fault })),
      );
      for (const { request, fault } of some(cases, 4, name + way)) {
        const outcome = await interrupt(one, { fault: { request, fault } });
        const told = outcome.result.ok ? undefined : `says ${outcome.result.issue.code}`;
        note(wrong, { request, fault }, wrongWith(outcome, one) ?? told);
      }
      expect(wrong).toEqual([]);
    });

    it('is found out after an answer that came too late', async () => {
      const one = await rehearsal();
      const wrong: string[] = [];
      const { write } = one;
      const late = { request: write, fault: { kind: 'late-answer', milliseconds: TOO_LATE } } as const;
      const outcome = await interrupt(one, { fault: late });
      const told = outcome.result.ok ? undefined : `says ${outcome.result.issue.code}`;
      note(wrong, late, wrongWith(outcome, one) ?? told);
      const held = { request: write, fault: { kind: 'delay', milliseconds: TOO_LATE } } as const;
      note(wrong, held, wrongWith(await interrupt(one, { fault: held }), one, true));
      expect(wrong).toEqual([]);
    });

    it('is as before after a batch that stopped anywhere, or as planned when only reading back was left', async () => {
      const one = await rehearsal();
      const wrong: string[] = [];
      const request = one.write;
      for (const [index, actions] of stopsIn(one.requests[request - 1] ?? 0).entries()) {
        const fault: Fault = { kind: 'fail-after', actions, code: STOPS[index % STOPS.length] ?? '' };
        note(wrong, { request, fault }, wrongWith(await interrupt(one, { fault: { request, fault } }), one));
      }
      expect(wrong).toEqual([]);
    });

    it('is as before or as planned, besides what somebody else did, whoever steps in between two requests', async () => {
      const one = await rehearsal();
      const wrong: string[] = [];
      const cases = Object.entries(others).flatMap(([who, act]) =>
        one.requests.map((_, index) => ({ who, act, request: index + 1 })),
      );
      for (const { who, act, request } of some(cases, 4, name + way)) {
        const expected = await expectedWith(one, act);
        if (expected === undefined) continue;
        note(wrong, { request, who }, wrongWith(await interrupt(one, { act: { request, act } }), expected));
      }
      expect(wrong).toEqual([]);
    });

    it('keeps what a user did while a write that stopped was taken back', async () => {
      const one = await rehearsal();
      const wrong: string[] = [];
      const { write } = one;
      const users = Object.entries(others).filter(([, { by }]) => by === 'user');
      const cases = stopsIn(one.requests[write - 1] ?? 0).flatMap((actions) =>
        users.map(([who, act]) => ({
          who,
          act,
          fault: { kind: 'fail-after', actions, code: 'InvalidArgument' } as const,
        })),
      );
      for (const { who, act, fault } of some(cases, 3, name + way)) {
        const expected = await expectedWith(one, act);
        if (expected === undefined) continue;
        const outcome = await interrupt(one, {
          fault: { request: write, fault },
          act: { request: write + 1, act },
        });
        note(wrong, { fault, who }, wrongWith(outcome, expected, true));
      }
      expect(wrong).toEqual([]);
    });
  });
}

/**
 * How the workbook looks when somebody else does this before or after the plan, whichever of them came first; undefined
 * where it cannot be done before.
 */
async function expectedWith({ plan, start, end }: Rehearsal, act: StepIn): Promise<Expected | undefined> {
  const first = copyOf(start);
  if (!(await stepIn(first.host, act))) return undefined;
  const refused = factsOf(first.host);
  const planLast = (await first.port.apply(plan)).ok ? [factsOf(first.host)] : [];
  const actLast = await after(end, act);
  // Both wanted the same.
  const planned = factsOf({ workbook: end });
  const same = differences(planned, refused).length === 0 ? [planned] : [];
  return { refused, done: [...(actLast ? [actLast] : []), ...planLast, ...same] };
}

async function after(workbook: Workbook, act: StepIn): Promise<string[] | undefined> {
  const { host } = copyOf(workbook);
  return (await stepIn(host, act)) ? factsOf(host) : undefined;
}

function note(wrong: string[], where: object, what: string | undefined): void {
  if (what !== undefined) wrong.push(`${JSON.stringify(where)}\n    ${what}`);
}

/** Whether a request finds or deletes rules, which fails no plan; the one before the write looks at all the rest. */
function isAboutRules({ write }: Rehearsal, request: number): boolean {
  return request < write - 1 || request > write;
}

/** Taking back is a change like any other: the revision goes on. */
function withoutRevision(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.startsWith('setting Keylift.revision.'));
}
