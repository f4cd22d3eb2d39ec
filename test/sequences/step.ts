import type { Fault } from '../../src/embedded-host';
import { type Chance, chanceOf } from './chance';
import { USER_EDITS } from './edits/userEdits';
import { KEYLIFT_ACTIONS, type KeyliftActionName } from './keyliftActions';

/** Chosen at random, and turned into places and texts by counting round. */
export interface Draw {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly what: number;
}

/** One step of a sequence, as data, so that a failing one can be printed, cut down and kept. */
export type Step = UserStep | KeyliftStep;

export interface UserStep {
  readonly user: string;
  readonly draw: Draw;
}

export interface KeyliftStep {
  readonly keylift: KeyliftActionName;
  /** Which of the two clients. */
  readonly client: 0 | 1;
  readonly draw: Draw;
  /** A request of the write, counted from 1, that goes wrong. */
  readonly fault?: { readonly request: number; readonly fault: Fault };
  /** What somebody else does just before that request. */
  readonly meanwhile?: { readonly request: number; readonly step: Step };
}

const CODES = ['AccessDenied', 'GeneralException', 'ServiceNotAvailable', 'InvalidArgument', 'ItemNotFound'];

/** The sequence of a seed. It begins with a promotion: before one there is nothing that could be harmed. */
export function sequenceOf(seed: number): Step[] {
  const chance = chanceOf(seed);
  const first = keyliftStep(chance, 'promotes');
  return [
    { keylift: first.keylift, client: first.client, draw: first.draw },
    ...Array.from({ length: 3 + chance.below(9) }, () =>
      chance.happens(0.45) ? keyliftStep(chance) : userStep(chance),
    ),
  ];
}

function userStep(chance: Chance): UserStep {
  const names = Object.entries(USER_EDITS).flatMap(([name, { often = 2 }]) =>
    Array<string>(often).fill(name),
  );
  return { user: chance.pick(names), draw: drawOf(chance) };
}

function keyliftStep(chance: Chance, only?: KeyliftActionName): KeyliftStep {
  const names = KEYLIFT_ACTIONS.flatMap(({ name, often }) => Array<KeyliftActionName>(often).fill(name));
  const step = {
    keylift: only ?? chance.pick(names),
    client: chance.happens(0.5) ? 0 : 1,
    draw: drawOf(chance),
  } as const;
  if (chance.happens(0.25))
    return { ...step, fault: { request: 1 + chance.below(3), fault: faultOf(chance) } };
  if (!chance.happens(0.25)) return step;
  const other: Step = chance.happens(0.5)
    ? userStep(chance)
    : { keylift: chance.pick(names), client: step.client === 0 ? 1 : 0, draw: drawOf(chance) };
  return { ...step, meanwhile: { request: 1 + chance.below(3), step: other } };
}

function faultOf(chance: Chance): Fault {
  const code = chance.pick(CODES);
  return chance.pick<Fault>([
    { kind: 'refuse', code },
    { kind: 'fail-after', actions: chance.below(30), code },
    { kind: 'fail-after', actions: chance.below(150), code },
    { kind: 'fail-after', actions: chance.below(150), code },
    { kind: 'connection-lost' },
    { kind: 'request-lost' },
    { kind: 'hang' },
    { kind: 'late-answer', milliseconds: 80 },
    { kind: 'cell-edit-mode' },
  ]);
}

function drawOf(chance: Chance): Draw {
  return {
    table: chance.below(1_000),
    row: chance.below(1_000),
    column: chance.below(1_000),
    what: chance.below(1_000),
  };
}
