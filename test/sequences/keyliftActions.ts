import { inverseOf } from '../../src/app/inverse';
import type { Plan } from '../../src/app/plan';
import { planCorrection, planForgetting } from '../../src/app/planCorrection';
import { planAdoption, planRestoration } from '../../src/app/planOvertyped';
import { planRepair, surveysForRepair } from '../../src/app/planRepair';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import type { BaselineInput, TargetInput } from '../../src/app/promotionRequest';
import type { Result } from '../../src/app/result';
import { tableArea } from '../../src/app/tableArea';
import { readSettings } from '../../src/app/settings/keyliftSettings';
import { MIRRORED_COLUMNS } from '../../src/app/extension/mirrorFormula';
import type { WorkbookContent } from '../../src/taskpane/state/paneState';
import { listProblems, type Problem } from '../../src/taskpane/state/problems';
import { type KeyliftOnHost, TODAY, valueOf } from '../support/keyliftOnHost';
import type { Draw } from './step';
import type { World } from './world';

export type KeyliftActionName =
  | 'promotes'
  | 'demotes'
  | 'sets a target'
  | 'takes its last change back'
  | 'repairs'
  | 'decides on what was typed over'
  | 'corrects a table'
  | 'forgets a correction'
  | 'removes Keylift';

/** What one client is about to do. */
export interface Planned {
  readonly plan: Result<Plan>;
  /** In words, for the print. */
  readonly of: string;
  /** Names of the KPIs that are promoted, in their order. */
  readonly promoted?: readonly string[];
  readonly demoted?: readonly string[];
}

interface KeyliftAction {
  readonly name: KeyliftActionName;
  readonly often: number;
  /** @returns undefined where there is nothing to do it with */
  readonly plan: (
    client: KeyliftOnHost,
    content: WorkbookContent,
    draw: Draw,
    world: World,
    who: 0 | 1,
  ) => Promise<Planned | undefined>;
}

/** All that Keylift does to a workbook in a sequence. */
export const KEYLIFT_ACTIONS: readonly KeyliftAction[] = [
  { name: 'promotes', often: 6, plan: promotion },
  { name: 'demotes', often: 4, plan: demotion },
  { name: 'sets a target', often: 2, plan: targetEdit },
  { name: 'takes its last change back', often: 3, plan: undoing },
  { name: 'repairs', often: 3, plan: repair },
  { name: 'decides on what was typed over', often: 2, plan: overtyped },
  { name: 'corrects a table', often: 1, plan: correction },
  { name: 'forgets a correction', often: 1, plan: forgetting },
  { name: 'removes Keylift', often: 2, plan: removal },
];

async function promotion(
  client: KeyliftOnHost,
  { tables, keyResults }: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const linked = new Set(
    keyResults.flatMap(({ link }) => (link.kind === 'linked' && link.kpi ? [link.kpi] : [])),
  );
  const free = tables.flatMap((table) =>
    table.kpis.flatMap((kpi) => (kpi.latest && !linked.has(kpi) ? [{ table, kpi, latest: kpi.latest }] : [])),
  );
  const chosen = some(free, 1 + (draw.row % 3), draw.table);
  if (chosen.length === 0) return undefined;
  const kpis = chosen.map(({ table, kpi, latest }, index) => {
    const baseline: BaselineInput =
      draw.what % 4 === 0 ? { kind: 'cell', cell: latest.cell } : { kind: 'constant', value: latest.value };
    const targets: TargetInput[] = [
      { kind: 'level', value: latest.value + 10 },
      { kind: 'change', by: -3 },
      { kind: 'percent', by: 0.15 },
    ];
    const target = targets[(draw.what + index) % 3] ?? { kind: 'change', by: 1 };
    return { tableKey: table.key, kpiKey: kpi.key, baseline, target };
  });
  const plan = await client.planPromotion({
    kpis,
    objective: `Objective ${draw.what % 3}`,
    start: 46_296,
    due: 46_387,
    columns: MIRRORED_COLUMNS.filter((_, index) => (draw.column >> index) % 2 === 0),
  });
  const promoted = chosen.map(({ kpi }) => kpi.name);
  return { plan, of: promoted.join(', '), promoted };
}

