import { EmbeddedHost } from '../../src/embedded-host';
import { copyWorkbook } from '../support/copyWorkbook';
import { NOON } from '../support/keyliftOnHost';
import type { PassedOn } from './invariants/passedOn';
import type { Plan } from '../../src/app/plan';
import { teamBook } from './teamBook';

/** Key results by id, each with the name that its KPI bears; with two, where a copied row bears one of them. */
export type Tracked = ReadonlyMap<string, readonly string[]>;

/** What Keylift did last for one client, so that it can be taken back. */
export interface LastChange {
  readonly plan: Plan;
  /** What was tracked before and after it. */
  readonly before: Tracked;
  readonly after: Tracked;
}

/** One thing that is not as it must be. */
export interface Breach {
  /** The same for the same kind of harm, whatever the place. */
  readonly kind: string;
  readonly detail: string;
}

/** The workbook that two clients and their users work on, its twin without Keylift, and what we know of both. */
export interface World {
  readonly real: EmbeddedHost;
  /** Receives what users do, and nothing of Keylift. */
  readonly twin: EmbeddedHost;
  /** The KPI that each key result was promoted from. */
  readonly tracked: Map<string, readonly string[]>;
  /** What users called anew, so that a name in a plan is followed. */
  readonly renamed: Map<string, readonly string[]>;
  readonly last: [LastChange | undefined, LastChange | undefined];
  /** What stands on the board that only the real workbook has. */
  board: readonly string[];
  /** Figures that were typed over Keylift's cells. */
  readonly overtyped: Set<unknown>;
  /** Looks of Keylift's cells that Excel passed on to cells which users inserted beside them. */
  readonly passedOn: PassedOn[];
  /** Counts, so that each name that a user gives is a new one. */
  fresh: number;
  readonly log: string[];
  readonly breaches: Breach[];
}

/** With the values of its formulas, as a file has them. */
const START = EmbeddedHost.open(EmbeddedHost.open(teamBook(), { now: () => NOON }).save()).workbook;

export function newWorld(): World {
  const open = (): EmbeddedHost => EmbeddedHost.open(copyWorkbook(START), { now: () => NOON });
  return {
    real: open(),
    twin: open(),
    tracked: new Map(),
    renamed: new Map(),
    last: [undefined, undefined],
    board: [],
    overtyped: new Set(),
    passedOn: [],
    fresh: 0,
    log: [],
    breaches: [],
  };
}
