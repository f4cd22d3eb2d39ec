import type { EditOf } from '../app/edits/edit';
import type { Result } from '../app/result';
import { askRuleKinship, askRulesOver, deleteFoundRule, type FoundRule } from './edits/foundRule';
import { request, type Connection } from './request';
import { isRefusal } from './sheetExtras';

type DeleteRule = EditOf<'delete-rule'>;

/** What became of the rules that a plan deletes. */
export interface ClearedRules {
  /** Edits whose rules were there and are gone now. */
  readonly deleted: readonly DeleteRule[];
  /** Edits of whose rules some are left. */
  readonly left: readonly DeleteRule[];
}

/**
 * Deletes Keylift's own conditional formats, all the pieces that Excel has split them into, as far as it lets us: where
 * two of one type stand over the same cells, as those of a status column do, it is known to refuse reading and deleting
 * them (office-js #6827, #6835, #5222). What is left over cells that are empty now shows nothing: nothing of this fails
 * a plan. First all is tried in one request, which is enough where Excel does as documented, then each rule in a request
 * of its own.
 */
export async function clearRules(
  connection: Connection,
  edits: readonly DeleteRule[],
): Promise<ClearedRules> {
  const over = await askAll(connection, edits, askRulesOver);
  const candidates = [...over.values()].flat();
  const kinships = await askAll(connection, candidates, askRuleKinship);
  const own = candidates.filter((rule) => kinships.get(rule) === 'own');
  const gone = await askAll(connection, own, deleteFoundRule);
  const unsure = own.filter((rule) => !gone.has(rule));
  // The request may have come as far as that before it failed.
  const stillOver = await askAll(connection, [...new Set(unsure.map(({ edit }) => edit))], askRulesOver);
  const stays = ({ edit, id }: FoundRule): boolean =>
    stillOver.get(edit)?.some((rule) => rule.id === id) ?? true;

  const left = new Set([
    ...edits.filter((edit) => !over.has(edit)),
    ...candidates.filter((rule) => (kinships.get(rule) ?? 'shared') === 'shared').map(({ edit }) => edit),
    ...unsure.filter(stays).map(({ edit }) => edit),
  ]);
  const deleted = new Set(own.map(({ edit }) => edit).filter((edit) => !left.has(edit)));
  return { deleted: [...deleted], left: [...left] };
}

/** Deletes rules that are known to be Keylift's, as far as Excel lets us. */
export async function deleteRules(connection: Connection, rules: readonly FoundRule[]): Promise<void> {
  await askAll(connection, rules, deleteFoundRule);
}

/**
 * Asks about all things in one request; where Excel refuses that, about each in one of its own. What is asked can be
 * repeated: a rule that is deleted already is looked for again afterwards.
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
  if (things.length === 1 || !isRefusal(answer.issue)) return answers;
  for (const thing of things)
    for (const [one, found] of await askAll(connection, [thing], ask)) answers.set(one, found);
  return answers;
}

/** Sends one request, and again where its answer was lost. */
async function askTogether<T, Answer>(
  connection: Connection,
  things: readonly T[],
  ask: (workbook: Excel.Workbook, thing: T) => () => Answer,
): Promise<Result<Map<T, Answer>>> {
  for (const pause of [...connection.pauses, undefined]) {
    const answer = await request(
      connection,
      (workbook) => {
        const readers = things.map((thing) => [thing, ask(workbook, thing)] as const);
        return () => new Map(readers.map(([thing, read]) => [thing, read()]));
      },
      'repeatable',
    );
    if (answer.ok || answer.issue.code !== 'connection-lost' || pause === undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error('The last try returns.');
}
