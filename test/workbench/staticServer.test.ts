import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder } from '../../src/workbench/staticServer';

describe('serveFolder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keylift-'));
  let server: Server;
  let url: string;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'index.html'), '<p>start</p>');
    writeFileSync(path.join(folder, 'a b.js'), '1');
    ({ server, url } = await serveFolder(folder, 0));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['', 200, 'text/html; charset=utf-8'],
    ['index.html?open=promote', 200, 'text/html; charset=utf-8'],
    ['a%20b.js', 200, 'text/javascript; charset=utf-8'],
    ['missing.html', 404, 'text/plain'],
    ['../../etc/hostname', 404, 'text/plain'],
    ['..%2f..%2fetc%2fhostname', 404, 'text/plain'],
    ['%zz', 400, undefined],
  ])('answers "%s" with %d', async (asked, status, contentType) => {
    expect(await ask(url, asked)).toEqual({ status, contentType });
  });

  it('refuses a port that is taken', async () => {
    await expect(serveFolder(folder, Number(new URL(url).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

/** Asks for a path as it stands: `fetch` would tidy the dots away first. */
function ask(
  url: string,
  asked: string,
): Promise<{ status: number | undefined; contentType: string | undefined }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: `/${asked}` }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, contentType: response.headers['content-type'] });
    })
      .on('error', reject)
      .end();
  });
}
