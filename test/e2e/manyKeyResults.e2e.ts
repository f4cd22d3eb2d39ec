import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';
import { startWorkbenches, type Workbenches, type WorkbenchPage } from './openWorkbench';

let workbenches: Workbenches;
const books = new Map<number, Buffer>();

beforeAll(async () => {
  for (const count of [3, 10, 60]) books.set(count, await bookWith(count));
  workbenches = await startWorkbenches();
});
afterAll(() => workbenches.close());

describe.each([
  ['as narrow as a pane gets', { width: 320, height: 640 }],
  ['beside a sheet', { width: 1280, height: 800 }],
])('the pane, %s', (look, viewport) => {
  it.each([3, 10, 60])('scrolls %d key results in itself and nowhere else', async (count) => {
    const workbench = await workbenches.open({ viewport });
    const { page } = workbench;
    await workbench.choose('Many.xlsx', books.get(count) ?? Buffer.alloc(0));
    await workbench.goTo('Key results');
    const last = page.getByRole('article').last();
    await last.waitFor();
    expect(await page.getByRole('article').count()).toBe(count);
    expect(await findScrolled(workbench)).toEqual([]);

    // The last one is reached by the keyboard, the head stays where it is.
    const head = page.getByRole('navigation', { name: 'Screens' });
    const before = await head.boundingBox();
    await last.getByRole('button').last().focus();
    await last.getByRole('button').last().scrollIntoViewIfNeeded();
    expect(await head.boundingBox()).toEqual(before);
    expect(await findMoved(workbench)).toEqual([]);
    await workbench.shoot(`${count} key results, ${look}`);
    await page.context().close();
    expect(workbench.complaints).toEqual([]);
  });
});

/** A workbook with so many key results. */
async function bookWith(count: number): Promise<Buffer> {
  const names = Array.from({ length: count }, (_, n) => `Measure ${n + 1}`);
  const rows = names.map((name, n) => [name, 10 + n, 11 + n, 12 + n]);
  const keylift = keyliftOnHost(
    gridWorkbook({ KPIs: [['KPI', 'Aug 2026', 'Sep 2026', 'Oct 2026'], ...rows] }),
  );
  const planned = await keylift.planPromotion(promotionOf(await keylift.read(), ...names));
  valueOf(await keylift.port.apply(valueOf(planned)));
  return Buffer.from(keylift.host.save());
}

/** The boxes that hold more than they show and so can be scrolled down, but for the one that is meant to be. */
function findScrolled({ page }: WorkbenchPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, .workbench-pane, .workbench-pane *')]
      .filter((box) => {
        const { overflowY } = getComputedStyle(box);
        const isPage = box === document.documentElement || box === document.body;
        return box.scrollHeight > box.clientHeight + 1 && (isPage || /auto|scroll|hidden/.test(overflowY));
      })
      // What is said only is a pixel high, and cut texts are a line.
      .filter((box) => !box.matches('.shell-body, .said-only, .one-line'))
      .map((box) => (box.className === '' ? box.tagName : `.${box.className}`)),
  );
}

/** The boxes that were scrolled, besides the one that is meant to be. */
function findMoved({ page }: WorkbenchPage): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((box) => box.scrollTop > 0 && !box.matches('.shell-body'))
      .map((box) => (box.className === '' ? box.tagName : `.${box.className}`)),
  );
}
