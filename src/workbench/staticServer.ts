import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import path from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
};

/** Takes what a page of the folder posts, whose type is JSON. Throws what is told to the page. */
export type Receiver = (text: string) => void;

/** What a page may post at most, in bytes. */
const MOST_POSTED = 1_000_000;

/**
 * Serves the files of `folder`, to be read, on this machine alone, over https where a certificate is given. Port 0 takes any
 * free one. Rejects with Node's error (`EADDRINUSE`) where the port is taken.
 * @param receive makes it take what pages of its own post to any address
 */
export async function serveFolder(
  folder: string,
  port: number,
  certificate?: ServerOptions,
  receive?: Receiver,
): Promise<{ server: Server; url: string }> {
  const root = path.resolve(folder);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const served =
      receive !== undefined && isPostOfOwnPage(request)
        ? takePost(receive, request, response)
        : sendFile(root, request, response);
    served.catch(() => response.writeHead(400).end('Bad request'));
  };
  const server = certificate ? createHttpsServer(certificate, answer) : createHttpServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return { server, url: `${certificate ? 'https' : 'http'}://localhost:${address.port}/` };
}

/** Another page in the same browser may not post: its origin is another. */
function isPostOfOwnPage({ method, headers }: IncomingMessage): boolean {
  const own = [`http://${headers.host}`, `https://${headers.host}`];
  return (
    method === 'POST' && headers['content-type'] === 'application/json' && own.includes(headers.origin ?? '')
  );
}

async function takePost(
  receive: Receiver,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const chunk = Buffer.from(part as Uint8Array);
    bytes += chunk.length;
    if (bytes > MOST_POSTED) throw new Error('More was posted than is taken.');
    parts.push(chunk);
  }
  receive(Buffer.concat(parts).toString('utf8'));
  response.writeHead(204).end();
}

const METHODS = ['GET', 'HEAD'];

async function sendFile(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!METHODS.includes(request.method ?? '')) {
    const headers = { Allow: METHODS.join(', '), 'Content-Type': 'text/plain' };
    response.writeHead(405, headers).end('Method not allowed');
    return;
  }
  const file = fileAsked(root, request.url ?? '/');
  const isFile =
    file !== undefined &&
    (await stat(file).then(
      (found) => found.isFile(),
      () => false,
    ));
  if (!isFile) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  // No Cache-Control: Office shows a default picture where a header forbids caching icons.
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file a request means, or nothing where it lies outside the folder. */
function fileAsked(root: string, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const asked = path.join(
    root,
    decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
  );
  return asked.startsWith(root + path.sep) ? asked : undefined;
}
