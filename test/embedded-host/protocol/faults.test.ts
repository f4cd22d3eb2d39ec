import type { EmbeddedHost, Fault } from '../../../src/embedded-host';
import { hostWith } from '../../support/embeddedHost';

/** Writes into two cells in one batch of a client of the host. */
function writeTwoCells(host: EmbeddedHost): Promise<void> {
  return host.connect('test').run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['first']];
    sheet.getRange('B1').values = [['second']];
    await context.sync();
  });
}

const written = (host: EmbeddedHost): unknown[] =>
  [0, 1].map((column) => host.workbook.sheets[0]?.cells.get(0, column)?.value);

describe('a fault', () => {
  it.each<[string, Fault, string, unknown[]]>([
    [
      'refuses before anything is done',
      { kind: 'refuse', code: 'ServiceNotAvailable' },
      'ServiceNotAvailable',
      [undefined, undefined],
    ],
    [
      'is a cell being edited',
      { kind: 'cell-edit-mode' },
      'InvalidOperationInCellEditMode',
      [undefined, undefined],
    ],
    [
      'loses the answer after the batch was executed',
      { kind: 'connection-lost' },
      'ConnectionFailure',
      ['first', 'second'],
    ],
    ['loses the request itself', { kind: 'request-lost' }, 'ConnectionFailure', [undefined, undefined]],
  ])('%s', async (_, fault, code, cells) => {
    const host = hostWith();
    host.faults.onRequest(1, fault);
    await expect(writeTwoCells(host)).rejects.toMatchObject({ code });
    expect(written(host)).toEqual(cells);
  });

  it('fails after some actions, which stay done', async () => {
    const host = hostWith();
    host.faults.when(({ members }) => members.includes('Values'), {
      kind: 'fail-after',
      actions: 7,
      code: 'GeneralException',
    });
    await expect(writeTwoCells(host)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(written(host)).toEqual(['first', undefined]);
  });

  it('meets the request it was meant for and no other', async () => {
    const host = hostWith();
    host.faults.onRequest(2, { kind: 'refuse', code: 'Conflict' });
    await writeTwoCells(host);
    await expect(writeTwoCells(host)).rejects.toMatchObject({ code: 'Conflict' });
    await writeTwoCells(host);
  });

  it('delays the answer', async () => {
    const host = hostWith();
    host.faults.onRequest(1, { kind: 'delay', milliseconds: 20 });
    const started = performance.now();
    await writeTwoCells(host);
    expect(performance.now() - started).toBeGreaterThanOrEqual(15);
  });

  it('answers late what was done at once', async () => {
    const host = hostWith();
    host.faults.onRequest(1, { kind: 'late-answer', milliseconds: 20 });
    const answer = writeTwoCells(host).then(() => 'answered');
    const soon = new Promise((resolve) => setTimeout(resolve, 5, 'no answer yet'));
    await expect(Promise.race([answer, soon])).resolves.toBe('no answer yet');
    expect(written(host)).toEqual(['first', 'second']);
    await expect(answer).resolves.toBe('answered');
  });

  it('keeps the order of a client’s requests when one is late', async () => {
    const host = hostWith();
    host.faults.onRequest(1, { kind: 'delay', milliseconds: 20 });
    const client = host.connect('slow');
    const write = (text: string): Promise<void> => {
      const context = client.newContext();
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
      return context.sync();
    };
    await Promise.all([write('late'), write('last')]);
    expect(written(host)[0]).toBe('last');
  });

  it('hangs: no answer comes and nothing is done', async () => {
    const host = hostWith();
    host.faults.onRequest(1, { kind: 'hang' });
    const pause = new Promise((resolve) => setTimeout(resolve, 20, 'no answer'));
    await expect(Promise.race([writeTwoCells(host), pause])).resolves.toBe('no answer');
    expect(written(host)).toEqual([undefined, undefined]);
  });
});

describe('Excel’s limits', () => {
  it('refuses a request over 5 MB and does nothing of it', async () => {
    const host = hostWith();
    const writing = host.connect('test').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['x'.repeat(5 * 1024 * 1024)]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(written(host)).toEqual([undefined, undefined]);
  });

  it('refuses a response over 5 MB', async () => {
    const host = hostWith({ Sheet1: [['x'.repeat(30_000)]] });
    const reading = host.connect('test').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A2:A200').copyFrom('A1');
      sheet.getRange('A1:A200').load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('counts bytes, not characters', async () => {
    const host = hostWith();
    await host.connect('test').run(async (context) => {
      context.workbook.settings.add('key', 'é€😀');
      await context.sync();
    });
    const plain = hostWith();
    await plain.connect('test').run(async (context) => {
      context.workbook.settings.add('key', 'aaaa');
      await context.sync();
    });
    // Two, three and four bytes, in four UTF-16 units.
    expect((host.log[0]?.requestBytes ?? 0) - (plain.log[0]?.requestBytes ?? 0)).toBe(5);
  });
});

describe('the log', () => {
  it('tells what each request was', async () => {
    const host = hostWith();
    await writeTwoCells(host);
    expect(host.log.filter(({ isCleanup }) => !isCleanup)).toEqual([
      expect.objectContaining({ client: 'test', members: expect.arrayContaining(['Values', 'GetRange']) }),
    ]);
    expect(host.log[0]?.requestBytes).toBeGreaterThan(500);
    expect(host.log[0]?.responseBytes).toBeGreaterThan(50);
  });
});
