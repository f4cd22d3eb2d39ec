import { request } from '../../src/excel/request';
import { onHost } from './onHost';

const readName = (workbook: Excel.Workbook) => {
  workbook.load('name');
  return () => workbook.name;
};

describe('a request', () => {
  it('is one request, and gives back what the batch reads', async () => {
    const { host, connection } = onHost({ Sheet1: [] });
    expect(await request(connection, readName, 'repeatable')).toEqual({ ok: true, value: 'Workbook.xlsx' });
    expect(host.log).toHaveLength(1);
  });

  it.each(['ServiceNotAvailable', 'RequestAborted', 'ActivityLimitReached', 'Conflict', 'GeneralException'])(
    'that only reads is sent again after %s',
    async (code) => {
      const { host, connection } = onHost({ Sheet1: [] });
      host.faults.onRequest(1, { kind: 'refuse', code });
      host.faults.onRequest(2, { kind: 'refuse', code });
      expect(await request(connection, readName, 'repeatable')).toMatchObject({ ok: true });
      expect(host.log).toHaveLength(3);
    },
  );

  it('gives up once the pauses are used up', async () => {
    const { host, connection } = onHost({ Sheet1: [] });
    host.faults.when(() => true, { kind: 'refuse', code: 'Conflict' });
    expect(await request(connection, readName, 'repeatable')).toEqual({
      ok: false,
      issue: { code: 'excel-busy' },
    });
    expect(host.log).toHaveLength(3);
  });

  it('that writes is sent once only', async () => {
    const { host, connection } = onHost({ Sheet1: [] });
    host.faults.onRequest(1, { kind: 'refuse', code: 'Conflict' });
    expect(await request(connection, readName, 'once')).toEqual({ ok: false, issue: { code: 'excel-busy' } });
    expect(host.log).toHaveLength(1);
  });

  it('is not sent again after a refusal that stays', async () => {
    const { host, connection } = onHost({ Sheet1: [] });
    host.faults.onRequest(1, { kind: 'refuse', code: 'AccessDenied' });
    expect(await request(connection, readName, 'repeatable')).toEqual({
      ok: false,
      issue: { code: 'access-denied' },
    });
    expect(host.log).toHaveLength(1);
  });

  it('that is never answered ends with an issue', async () => {
    const { host, connection } = onHost({ Sheet1: [] });
    host.faults.onRequest(1, { kind: 'hang' });
    expect(await request(connection, readName, 'repeatable')).toEqual({
      ok: false,
      issue: { code: 'excel-not-answering' },
    });
  });

  it('throws what is a bug of ours', async () => {
    const { connection } = onHost({ Sheet1: [] });
    const broken = () => () => {
      throw new TypeError('not loaded');
    };
    await expect(request(connection, broken, 'repeatable')).rejects.toThrow('not loaded');
  });
});
