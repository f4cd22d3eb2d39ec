import { startWorkbenches, type Workbenches } from './openWorkbench';

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
});
afterAll(() => workbenches.close());

describe('a part of the pane that cannot be fetched', () => {
  it('is told in words and asked for again, on every way to a key result', async () => {
    const workbench = await workbenches.open({ viewport: { width: 1200, height: 800 } });
    const { page } = workbench;
    const later = '**/lazy/**';
    const goOffline = async (): Promise<void> => {
      await page.route(later, (route) => route.abort());
    };
    const goOnline = (): Promise<void> => page.unroute(later);
    const isTold = (): Promise<void> => page.getByText('A part of Keylift could not be loaded').waitFor();

    await goOffline();
    await workbench.kpi('Customer churn').click();
    await isTold();
    await workbench.shoot('form not loaded');
    await workbench.button('To the list of KPIs').click();
    await workbench.kpi('Customer churn').click();
    await isTold();
    await goOnline();
    await workbench.button('Try again').click();

    await workbench.field('Target').fill('2');
    await workbench.field('Objective').fill('Customers stay with us');
    await goOffline();
    await workbench.button('Preview changes').click();
    await isTold();
    await goOnline();
    await workbench.button('Try again').click();
    // The screen came; what it is to show did not.
    await isTold();
    await workbench.shoot('preview not loaded');
    await workbench.button('Check again').click();
    await workbench.button('Write to workbook').click();
    await page.getByText('Promoted to key result').waitFor();
    await page.context().close();
  });
});
