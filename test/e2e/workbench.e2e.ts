import { startWorkbenches, type Workbenches, type WorkbenchPage } from './openWorkbench';

let workbenches: Workbenches;
let workbench: WorkbenchPage;

beforeAll(async () => {
  workbenches = await startWorkbenches();
});
afterAll(() => workbenches.close());
beforeEach(async () => {
  workbench = await workbenches.open({ viewport: { width: 1600, height: 900 } });
});
afterEach(async () => {
  await workbench.page.context().close();
  expect(workbench.complaints).toEqual([]);
});

describe('the workbench', () => {
  it('takes a KPI all the way: promoted, edited, saved, opened again, demoted, removed', async () => {
    const { page } = workbench;
    const card = page.getByRole('region', { name: 'Customers stay with us' });

    await workbench.promote('Customer churn', '2', 'Customers stay with us');
    await expectCells({ G4: 'OKR', G7: 'KR-1', H7: '3.1%', I7: '2.0%', J7: '0%', L7: 'On track' });
    expect(await workbench.cell('J7').locator('.cell-bar').count()).toBe(1);
    await card.getByText('0% done').waitFor();

    await workbench.type('E7', '2.4%');
    await card.getByText('64% done').waitFor();
    await expectCells({ E7: '2.4%', J7: '64%', L7: 'On track' });
    await workbench.shoot('promoted');

    const { name, bytes } = await workbench.save();
    expect(name).toBe('Larkfield KPIs.xlsx');
    await workbench.drop('Saved.xlsx', bytes);
    await page.getByText('Saved.xlsx').waitFor();
    await workbench.goTo('Key results');
    await card.getByText('64% done').waitFor();
    await expectCells({ E7: '2.4%', G7: 'KR-1', J7: '64%' });

    await workbench.button('Demote…: Customer churn').click();
    await workbench.button('Demote').click();
    await page.getByText('Demoted to KPI').waitFor();
    await expectCells({ E7: '2.4%', G7: '' });

    await workbench.button('Remove Keylift…').click();
    await workbench.button('Remove Keylift').click();
    await page.getByText('Keylift is removed from this workbook').waitFor();
    await expectCells({ E7: '2.4%', G4: '', J7: '' });
    expect(await page.getByRole('tab').allTextContents()).not.toContain('OKRs');
  });

  it('goes to the cell of a key result on another sheet', async () => {
    await workbench.page.getByRole('searchbox').fill('backlog');
    await workbench.promote('Backlog', '450', 'Answer sooner');
    await workbench.button('Go to cell: Backlog').click();
    await workbench.page.getByRole('tab', { name: 'Support', selected: true }).waitFor();
    expect(await workbench.page.getByLabel('Selected cell').textContent()).toBe('A7');
  });

  it('promotes with the keyboard alone', async () => {
    const { page } = workbench;
    const { keyboard } = page;
    const tabTo = async (name: string): Promise<void> => {
      const passed: string[] = [];
      for (let presses = 0; presses < 30; presses++) {
        await keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const [label] = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
          return element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '';
        });
        if (focused.startsWith(name)) return;
        passed.push(focused.slice(0, 40));
      }
      throw new Error(`The tab key does not lead to “${name}”, only to ${passed.join(', ')}.`);
    };
    await page.getByRole('searchbox', { name: 'Search KPIs' }).focus();
    await keyboard.type('footfall');
    await workbench.kpi('Footfall').waitFor();
    await tabTo('Select all of StoreKpis');
    await keyboard.press('ArrowDown');
    await page.locator(':focus[aria-label="Select Footfall"]').waitFor();
    await tabTo('Promote Footfall');
    await keyboard.press('Enter');
    await workbench.field('Objective').waitFor();
    await tabTo('Objective');
    await keyboard.type('Fuller stores');
    await tabTo('Target');
    await keyboard.press('Control+A');
    await keyboard.type('60000');
    await tabTo('Preview changes');
    await keyboard.press('Enter');
    await workbench.button('Write to workbook').waitFor();
    await tabTo('Write to workbook');
    await keyboard.press('Enter');
    await page.getByText('Promoted to key result').waitFor();
    await page.getByRole('region', { name: 'Fuller stores' }).waitFor();
  });

  it('edits cells with the keyboard as a spreadsheet does', async () => {
    const { keyboard } = workbench.page;
    await workbench.cell('E6').click();
    await keyboard.type('50');
    await keyboard.press('Tab');
    await keyboard.type('60');
    await keyboard.press('Enter');
    await expectCells({ E6: '50', F6: '60' });
    await keyboard.press('ArrowUp');
    await keyboard.press('F2');
    await keyboard.type('1');
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    await keyboard.type('nothing');
    await keyboard.press('Escape');
    await expectCells({ F6: '601' });
    await keyboard.press('Delete');
    await expectCells({ F6: '' });
  });

  it.each([
    ['a file that is no workbook', 'notes.xlsx', 'KPI,Actual\nChurn,3%', /is not an Excel workbook/],
    [
      'a workbook that is cut off',
      'cut.xlsx',
      'PK\u0003\u0004 and no more',
      /damaged|is not an Excel workbook/,
    ],
    ['an empty file', 'empty.xlsx', '', /empty|is not an Excel workbook/],
  ])('refuses %s in words, and keeps what is open', async (_case, name, content, words) => {
    await workbench.choose(name, Buffer.from(content));
    await workbench.page.getByRole('alert').filter({ hasText: words }).waitFor();
    await expectCells({ A7: 'Customer churn' });
    await workbench.shoot(`refused ${name}`);
  });

  it('says what the sheet refuses', async () => {
    await workbench.type('E7', '=SUM(');
    await workbench.page.getByRole('alert').waitFor();
    await expectCells({ E7: '3.1%' });
  });
});

async function expectCells(expected: Readonly<Record<string, string>>): Promise<void> {
  const shown: Record<string, string> = {};
  for (const address of Object.keys(expected)) {
    const [text] = await workbench.cell(address).allTextContents();
    shown[address] = text ?? '';
  }
  expect(shown).toEqual(expected);
}
