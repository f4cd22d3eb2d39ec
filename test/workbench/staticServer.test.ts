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
    expect(await ask(url, asked)).toMatchObject({ status, contentType });
  });

  it('answers HEAD as GET, without the file', async () => {
    const [got, head] = [await ask(url, 'index.html'), await ask(url, 'index.html', 'HEAD')];
    expect(got.body).toBe('<p>start</p>');
    expect(head).toEqual({ ...got, body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'refuses %s, and says what is allowed',
    async (method) => {
      expect(await ask(url, 'index.html', method)).toEqual({
        status: 405,
        contentType: 'text/plain',
        allow: 'GET, HEAD',
        body: 'Method not allowed',
      });
    },
  );

  it('refuses a port that is taken', async () => {
    await expect(serveFolder(folder, Number(new URL(url).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly contentType: string | undefined;
  readonly allow: string | undefined;
  readonly body: string;
}

/** Asks for a path as it stands: `fetch` would tidy the dots away first. */
function ask(url: string, asked: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path: `/${asked}` }, (response) => {
      const { statusCode: status, headers } = response;
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status, contentType: headers['content-type'], allow: headers.allow, body }),
      );
    })
      .on('error', reject)
      .end();
  });
}
