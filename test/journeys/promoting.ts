import type { PaneOnHost } from '../support/paneOnHost';

/** What a user fills into the promotion form, where it differs from what it proposes. */
export interface Wish {
  readonly baseline?: string;
  readonly target: string;
  readonly start?: string;
  readonly objective?: string;
}

/** Looks a KPI up in the list, opens its form and fills it in. */
export async function fillPromotion(pane: PaneOnHost, kpi: string, wish: Wish): Promise<void> {
  await pane.fill('Search KPIs', kpi);
  await pane.press(`Promote ${kpi}`);
  if (wish.baseline !== undefined) await pane.fill('Baseline', wish.baseline);
  await pane.fill('Target', wish.target);
  if (wish.start !== undefined) await pane.fill('Start', wish.start);
  await pane.fill('Objective', wish.objective ?? 'Grow with care');
}

/** Promotes a KPI all the way, and waits until it is written. */
export async function promote(pane: PaneOnHost, kpi: string, wish: Wish): Promise<void> {
  await fillPromotion(pane, kpi, wish);
  await writePreview(pane);
}

/** Goes from a filled form over the preview to the workbook. */
export async function writePreview(pane: PaneOnHost): Promise<void> {
  await pane.press('Preview changes');
  await pane.press('Write to workbook');
  await pane.shows(/^Promoted/);
}
