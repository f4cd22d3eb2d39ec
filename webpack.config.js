const { randomBytes } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** The origin that `manifest.xml` names; a build puts KEYLIFT_ORIGIN in its place. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
const OFFICE_CLIENT = 'excel-web-16.00.debug.js';

const inRoot = (...parts) => path.join(__dirname, ...parts);

/**
 * Three builds: the add-in (`dist/addin`, what an organisation hosts), with `--env workbench` the workbench and with
 * `--env selftest` the questions to a real Excel (`dist/workbench` and `dist/selftest`, never deployed).
 */
module.exports = (env) => (env.workbench ? workbench() : env.selftest ? selfTest() : addin());

function addin() {
  // Fluent's styles are put in by script; the nonce lets them in where 'unsafe-inline' would let in any.
  const styleNonce = randomBytes(16).toString('base64');
  return {
    ...common('addin'),
    entry: { taskpane: './src/taskpane/main.tsx' },
    plugins: [
      new RefusePlugin(['src/embedded-host', 'src/workbench', 'node_modules/@microsoft/office-js']),
      new LicencesPlugin('THIRD-PARTY-LICENSES.txt'),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
      new HtmlPlugin({
        template: 'src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        // Ours does not wait for the deferred script of the CDN: it tells the user where that does not come.
        inject: 'body',
        scriptLoading: 'blocking',
        templateParameters: {
          styleNonce,
          contentSecurityPolicy: contentSecurityPolicy(OFFICE_CDN, styleNonce),
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/commands/commands.html' },
          { from: 'src/taskpane/help.html' },
          { from: 'assets/*.png' },
          { from: 'manifest.xml', transform: (manifest) => atOrigin(manifest.toString()) },
        ],
      }),
    ],
  };
}

function workbench() {
  const styleNonce = randomBytes(16).toString('base64');
  return {
    ...common('workbench'),
    optimization: { minimize: false }, // it is not sent over a network, so it rather starts soon
    entry: { workbench: './src/workbench/main.tsx' },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
      new HtmlPlugin({
        template: 'src/workbench/workbench.html',
        filename: 'index.html',
        templateParameters: {
          styleNonce,
          contentSecurityPolicy: contentSecurityPolicy('', styleNonce),
          officeClient: OFFICE_CLIENT,
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          // The Office.js client, as Microsoft ships it: its licence allows no change, so no minifying either.
          {
            from: inRoot('node_modules/@microsoft/office-js/dist', OFFICE_CLIENT),
            info: { minimized: true },
          },
        ],
      }),
    ],
  };
}

function selfTest() {
  return {
    ...common('selftest'),
    entry: { selftest: './test/self-test/page.ts' },
    plugins: [
      new HtmlPlugin({
        template: 'test/self-test/page.html',
        filename: 'selftest.html',
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy(OFFICE_CDN, 'none') },
      }),
      new CopyPlugin({ patterns: [{ from: 'assets/*.png' }] }),
    ],
  };
}

function common(folder) {
  return {
    context: __dirname,
    target: ['web', 'es2022'],
    output: {
      path: inRoot('dist', folder),
      filename: '[name].[contenthash:8].js',
      // What is loaded on demand goes to its own folder, apart from what counts towards the first load.
      chunkFilename: 'lazy/[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: {
            // `npm run check` checks the types, folder by folder.
            transpileOnly: true,
            compilerOptions: { composite: false, emitDeclarationOnly: false },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'], sideEffects: true },
      ],
    },
    devtool: false, // no source maps: what is hosted is what runs
    performance: false, // `npm run size` holds the budget
    stats: 'errors-warnings',
  };
}

/** Only the page's own origin and, in Excel, the Office.js CDN: no other script, style or request. */
function contentSecurityPolicy(cdn, styleNonce) {
  return [
    "default-src 'none'",
    `script-src 'self' ${cdn}`,
    `connect-src 'self' ${cdn}`,
    `style-src 'self' 'nonce-${styleNonce}'`,
    // The page by which Office.js asks about a host that it does not know.
    ...(cdn === '' ? [] : [`frame-src ${cdn}`]),
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]
    .map((directive) => directive.trim())
    .join('; ');
}

function atOrigin(manifest) {
  const origin = process.env.KEYLIFT_ORIGIN ?? DEVELOPMENT_ORIGIN;
  if (!/^https:\/\/[^\s"<>&]+[^\s"<>&/]$/.test(origin)) {
    throw new Error(`KEYLIFT_ORIGIN must be an https address without a slash at its end, not "${origin}".`);
  }
  return manifest.replaceAll(DEVELOPMENT_ORIGIN, origin);
}

/** Fails the build when a module of one of these folders gets into it. */
class RefusePlugin {
  constructor(folders) {
    this.folders = folders.map((folder) => inRoot(folder) + path.sep);
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('RefusePlugin', (compilation) => {
      compilation.hooks.finishModules.tap('RefusePlugin', (modules) => {
        for (const { resource } of modules) {
          if (resource && this.folders.some((folder) => resource.startsWith(folder))) {
            compilation.errors.push(
              new Error(`The add-in must not contain ${path.relative(__dirname, resource)}.`),
            );
          }
        }
      });
    });
  }
}

/** Writes the licences of all packages whose code is in the bundle, webpack's for its runtime among them. */
class LicencesPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('LicencesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'LicencesPlugin', stage }, () => {
        const folders = new Set([path.dirname(require.resolve('webpack/package.json'))]);
        for (const module of compilation.modules) {
          if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
          // Modules that were joined into one are inside it.
          for (const { resource } of module.modules ?? [module]) {
            const folder = resource && packageFolder(resource);
            if (folder) folders.add(folder);
          }
        }
        const licences = [...folders].map((folder) => licenceOf(folder, compilation)).sort();
        compilation.emitAsset(this.file, new sources.RawSource(licences.join('\n\n')));
      });
    });
  }
}

/** The folder of the package that a file belongs to; none for files of our own. */
function packageFolder(file) {
  if (!file.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
  let folder = path.dirname(file);
  // Some packages have a package.json without a name in folders of theirs.
  while (!namesPackage(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

function namesPackage(file) {
  if (!existsSync(file)) return false;
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return name !== undefined && version !== undefined;
}

function licenceOf(folder, compilation) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) compilation.errors.push(new Error(`${name} ships no licence text.`));
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, '-'.repeat(80), ...texts, ''].join('\n');
}
