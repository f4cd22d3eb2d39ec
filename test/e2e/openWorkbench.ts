import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { run } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { serveFolder } from '../../src/workbench/staticServer';

declare global {
  /** In the page, where `openPage` puts it. */
  const axe: { readonly run: typeof run };
}

/** The day it is in the browser: inside the quarter that the sample has no values for yet. */
const TODAY = new Date(2026, 10, 22, 12);

/** Put the pictures here, to look at them: `E2E_SCREENSHOTS=/tmp/shots npm run test:e2e`. */
const SCREENSHOTS = process.env['E2E_SCREENSHOTS'];

const AXE = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');

/** The built workbench in a browser. */
export interface Workbenches {
  open(options?: BrowserContextOptions): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

/** Serves `dist/workbench`, which must have been built, and starts Chromium. */
export async function startWorkbenches(): Promise<Workbenches> {
  const { server, url } = await serveFolder('dist/workbench', 0);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    open: (options = {}) => openPage(browser, url, options),
    close: async () => {
      await browser.close();
      await stop(server);
    },
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<WorkbenchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const opened = new WorkbenchPage(page, new URL(url).origin);
  await page.clock.setFixedTime(TODAY);
  await page.addInitScript({ path: AXE });
  await page.goto(url);
  await opened.kpi('Customer churn').waitFor();
  return opened;
}

/** One page of the workbench, and what a user finds on it. */
export class WorkbenchPage {
  /** What must not happen: errors on the console, refused by the content security policy, asked of others. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    origin: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (asked !== origin && protocol !== 'blob:' && protocol !== 'data:')
        this.complaints.push(`A request to ${request.url()}`);
    });
  }

  /** The row of the pane's list that promotes a KPI. */
  kpi(name: string): Locator {
    return this.button(`Promote ${name}`);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Goes to one of the pane's main screens; its button may tell a number after the name. */
  async goTo(screen: 'KPIs' | 'Key results' | 'Problems'): Promise<void> {
    const screens = this.page.getByRole('navigation', { name: 'Screens' });
    await screens.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
  }

  async chooseInMenu(item: string): Promise<void> {
    await this.button('More').click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  async type(address: string, text: string): Promise<void> {
    await this.cell(address).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the form for a KPI of the sample and fills in what is needed. */
  async fillIn(kpi: string, target: string, objective: string): Promise<void> {
    await this.kpi(kpi).click();
    await this.field('Target').fill(target);
    await this.field('Objective').fill(objective);
  }

  async promote(kpi: string, target: string, objective: string): Promise<void> {
    await this.fillIn(kpi, target, objective);
    await this.button('Preview changes').click();
    await this.button('Write to workbook').click();
    await this.page.getByText('Promoted to key result').waitFor();
  }

  /** Chooses a file in the dialog behind "Open…". */
  async choose(name: string, bytes: Buffer): Promise<void> {
    await this.page
      .getByLabel('Workbook to open')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  }

  /** Drops a file on the sheet. */
  async drop(name: string, bytes: Buffer): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(content)], fileName));
        return transfer;
      },
      [name, [...bytes]] as const,
    );
    await this.page.getByRole('grid').dispatchEvent('drop', { dataTransfer });
  }

  /** Saves and returns the bytes of the file. */
  async save(): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('Save').click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /**
   * What axe finds wrong with the page as it stands, a line for each element.
   * @param cells whether the cells of the sheet are looked at as well, which takes a while
   */
  async findFaults(cells: 'with cells' | 'without cells'): Promise<string[]> {
    return this.page.evaluate(
      async (exclude) => {
        // What is still fading in has not its colours yet.
        for (const animation of document.getAnimations())
          if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
        const { violations } = await axe.run({ exclude }, { preload: false, resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes
            // The colours of cells are the workbook's own.
            .filter(({ html }) => id !== 'color-contrast' || !html.includes('cell-words'))
            .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
        );
      },
      cells === 'with cells' ? [] : ['.grid-part'],
    );
  }

  /** What reaches beyond the right edge of the pane. */
  async findStickingOut(): Promise<string[]> {
    return this.page
      .locator('.workbench-pane')
      .evaluate((pane) =>
        [...pane.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > pane.getBoundingClientRect().right + 1)
          .map((element) => element.outerHTML.slice(0, 200)),
      );
  }

  /** Takes a picture where someone wants to look at them. */
  async shoot(name: string): Promise<void> {
    if (SCREENSHOTS === undefined) return;
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
