import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { manifestUrls, parseManifest } from '../support/manifest';

/** What `npm run build` left: these tests look at that output, so `npm run size` runs them after a build. */
const OUTPUT = 'dist/addin';

const files = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(OUTPUT, file), 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const pane = new JSDOM(read('taskpane.html')).window.document;

describe('the built add-in', () => {
  it.each([
    ['the embedded host', 'not emulated:'],
    ['the Office.js client', 'OfficeExtension.SessionBase'],
    ['the workbench', 'Keylift workbench'],
  ])('holds nothing of %s', (_, marker) => {
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((file) => read(file).includes(marker))).toEqual([]);
    expect(files.filter((file) => /workbench|excel-web/.test(file))).toEqual([]);
  });

  it('takes Office.js from its official CDN, in the head, before its own script', () => {
    const sources = [...pane.head.querySelectorAll('script')].map((script) => script.getAttribute('src'));
    expect(sources[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(sources.slice(1)).toEqual([expect.stringMatching(/^taskpane\.[0-9a-f]+\.js$/)]);
    expect(pane.body.querySelectorAll('script')).toHaveLength(0);
  });

  it('forbids every script, style and request but its own and those of the CDN', () => {
    const policy =
      pane.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    expect(Object.fromEntries(directives.map(([name, ...sources]) => [name, sources]))).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'connect-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'style-src': ["'self'", `'nonce-${pane.body.dataset['styleNonce']}'`],
    });
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('needs no eval', () => {
    expect(scripts.filter((file) => /\beval\(|new Function\(/.test(read(file)))).toEqual([]);
  });

  it('holds every page and picture its manifest names', () => {
    const urls = manifestUrls(parseManifest(read('manifest.xml')));
    const origin = (process.env['KEYLIFT_ORIGIN'] ?? 'https://localhost:3000') + '/';
    expect(urls.filter(({ href }) => !href.startsWith(origin))).toEqual([]);
    const missing = urls
      .map(({ href }) => href.slice(origin.length).replace(/\?.*/, ''))
      .filter((file) => !existsSync(path.join(OUTPUT, file)));
    expect(missing).toEqual([]);
  });
});
