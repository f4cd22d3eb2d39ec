import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';

/**
 * Loads the genuine Office.js client for Excel, unmodified, into the global scope: in jest's jsdom, in jest's node
 * environment, or in a plain Node script. Does nothing when it is there already.
 */
export function loadOfficeClient(): void {
  if ('Excel' in globalThis) return;
  provideBrowserGlobals();
  const require = createRequire(join(process.cwd(), 'package.json'));
  const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');
  // An indirect eval runs the text as a script tag would: its top-level variables become globals.
  const runScript = eval;
  quietly(() => void runScript(source));
}

/** The few browser objects that the client and the host touch, where there is no browser. */
function provideBrowserGlobals(): void {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const missing = {
    window: globalThis,
    navigator: { userAgent: 'Node' },
    location: { search: '', hash: '', href: 'https://localhost/', origin: 'https://localhost' },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: () => undefined,
    // jsdom has a window but not these, which the host's files are read and written with.
    TextEncoder,
    TextDecoder,
  };
  for (const [name, value] of Object.entries(missing))
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The client reports on the console that it does not run inside Excel; that is known here. */
function quietly(run: () => void): void {
  const { log } = console;
  console.log = () => undefined;
  try {
    run();
  } finally {
    console.log = log;
  }
}