async function demotion(
  client: KeyliftOnHost,
  { keyResults }: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const ids = keyResults.map(({ id }) => id);
  const demoted = [...new Set(some(ids, 1 + (draw.row % 3), draw.table))];
  if (demoted.length === 0) return undefined;
  return { plan: await client.planDemotion(...demoted), of: demoted.join(', '), demoted };
}

async function targetEdit(
  _: KeyliftOnHost,
  { snapshot, tables, keyResults }: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const [keyResult] = some(keyResults, 1, draw.table);
  if (keyResult === undefined) return undefined;
  const target = { kind: 'level', value: draw.what + 0.5 } as const;
  return { plan: planTargetEdit(snapshot, tables, keyResult.id, target, TODAY), of: keyResult.id };
}

async function undoing(
  _: KeyliftOnHost,
  __: WorkbookContent,
  ___: Draw,
  world: World,
  who: 0 | 1,
): Promise<Planned | undefined> {
  const last = world.last[who];
  return last && { plan: { ok: true, value: inverseOf(last.plan) }, of: last.plan.action };
}

async function repair(
  client: KeyliftOnHost,
  content: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const broken = listProblems(content).flatMap((problem) =>
    'keyResult' in problem && problem.kind !== 'overtyped'
      ? [{ kind: problem.kind, id: problem.keyResult.id }]
      : [],
  );
  const [one] = some(broken, 1, draw.table);
  if (one === undefined) return undefined;
  const { snapshot, tables } = content;
  const surveys = await client.port.survey(surveysForRepair(snapshot, tables, one.id));
  return { plan: planRepair(snapshot, tables, valueOf(surveys), one.id), of: `${one.id}, ${one.kind}` };
}

async function overtyped(
  _: KeyliftOnHost,
  content: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const all = listProblems(content).filter(
    (problem): problem is Extract<Problem, { kind: 'overtyped' }> => problem.kind === 'overtyped',
  );
  const [one] = some(all, 1, draw.table);
  if (one === undefined) return undefined;
  const { keyResult, overtyped: cell } = one;
  const plan =
    draw.what % 2 === 0
      ? planAdoption(content.snapshot, keyResult.id, cell.column, TODAY)
      : planRestoration(content.snapshot, keyResult.id, cell.column);
  return { plan, of: `${keyResult.id}, ${cell.column}` };
}

async function correction(
  _: KeyliftOnHost,
  { snapshot, tables }: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const [table] = some(tables, 1, draw.table);
  if (table === undefined) return undefined;
  const { corrections } = readSettings(snapshot);
  const plan = planCorrection(snapshot, {
    sheetId: table.sheetId,
    area: tableArea(table),
    said: { kind: draw.what % 3 === 0 ? 'dismissed' : 'table', fields: [], kpis: [] },
    replaces: draw.row % 2 === 0 ? corrections[0]?.id : undefined,
  });
  return { plan, of: table.sheetName };
}

async function forgetting(
  _: KeyliftOnHost,
  { snapshot }: WorkbookContent,
  draw: Draw,
): Promise<Planned | undefined> {
  const [one] = some(readSettings(snapshot).corrections, 1, draw.table);
  return one && { plan: planForgetting(snapshot, one.id), of: one.id };
}

async function removal(client: KeyliftOnHost): Promise<Planned> {
  return { plan: await client.planRemoval(), of: '' };
}

/** So many in a row, by turns from a place on. */
function some<T>(all: readonly T[], count: number, from: number): T[] {
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[(from + index) % all.length],
  ).flatMap((one) => one ?? []);
}
