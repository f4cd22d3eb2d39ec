import { appliedPlan, type Applied } from '../app/applied';
import type { EditOf } from '../app/edits/edit';
import type { HeldCells } from '../app/expectation';
import { heldBeside } from '../app/makePlan';
import type { Plan } from '../app/plan';
import { done, failed, type Result } from '../app/result';
import { askAnchors, holdFast, release, type Anchors } from './anchors';
import { carryOut, type Progress } from './carryOut';
import { askExpectations, askHeld, askUnmet, type OtherCells } from './checkExpectations';
import { clearRules, findRules } from './clearRules';
import type { BatchEdit, Write } from './edits/edit';
import { askRulesThere, type RulesThere } from './edits/rule';
import { request, type Connection } from './request';
import { askSettings, dropRevision, stands, takeRevision, type SettingsThere } from './revision';
import { settle } from './settle';
import { splitLarge } from './splitEdits';
import { besideTheWrite, checksOf } from './splitExpectations';

/** Issues after which the same write is tried again, once everything is as before. */
const PASSING = new Set(['excel-busy', 'connection-lost']);

/**
 * Carries out a plan: one request checks that the workbook still is what the plan was made from, one takes the plan's
 * revision, checks once more, writes and reads back (more only where the size limits force chunks; some more where
 * rules go). If anything fails, what was written is taken back first, so that the workbook is as before
 * or as planned.
 */
export async function applyPlan(connection: Connection, plan: Plan): Promise<Result<Applied>> {
  // Rules move with their cells, and are not to be told by their place any more once somebody has moved these.
  const found = await findRules(connection, rulesToClear(plan));
  for (const pause of [...connection.pauses, undefined]) {
    const written = await tryPlan(connection, plan);
    if (written.ok) {
      const { deleted, left } = await clearRules(connection, found);
      return done(appliedPlan(plan, [...deleted, ...rulesGone(plan)], left));
    }
    if (!PASSING.has(written.issue.code) || pause === undefined) return written;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error('The last try returns.');
}

/** The rules to delete last: whatever becomes of that, the plan is carried out. */
function rulesToClear(plan: Plan): readonly DeleteRule[] {
  const gone = rulesGone(plan);
  return plan.edits.filter((edit) => edit.kind === 'delete-rule').filter((edit) => !gone.includes(edit));
}

/** Those that go with their sheet. */
function rulesGone({ edits }: Plan): readonly DeleteRule[] {
  const sheets = new Set(edits.map((edit) => edit.kind === 'delete-sheet' && edit.sheet));
  return edits.filter((edit) => edit.kind === 'delete-rule').filter(({ sheet }) => sheets.has(sheet));
}

type DeleteRule = EditOf<'delete-rule'>;

async function tryPlan(connection: Connection, plan: Plan): Promise<Result<void>> {
  const { revision, expects } = plan;
  const edits = splitLarge(plan.edits.filter((edit) => edit.kind !== 'delete-rule'));
  const looked = await lookFirst(connection, plan, edits);
  if (!looked.ok) return looked;
  const { write, context, anchors } = looked.value;

  const progress: Progress = { edits: 0, isWhole: false };
  let others: readonly OtherCells[] = [];
  const written = await carryOut(
    connection,
    edits,
    write,
    {
      newContext: () => context,
      first: (workbook) => {
        holdFast(anchors);
        const unmet = askUnmet(workbook, besideTheWrite(expects));
        return () => {
          const { issue, others: found } = unmet();
          others = found;
          return issue;
        };
      },
      // Excel refuses to add twice what is called by a name. Where there is no revision before to be missed, this keeps
      // two clients from writing the first one both.
      guards: guardsOf(plan),
      mark: (workbook) => {
        const taken = takeRevision(workbook, revision, write.token);
        return () => {
          const { isOurs, isAlone } = taken();
          if (!isOurs) return { code: 'not-as-written', where: '' };
          return isAlone ? undefined : { code: 'workbook-changed', where: '' };
        };
      },
      last: (workbook) => {
        if (revision.leaves === undefined) dropRevision(workbook, revision);
      },
    },
    progress,
  );
  const settled = written.ok
    ? written
    : await settle(
        connection,
        {
          ...looked.value,
          revision,
          expects,
          edits,
          rulesGone: rulesGone(plan),
        },
        { ...progress, others, cause: written.issue },
      );
  await letGo(connection, looked.value);
  return settled;
}

/**
 * Tells Excel that it need not keep an eye on the anchors any more, in a request of its own: in the one that writes they
 * would be lost for settling where it fails. Nothing depends on it.
 */
async function letGo(connection: Connection, { context, anchors }: Anchors): Promise<void> {
  if (anchors.length === 0) return;
  const batch = (): (() => void) => {
    release(anchors);
    return () => undefined;
  };
  await request(connection, batch, 'once', undefined, () => context);
}

function guardsOf({ revision, edits }: Plan): number {
  const [first] = edits;
  const isGuard = first?.kind === 'add-sheet' || first?.kind === 'add-name';
  return revision.before.keys.length === 0 && isGuard ? 1 : 0;
}

/** What is known before anything is written. */
interface Looked extends Anchors {
  readonly settings: SettingsThere;
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly beside: readonly HeldCells[];
  readonly write: Write;
}

/** Looks at what the plan was made from, and at what must be known before anything is written. */
async function lookFirst(
  connection: Connection,
  plan: Plan,
  edits: readonly BatchEdit[],
): Promise<Result<Looked>> {
  const { revision, expects } = plan;
  const added = edits.filter((edit): edit is EditOf<'add-rule'> => edit.kind === 'add-rule');
  const newSheets = new Set(edits.map((edit) => edit.kind === 'add-sheet' && edit.sheet));
  const [checks = [], ...largeChecks] = checksOf(expects);
  for (const some of largeChecks) {
    const unmet = await request(connection, (workbook) => askExpectations(workbook, some), 'repeatable');
    if (!unmet.ok) return unmet;
    if (unmet.value) return failed(unmet.value);
  }
  const context = connection.newContext();
  const checked = await request(
    connection,
    (workbook) => {
      const anchors = askAnchors(workbook, expects, edits);
      const settings = askSettings(workbook);
      const sheets = workbook.worksheets.load('items/name');
      const tables = workbook.tables.load('items/name');
      const beside = heldBeside(plan).map((one) => askHeld(workbook, one));
      const unmet = askExpectations(workbook, checks);
      const rules = askRulesThere(
        workbook,
        added.filter(({ sheet }) => !newSheets.has(sheet)),
      );
      return () => ({
        anchors: anchors(),
        settings: settings(),
        sheets: sheets.items.map(({ name }) => name),
        tables: tables.items.map(({ name }) => name),
        beside: beside.flatMap((held) => held() ?? []),
        unmet: unmet(),
        rules: rules(),
      });
    },
    'repeatable',
    undefined,
    () => context,
  );
  if (!checked.ok) return checked;
  const { anchors, settings, sheets, tables, beside, unmet, rules } = checked.value;
  if (unmet) return failed(unmet);
  if (!stands(revision, settings)) return failed({ code: 'workbook-changed', where: '' });

  const rulesThere: RulesThere = new Map(added.map((edit) => [edit, rules.get(edit) ?? new Set<string>()]));
  return done({
    context,
    anchors,
    settings,
    sheets,
    tables,
    beside,
    write: { token: crypto.randomUUID(), rulesThere },
  });
}
