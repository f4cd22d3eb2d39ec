/**
 * `npm run demo`: Keylift's main job on the command line, with no Excel and no browser. `--help` tells how.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { demoArguments } from './demo/demoArguments';
import { Refusal } from './demo/refusal';
import { runDemo } from './demo/runDemo';
import { oneLine } from './demo/textTable';
import { loadOfficeClient } from './loadOfficeClient';

async function main(args: readonly string[]): Promise<void> {
  const now = new Date();
  const parsed = demoArguments(args);
  loadOfficeClient();
  await runDemo(parsed, {
    today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
    locale: new Intl.NumberFormat().resolvedOptions().locale,
    readFile: (path) => readFileSync(path),
    writeFile: writeFileSync,
    print: (line) => console.log(line),
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  if (!(error instanceof Refusal)) throw error;
  console.error(`${oneLine(error.message)}.`);
  if (error.help !== '') console.error(oneLine(error.help));
});
