/**
 * `tsx src/workbench/serve.ts` serves the built workbench; with `addin` it serves the built add-in over https, where
 * `manifest.xml` expects it while developing.
 */
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { serveFolder } from './staticServer';

const ADDIN_PORT = 3000;
const WORKBENCH_PORT = 3001;

async function serve(what: string | undefined): Promise<void> {
  if (what === 'addin') {
    const { url } = await serveFolder('dist/addin', ADDIN_PORT, await getHttpsServerOptions());
    console.log(`The add-in is served at ${url}`);
    return;
  }
  const { url } = await serveFolder('dist/workbench', Number(process.env['PORT'] ?? WORKBENCH_PORT));
  console.log(`Keylift workbench: ${url}\nStop it with Ctrl+C.`);
}

serve(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
