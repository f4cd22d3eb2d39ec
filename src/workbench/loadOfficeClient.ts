import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { runOfficeClient } from '../embedded-host/protocol/runOfficeClient';

/**
 * Loads the genuine Office.js client for Excel, unmodified, into the global scope: in jest's jsdom, in jest's node
 * environment, or in a plain Node script. Does nothing when it is there already.
 */
export function loadOfficeClient(): void {
  if ('Excel' in globalThis) return;
  // jsdom has a window but not these, which the host's files are read and written with.
  if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder, TextDecoder });
  const require = createRequire(join(process.cwd(), 'package.json'));
  const client = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  runOfficeClient(readFileSync(client, 'utf8'));
}
