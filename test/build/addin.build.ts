import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import webpack, { type Configuration, type StatsModule } from 'webpack';
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

  it('takes Office.js from its official CDN, in the head, and waits for it with words on the page', () => {
    const [office, ...others] = pane.head.querySelectorAll('script');
    expect(office?.getAttribute('src')).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(office?.defer).toBe(true);
    expect(others).toEqual([]);
    expect(pane.getElementById('pane')?.textContent).toBe('Loading Keylift…');
    // Its own script comes after these words and does not wait for the CDN's.
    const [own, ...more] = pane.body.querySelectorAll('script');
    expect(own?.getAttribute('src')).toMatch(/^taskpane\.[0-9a-f]+\.js$/);
    expect(own?.getAttributeNames()).toEqual(['src']);
    expect(more).toEqual([]);
  });

  it('forbids every script, style and request but its own and those of the CDN', () => {
    const policy =
      pane.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    expect(Object.fromEntries(directives.map(([name, ...sources]) => [name, sources]))).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'connect-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'frame-src': ['https://appsforoffice.microsoft.com'],
      'style-src': ["'self'", `'nonce-${pane.body.dataset['styleNonce']}'`],
    });
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('holds no source maps', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(
      files.filter((file) => /\.(js|css)$/.test(file) && read(file).includes('sourceMappingURL')),
    ).toEqual([]);
  });

  it('holds the licence of every package that is bundled, and none that asks for more than its text', async () => {
    const licences = read('THIRD-PARTY-LICENSES.txt');
    const bundled = await bundledPackages();
    expect(bundled).toEqual(expect.arrayContaining(['@fluentui/react', 'react-dom', 'scheduler']));
    for (const name of [...bundled, 'webpack']) {
      const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      expect(PERMISSIVE).toContain(license);
      const text = readFileSync(licenceFile(name), 'utf8').trim();
      expect(licences).toContain(`${name} ${version} (${license})`);
      expect(licences).toContain(text);
    }
  }, 300_000);

  it('needs no eval', () => {
    expect(scripts.filter((file) => /\beval\(|new Function\(/.test(read(file)))).toEqual([]);
  });

  it('holds nothing that the oldest WebKit of Excel for Mac, 15, cannot parse', () => {
    expect(unparsableIn('a.match(/(?<year>\\d+)(?=x)/u), class { static a = 1 }')).toEqual([]);
    expect(unparsableIn('/(?<=a)b/')).toEqual(['/(?<=a)b/']);
    expect(unparsableIn('new RegExp(`(?<!${x}a)b`)')).toHaveLength(1);
    expect(unparsableIn('/[\\p{L}--[a-z]]/v, /(?i:a)/, class { static { f() } }')).toHaveLength(3);
    expect(scripts.flatMap((file) => unparsableIn(read(file)).map((text) => `${file}: ${text}`))).toEqual([]);
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

/**
 * What of a script WebKit 15 cannot parse: look-behind (16.4), the flag v (17), modifiers within an expression, also in
 * texts that regular expressions are made of; static blocks of classes (16.4).
 */
function unparsableIn(script: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = node.getText(source);
    const isRegex = ts.isRegularExpressionLiteral(node);
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    const isNew = isRegex && !/^[dgimsuy]*$/.test(text.slice(text.lastIndexOf('/') + 1));
    const hasNew = (isRegex || isText) && /\(\?(?:<[=!]|[ims]*-?[ims]+:)/.test(text);
    if (isNew || hasNew || ts.isClassStaticBlockDeclaration(node)) found.push(text);
    else ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true);
  visit(source);
  return found;
}

const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

function licenceFile(name: string): string {
  const file = readdirSync(`node_modules/${name}`).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} has no licence text.`);
  return `node_modules/${name}/${file}`;
}

/** The packages whose modules are in the bundle, as webpack's own report of a build tells it. */
async function bundledPackages(): Promise<string[]> {
  const config: (env: object) => Configuration = createRequire(path.resolve('package.json'))(
    './webpack.config.js',
  );
  const compiler = webpack({ ...config({}), mode: 'production', optimization: { minimize: false } });
  if (compiler === null) throw new Error('There is nothing to build.');
  compiler.hooks.shouldEmit.tap('test', () => false);
  const modules = await new Promise<readonly StatsModule[]>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (stats === undefined) reject(error ?? new Error('Nothing was built.'));
      else
        resolve(
          stats.toJson({
            all: false,
            modules: true,
            nestedModules: true,
            modulesSpace: Infinity,
            nestedModulesSpace: Infinity,
          }).modules ?? [],
        );
    });
  });
  const names = modules
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .flatMap(
      ({ nameForCondition }) =>
        /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(nameForCondition ?? '')?.[1] ?? [],
    );
  return [...new Set(names)];
}
