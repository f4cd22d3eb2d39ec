import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes what an Excel answered to a file that is named after it: `facts.PC.16.0.18025.json`.
 * @param text as the page posts it. Throws where it is something else.
 * @returns where it was written
 */
export function writeFacts(folder: string, text: string): string {
  const posted: unknown = JSON.parse(text);
  if (!isFacts(posted)) throw new Error('What was posted is not what an Excel answered.');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `facts.${plain(posted.platform)}.${plain(posted.build)}.json`);
  writeFileSync(file, `${JSON.stringify(posted, null, 2)}\n`);
  return file;
}

/** Fit for the name of a file, whatever was posted. */
const plain = (text: string): string => text.replace(/[^\w.-]|\.\./g, '').slice(0, 40) || 'unknown';

interface Facts {
  readonly platform: string;
  readonly build: string;
  readonly facts: readonly unknown[];
}

function isFacts(posted: unknown): posted is Facts {
  return (
    typeof posted === 'object' &&
    posted !== null &&
    'platform' in posted &&
    typeof posted.platform === 'string' &&
    'build' in posted &&
    typeof posted.build === 'string' &&
    'facts' in posted &&
    Array.isArray(posted.facts)
  );
}
