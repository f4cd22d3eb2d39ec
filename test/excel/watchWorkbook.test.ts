import type { Selection, WorkbookChange } from '../../src/app/workbookPort';
import { addSheet, deleteSheet } from '../../src/embedded-host/model/edit/sheets';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { request } from '../../src/excel/request';
import { readSelection, select, watchSelection, watchWorkbook } from '../../src/excel/watchWorkbook';
import { at, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { connectionTo, onHost, type OnHost } from './onHost';

/** Writes a cell through Office.js. */
async function write(connection: OnHost['connection'], address: string): Promise<void> {
  const written = await request(
    connection,
    (workbook) => {
      workbook.worksheets.getItem('A').getRange(address).values = [[7]];
      return () => undefined;
    },
    'once',
  );
  valueOf(written);
}

async function watched() {
  const one = onHost({ A: [['KPI'], ['NPS']], B: [[2]] });
  const [a, b] = one.host.workbook.sheets.map(({ id }) => id);
  const told: WorkbookChange[] = [];
  const stop = valueOf(await watchWorkbook(one.connection, (change) => told.push(change)));
  return { ...one, a, b, told, stop };
}

describe('watching a workbook', () => {
  it('tells on which sheet the user typed', async () => {
    const { host, told, b } = await watched();
    host.user.type('B', 'A1', '5');
    await host.eventsDelivered();
    expect(told).toEqual([{ sheetIds: [b], structure: false }]);
  });

  it('tells what another client wrote', async () => {
    const { host, told, a } = await watched();
    await write(connectionTo(host, 'colleague'), 'A2');
    await host.eventsDelivered();
    expect(told).toEqual([{ sheetIds: [a], structure: false }]);
  });

  it('keeps quiet about what Keylift itself writes', async () => {
    const { host, connection, told } = await watched();
    await write(connection, 'A2');
    await host.eventsDelivered();
    expect(told).toEqual([]);
  });

  it.each<[string, (host: OnHost['host']) => void]>([
    ['a row is inserted', (host) => host.user.insertRows('A', '1:1')],
    ['a column is deleted', (host) => host.user.deleteColumns('A', 'B:B')],
    ['a sheet comes', (host) => host.user.edit((book) => addSheet(book, 'New'))],
    ['a sheet goes', (host) => host.user.edit((book) => deleteSheet(book, sheetOf(book, 'B')))],
    [
      'a table comes',
      (host) => host.user.edit((book) => addTable(book, sheetOf(book, 'A'), at('A1:A2'), true)),
    ],
  ])('tells that the structure changed when %s', async (_, change) => {
    const { host, told } = await watched();
    change(host);
    await host.eventsDelivered();
    expect(told.some(({ structure }) => structure)).toBe(true);
  });

  it('stops when it is told to', async () => {
    const { host, told, stop } = await watched();
    stop();
    host.user.type('B', 'A1', '5');
    await host.eventsDelivered();
    expect(told).toEqual([]);
  });

  it('says why it cannot watch', async () => {
    const { host, connection } = onHost({ A: [] });
    host.faults.onRequest(1, { kind: 'refuse', code: 'AccessDenied' });
    expect(await watchWorkbook(connection, () => undefined)).toEqual({
      ok: false,
      issue: { code: 'access-denied' },
    });
  });
});

describe('the selection', () => {
  const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

  it('is read as a sheet and an area', async () => {
    const { host, connection, client } = onHost({ A: [], B: [] });
    host.user.select('B', 'C2:D5', client);
    expect(await readSelection(connection)).toEqual({
      ok: true,
      value: {
        sheetId: sheetOf(host.workbook, 'B').id,
        area: { row: 1, column: 2, rowCount: 4, columnCount: 2 },
      },
    });
  });

  it('is moved to a place of another sheet, which comes to the front', async () => {
    const { host, connection } = onHost({ A: [], B: [] });
    const selection: Selection = { sheetId: sheetOf(host.workbook, 'B').id, area: cell(7, 3) };
    expect(await select(connection, selection)).toMatchObject({ ok: true });
    expect(await readSelection(connection)).toEqual({ ok: true, value: selection });
  });

  it('is told when it moves, until that is stopped', async () => {
    const { host, connection, client } = onHost({ A: [], B: [] });
    const told: Selection[] = [];
    const stop = valueOf(await watchSelection(connection, (selection) => told.push(selection)));
    host.user.select('B', 'C2', client);
    await host.eventsDelivered();
    const selection = { sheetId: sheetOf(host.workbook, 'B').id, area: cell(1, 2) };
    expect(told).toEqual([selection]);
    stop();
    host.user.select('B', 'C9', client);
    await host.eventsDelivered();
    expect(told).toEqual([selection]);
  });

  it('cannot be moved to a sheet that is gone, and says so', async () => {
    const { connection } = onHost({ A: [] });
    expect(await select(connection, { sheetId: '{gone}', area: cell(0, 0) })).toEqual({
      ok: false,
      issue: { code: 'workbook-changed', where: '' },
    });
  });
});
