import { inverseOf } from '../../src/app/inverse';
import type { Plan } from '../../src/app/plan';
import { planAdoption, planRestoration } from '../../src/app/planOvertyped';
import { planBringingBack, planCorrection, planForgetting } from '../../src/app/planCorrection';
import { planRepair, surveysForRepair } from '../../src/app/planRepair';
import { planTargetEdit } from '../../src/app/planTargetEdit';
import type { PromotionRequest } from '../../src/app/promotionRequest';
import type { Result } from '../../src/app/result';
import type { MirroredColumn } from '../../src/app/trackedKeyResult';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { readContent } from '../../src/taskpane/state/readContent';
import { areaAt } from '../support/snapshots';
import { type KeyliftOnHost, promotionOf, TODAY, valueOf } from '../support/keyliftOnHost';

/** Plans a change of the workbook as it is now. */
export type Planner = (keylift: KeyliftOnHost) => Promise<Result<Plan>>;

/** A change whose carrying out, and whose taking back, is interrupted. */
export interface Change {
  readonly book: () => Workbook;
  /** What happened to the workbook before, in this order: changes by Keylift, and the user's own. */
  readonly before?: readonly (Planner | ((keylift: KeyliftOnHost) => undefined | void))[];
  readonly plan: Planner;
}

/** Carries out what happened before, one after the other; what only a user does is no plan. */
export async function prepare({ before = [] }: Change, keylift: KeyliftOnHost): Promise<void> {
  for (const step of before) {
    const planned = await step(keylift);
    if (planned !== undefined) valueOf(await keylift.port.apply(valueOf(planned)));
  }
}

export const promote =
  (names: readonly string[], rest: Partial<PromotionRequest> = {}): Planner =>
  async (keylift) =>
    keylift.planPromotion({ ...promotionOf(await keylift.read(), ...names), ...rest });

export const demote =
  (...ids: readonly string[]): Planner =>
  (keylift) =>
    keylift.planDemotion(...ids);

export const remove: Planner = (keylift) => keylift.planRemoval();

export const editTarget =
  (id: string, value: number): Planner =>
  async (keylift) => {
    const { snapshot, tables } = readContent(await keylift.read());
    return planTargetEdit(snapshot, tables, id, { kind: 'level', value }, TODAY);
  };

export const adopt =
  (id: string, column: MirroredColumn): Planner =>
  async (keylift) =>
    planAdoption(await keylift.read(), id, column, TODAY);

export const restore =
  (id: string, column: MirroredColumn): Planner =>
  async (keylift) =>
    planRestoration(await keylift.read(), id, column);

export const repair =
  (id: string): Planner =>
  async (keylift) => {
    const { snapshot, tables } = readContent(await keylift.read());
    const surveys = valueOf(await keylift.port.survey(surveysForRepair(snapshot, tables, id)));
    return planRepair(snapshot, tables, surveys, id);
  };

/** Says that the cells hold a table. @param replaces the name of what was said before */
export const correct =
  (sheet: string, address: string, replaces?: string): Planner =>
  (keylift) =>
    say(keylift, sheet, address, 'table', replaces);

export const dismiss =
  (sheet: string, address: string, replaces?: string): Planner =>
  (keylift) =>
    say(keylift, sheet, address, 'dismissed', replaces);

async function say(
  keylift: KeyliftOnHost,
  sheet: string,
  address: string,
  kind: 'table' | 'dismissed',
  replaces: string | undefined,
): Promise<Result<Plan>> {
  const snapshot = await keylift.read();
  const sheetId = snapshot.sheets.find(({ name }) => name === sheet)?.id ?? '';
  const said = { kind, fields: [], kpis: [] };
  return planCorrection(snapshot, { sheetId, area: areaAt(address), said, replaces });
}

export const forget =
  (id: string): Planner =>
  async (keylift) =>
    planForgetting(await keylift.read(), id);

export const bringBack =
  (id: string): Planner =>
  async (keylift) =>
    planBringingBack(await keylift.read(), id);

/** Carries a change out and takes it back at once, so that what it leaves behind is there. */
export const undoing =
  (planner: Planner): Planner =>
  async (keylift) => {
    const plan = valueOf(await planner(keylift));
    valueOf(await keylift.port.apply(plan));
    return { ok: true, value: inverseOf(plan) };
  };

/** The user types into cells of a sheet. */
export const type =
  (sheet: string, cells: Readonly<Record<string, string>>) =>
  ({ host }: KeyliftOnHost): void => {
    for (const [address, text] of Object.entries(cells)) host.user.type(sheet, address, text);
  };
