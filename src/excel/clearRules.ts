import type { EditOf } from '../app/edits/edit';
import type { Result } from '../app/result';
import {
  askIdsOnSheet,
  askRuleKinship,
  askRulesOver,
  deleteRule,
  deleteRuleAt,
  type FoundRule,
  type RuleAt,
} from './edits/foundRule';
import { request, type Connection } from './request';
import { isRefusal } from './sheetExtras';

type DeleteRule = EditOf<'delete-rule'>;

/** The rules that a plan deletes, as they were found. */
export interface FoundRules {
  readonly own: readonly FoundRule[];
  /** Edits of whose rules some cannot be looked at, or are over other cells too. */
  readonly left: readonly DeleteRule[];
}

/** What became of them. */
export interface ClearedRules {
  /** Edits whose rules were there and are gone now. */
  readonly deleted: readonly DeleteRule[];
  /** Edits of whose rules some are left. */
  readonly left: readonly DeleteRule[];
}

/**
 * Finds Keylift's own conditional formats, all the pieces that Excel has split them into, as far as it lets us: where
 * two of one type stand over the same cells, as those of a status column do, it is known to refuse reading and deleting
 * them (office-js #6827, #6835, #5222).
 */
export async function findRules(connection: Connection, edits: readonly DeleteRule[]): Promise<FoundRules> {
  const over = await askAll(connection, edits, askRulesOver);
  const candidates = [...over.values()].flat();
  const kinships = await askAll(connection, candidates, askRuleKinship);
  const isShared = (rule: FoundRule): boolean => (kinships.get(rule) ?? 'shared') === 'shared';
  const left = [
    ...edits.filter((edit) => !over.has(edit)),
    ...candidates.filter(isShared).map(({ edit }) => edit),
  ];
  return { own: candidates.filter((rule) => kinships.get(rule) === 'own'), left: [...new Set(left)] };
}

/**
 * Deletes them, as far as Excel lets us. What is left over cells that are empty now shows nothing: nothing of this fails
 * a plan. First all is tried in one request, which is enough where Excel does as documented, then each rule in a request
 * of its own. They may have moved since they were found.
 */
export async function clearRules(connection: Connection, { own, left }: FoundRules): Promise<ClearedRules> {
  const gone = await askAll(connection, own, deleteRule);
  const unsure = own.filter((rule) => !gone.has(rule));
  // The request may have come as far as that before it failed.
  const sheets = [...new Set(unsure.map(({ sheetId }) => sheetId))];
  const there = await askAll(connection, sheets, askIdsOnSheet);
  const stays = ({ sheetId, id }: FoundRule): boolean => there.get(sheetId)?.has(id) ?? true;
  const all = new Set([...left, ...unsure.filter(stays).map(({ edit }) => edit)]);
  const deleted = new Set(own.map(({ edit }) => edit).filter((edit) => !all.has(edit)));
  return { deleted: [...deleted], left: [...all] };
}

/** Deletes rules that are known to be Keylift's, as far as Excel lets us. */
export async function deleteRules(connection: Connection, rules: readonly RuleAt[]): Promise<void> {
  await askAll(connection, rules, deleteRuleAt);
}

/**
 * Asks about all things in one request; where Excel refuses that, about each in one of its own, also where there is only
 * one. What is asked can be repeated: a rule that is deleted already is looked for again afterwards.
 */
async function askAll<T, Answer>(
  connection: Connection,
  things: readonly T[],
  ask: (workbook: Excel.Workbook, thing: T) => () => Answer,
): Promise<Map<T, Answer>> {
  if (things.length === 0) return new Map();
  const answer = await askTogether(connection, things, ask);
  if (answer.ok) return answer.value;
  const answers = new Map<T, Answer>();
  if (!isRefusal(answer.issue)) return answers;
  for (const thing of things) {
    const alone = await askTogether(connection, [thing], ask);
    if (alone.ok) for (const [one, found] of alone.value) answers.set(one, found);
  }
  return answers;
}

/** Issues that pass: the connection comes back, and whoever is typing in a cell leaves it. */
const PASSING = new Set(['connection-lost', 'cell-being-edited']);

/** Sends one request, and again while what it failed for passes; where no answer came in time, once: that wait is long. */
async function askTogether<T, Answer>(
  connection: Connection,
  things: readonly T[],
  ask: (workbook: Excel.Workbook, thing: T) => () => Answer,
): Promise<Result<Map<T, Answer>>> {
  let wasSilent = false;
  for (const pause of [...connection.pauses, undefined]) {
    const answer = await request(
      connection,
      (workbook) => {
        const readers = things.map((thing) => [thing, ask(workbook, thing)] as const);
        return () => new Map(readers.map(([thing, read]) => [thing, read()]));
      },
      'repeatable',
    );
    if (answer.ok || pause === undefined) return answer;
    const isSilent = answer.issue.code === 'excel-not-answering';
    if (isSilent ? wasSilent : !PASSING.has(answer.issue.code)) return answer;
    wasSilent ||= isSilent;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error('The last try returns.');
}
