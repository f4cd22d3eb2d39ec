import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedHost } from '../../src/embedded-host';
import { newWorkbook } from '../../src/embedded-host/model/newWorkbook';
import { serveFolder } from '../../src/workbench/staticServer';
import { manifestUrls, parseManifest } from '../support/manifest';
import { loadOfficeClient } from '../support/officeHost';
import { KNOWN_DIFFERENCES } from './differences';
import { askAll, type Fact, type Probe } from './probe';
import { ALL_PROBES } from './probes/all';
import { writeFacts } from './writeFacts';

const FACTS = 'test/self-test/facts';

function askHost(probes: readonly Probe[] = ALL_PROBES): Promise<readonly Fact[]> {
  loadOfficeClient();
  const client = EmbeddedHost.open(newWorkbook()).connect('self-test');
  return askAll(() => client.newContext(), probes);
}

/** Answers by the ids of their questions; how long they took is each machine's own. */
const answersOf = (facts: readonly Fact[]) =>
  new Map(facts.map(({ id, took: _, ...answered }) => [id, answered]));

function factsIn(file: string): readonly Fact[] {
  const { facts } = JSON.parse(readFileSync(file, 'utf8')) as { readonly facts: readonly Fact[] };
  return facts;
}

let facts: readonly Fact[];
beforeAll(async () => {
  facts = await askHost();
});

describe('the self-test', () => {
  it('asks some thirty questions, each known by an id of its own', () => {
    expect(ALL_PROBES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(ALL_PROBES.map(({ id }) => id)).size).toBe(ALL_PROBES.length);
  });

  it('is answered by the embedded host without an error', () => {
    expect(facts.map(({ id }) => id)).toEqual(ALL_PROBES.map(({ id }) => id));
    expect(facts.filter((fact) => 'error' in fact)).toEqual([]);
    expect(JSON.stringify(facts)).not.toMatch(/ApiNotFound|InvalidObjectPath|EmbeddedHostFailure/);
  });

  it('tells an error as its code, and leaves no sheet behind', async () => {
    const host = EmbeddedHost.open(newWorkbook());
    const client = host.connect('self-test');
    const failing: Probe = {
      id: 'fails',
      ask: async (context, sheet) => {
        sheet.getRange('A1').load('address');
        sheet.tables.getItem('none').delete();
        await context.sync();
        return null;
      },
    };
    const found = await askAll(() => client.newContext(), [failing]);
    expect(found).toEqual([{ id: 'fails', error: 'ItemNotFound', took: expect.any(Number) }]);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it('has a manifest that names its own page alone', () => {
    const manifest = parseManifest(readFileSync('test/self-test/manifest.xml', 'utf8'));
    const pages = manifestUrls(manifest).filter(({ pathname }) => pathname.endsWith('.html'));
    expect(new Set(pages.map(({ href }) => href))).toEqual(new Set(['https://localhost:3000/selftest.html']));
    const id = (xml: string): string | undefined => /<Id>(.*)<\/Id>/.exec(xml)?.[1];
    expect(id(readFileSync('test/self-test/manifest.xml', 'utf8'))).not.toBe(
      id(readFileSync('manifest.xml', 'utf8')),
    );
  });
});

describe('the facts of real Excels', () => {
  const files = readdirSync(FACTS).filter((file) => file.endsWith('.json'));

  it('are those of the embedded host but for the known differences', () => {
    const host = answersOf(facts);
    for (const file of files) {
      const excel = answersOf(factsIn(path.join(FACTS, file)));
      const unlike = [...excel].filter(
        ([id, answer]) => JSON.stringify(answer) !== JSON.stringify(host.get(id)),
      );
      expect([file, unlike.map(([id]) => id)]).toEqual([file, Object.keys(KNOWN_DIFFERENCES[file] ?? {})]);
    }
    expect(Object.keys(KNOWN_DIFFERENCES).filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('the server of the self-test', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keylift-'));
  let server: Server;
  let url: string;

  beforeAll(async () => {
    ({ server, url } = await serveFolder(folder, 0, undefined, (text) => void writeFacts(folder, text)));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const post = async (body: string, origin = new URL(url).origin): Promise<number> => {
    const headers = { 'Content-Type': 'application/json', Origin: origin };
    return (await fetch(`${url}facts`, { method: 'POST', headers, body })).status;
  };

  it('writes what an Excel answered to a file named after it', async () => {
    expect(await post(JSON.stringify({ platform: 'PC', build: '16.0.18025', facts }))).toBe(204);
    expect(readdirSync(folder)).toEqual(['facts.PC.16.0.18025.json']);
    expect(factsIn(path.join(folder, 'facts.PC.16.0.18025.json'))).toEqual(facts);
  });

  it.each([
    [
      'of another page',
      JSON.stringify({ platform: 'PC', build: '1', facts: [] }),
      'https://example.com',
      405,
    ],
    ['that is no JSON', 'facts', undefined, 400],
    ['that is something else', '{"platform":1}', undefined, 400],
    ['that is too much', `"${'x'.repeat(1_100_000)}"`, undefined, 400],
  ])('takes no post %s', async (_, body, origin, status) => {
    const before = readdirSync(folder);
    expect(await post(body, origin)).toBe(status);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('writes nowhere else, whatever a platform is called', () => {
    const file = writeFacts(folder, JSON.stringify({ platform: '../../x', build: '/etc/y', facts: [] }));
    expect(path.dirname(file)).toBe(folder);
  });
});
