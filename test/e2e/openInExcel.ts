import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Page, type Route } from 'playwright-core';
import { EmbeddedHost } from '../../src/embedded-host';
import { manifestUrls, parseManifest } from '../support/manifest';
import { hostPage } from './excelHostPage';

/** The day it is in the browser: inside the quarter that the sample has no values for yet. */
const TODAY = new Date(2026, 10, 22, 12);

const EXCEL = 'https://excel.officeapps.live.com';
const ADDIN = 'https://localhost:3000';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Microsoft's own files, as the package brings them and the CDN serves them. */
const OFFICE_JS = path.dirname(
  createRequire(path.join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);

/** The addresses that the manifest of the built add-in names. */
export function manifestAddresses(): readonly string[] {
  const manifest = parseManifest(readFileSync('dist/addin/manifest.xml', 'utf8'));
  return manifestUrls(manifest).map(({ href }) => href);
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface ExcelOptions {
  readonly workbook: Uint8Array;
  readonly address?: string;
  readonly language?: string;
  /** The CDN's files do not come. */
  readonly withoutOffice?: boolean;
  /** What is served as the add-in. */
  readonly folder?: string;
  /** Takes what the add-in posts to its own server. */
  readonly receive?: (text: string) => void;
}

/** The built add-in in a frame of Excel for the web, with the genuine Office.js and its loader. */
export interface PageInExcel {
  readonly host: EmbeddedHost;
  readonly page: Page;
  readonly pane: Frame;
  /** Requests to anywhere but the add-in, the CDN and Excel. */
  readonly strayed: readonly string[];
  /** What was fetched of the CDN. */
  readonly fetched: readonly string[];
  /** What the Content-Security-Policy has refused. */
  readonly refusals: readonly string[];
  /** Errors of scripts. */
  readonly errors: readonly string[];
  /** The keys by which the focus left the pane for the sheet. */
  exits(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens a page of the add-in as Excel for the web does. */
export async function openInExcel(
  browser: Browser,
  {
    workbook,
    address = `${ADDIN}/taskpane.html`,
    language = 'en-US',
    withoutOffice = false,
    folder = 'dist/addin',
    receive,
  }: ExcelOptions,
): Promise<PageInExcel> {
  const host = EmbeddedHost.open(workbook, { now: () => TODAY });
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: language });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  const [strayed, fetched, refusals, errors]: string[][] = [[], [], [], []];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const isRefusal = /Content Security Policy/.test(message.text());
    const words = `${message.text()} (${message.location().url.replace(/.*\//, '')})`;
    (isRefusal ? refusals : errors)?.push(words);
  });
  page.on('pageerror', (error) => errors?.push(String(error)));
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const plain = url.replace(/[?#].*$/, '');
    if (plain === `${EXCEL}/host`) {
      await route.fulfill({ contentType: 'text/html', body: hostPage({ addin: address, language }) });
    } else if (plain.startsWith(`${ADDIN}/`) && route.request().method() === 'POST') {
      receive?.(route.request().postData() ?? '');
      await route.fulfill({ status: receive === undefined ? 405 : 204 });
    } else if (plain.startsWith(`${ADDIN}/`)) {
      await route.fulfill({ path: path.join(folder, plain.slice(ADDIN.length)) });
    } else if (plain.startsWith(CDN)) {
      fetched?.push(plain.slice(CDN.length));
      await serveOffice(route, plain, withoutOffice);
    } else {
      strayed?.push(url);
      await route.abort();
    }
  });
  const excel = host.connectElsewhere('pane', (entries) => {
    // Who has gone hears nothing any more.
    if (!page.isClosed())
      void page.evaluate(`window.tellEvents(${JSON.stringify(entries)})`).catch(() => undefined);
  });
  await page.exposeFunction('askExcel', async (body: string, flags: number) => {
    const answer = await excel.answer(body, flags);
    return answer.statusCode === 200 ? answer.body : '';
  });
  await page.goto(`${EXCEL}/host`);
  return {
    host,
    page,
    pane: await frameIn(page),
    strayed: strayed ?? [],
    fetched: fetched ?? [],
    refusals: refusals ?? [],
    errors: errors ?? [],
    exits: () => page.evaluate('window.exits'),
    close: () => context.close(),
  };
}

async function frameIn(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('Excel has made no frame.');
  return frame;
}

async function serveOffice(route: Route, address: string, withoutOffice: boolean): Promise<void> {
  if (withoutOffice) await route.abort();
  else await route.fulfill({ path: path.join(OFFICE_JS, address.slice(CDN.length)) });
}
