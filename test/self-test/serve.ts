/** Serves the built self-test over https, where its manifest expects it, and writes what it posts into `facts`. */
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { serveFolder } from '../../src/workbench/staticServer';
import { writeFacts } from './writeFacts';

async function serve(): Promise<void> {
  const folder = path.join('test', 'self-test', 'facts');
  const { url } = await serveFolder('dist/selftest', 3000, await getHttpsServerOptions(), (text) =>
    console.log(`Written: ${writeFacts(folder, text)}`),
  );
  console.log(`The self-test is served at ${url}selftest.html`);
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
