import type { Applied } from '../../src/app/applied';
import type { Result } from '../../src/app/result';
import type { Fault } from '../../src/embedded-host';
import { differences } from '../support/describeWorkbook';
import { keyliftOnHost, type KeyliftOnHost } from '../support/keyliftOnHost';
import { copyWorkbook } from '../support/copyWorkbook';
import { factsOf, type Rehearsal } from './rehearse';
import { type StepIn, stepIn } from './stepIn';

/** What comes in between while a plan is carried out. */
export interface Interruption {
  /** The request that goes wrong, counted from 1, and how. */
  readonly fault?: { readonly request: number; readonly fault: Fault };
  /** Somebody else works on the workbook just before this request. */
  readonly act?: { readonly request: number; readonly act: StepIn };
}

export interface Outcome {
  readonly result: Result<Applied>;
  readonly facts: readonly string[];
  /** Whether what the other one wanted to do was done. */
  readonly acted: boolean;
}

/** Milliseconds after which a request counts as unanswered, where one is meant to be. */
const IMPATIENT = 150;
const PATIENT = 2_000;

/** How long answers that are late take: longer than anybody waits. */
export const TOO_LATE = 250;

/** Carries the plan out on a copy of its beginning, with something in between. */
export async function interrupt(rehearsal: Rehearsal, { fault, act }: Interruption): Promise<Outcome> {
  let requests = 0;
  let acted = false;
  const isSilent = fault && ['hang', 'late-answer', 'delay'].includes(fault.fault.kind);
  const keylift: KeyliftOnHost = keyliftOnHost(copyWorkbook(rehearsal.start), 'interrupted', {
    answerWithin: isSilent ? IMPATIENT : PATIENT,
    beforeRequest: async () => {
      requests += 1;
      if (act?.request === requests) acted = await stepIn(keylift.host, act.act);
      if (fault?.request === requests) keylift.host.faults.onRequest(1, fault.fault);
    },
  });
  const result = await keylift.port.apply(rehearsal.plan);
  if (isSilent) await new Promise((resolve) => setTimeout(resolve, TOO_LATE));
  return { result, facts: factsOf(keylift.host), acted };
}

/** How the workbook may look after a plan that was refused, and after one that was carried out: one of these ways. */
export interface Expected {
  readonly refused: readonly string[];
  readonly done: readonly (readonly string[])[];
}

/**
 * What is wrong with an outcome: the workbook must be as before or as planned, and the result must say which.
 * @param halfDone whether the taking back may have been interrupted too, so that it may be left half done
 */
export function wrongWith(
  { result, facts }: Outcome,
  expected: Expected,
  halfDone = false,
): string | undefined {
  const said = result.ok ? 'ok' : result.issue.code;
  if (!result.ok && result.issue.code === 'left-half-done')
    return halfDone ? undefined : `left-half-done: ${JSON.stringify(result.issue.cause)}`;
  const ways = result.ok ? expected.done : [expected.refused];
  // Where rules are said to be left, they are.
  const leavesRules = result.ok && result.value.left.length > 0;
  const seen = (lines: readonly string[]): readonly string[] =>
    leavesRules ? lines.filter((line) => !/ rule \d+ /.test(line)) : lines;
  const [changed] = ways
    .map((wanted) => differences(seen(wanted), seen(facts)))
    .sort((a, b) => a.length - b.length);
  if (changed === undefined) return `${said}, although it cannot be done`;
  if (changed.length === 0) return undefined;
  const shown = changed.slice(0, 3).map((line) => line.slice(0, 140));
  return [`${said}, but ${changed.length} facts are not so:`, ...shown].join('\n    ');
}
