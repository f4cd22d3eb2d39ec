import type { Client, EmbeddedHost } from '../../../src/embedded-host';
import { hostWith } from '../../support/embeddedHost';

/** Registers a client for events and gathers what its handlers are given. */
async function listen(
  client: Client,
  register: (workbook: Excel.Workbook, hear: (event: object) => Promise<void>) => void,
): Promise<object[]> {
  const heard: object[] = [];
  const context = client.newContext();
  register(context.workbook, async (event) => void heard.push(event));
  await context.sync();
  return heard;
}

const writeCell = (client: Client, address: string, value: string | number): Promise<void> =>
  client.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
    await context.sync();
  });

const sheetIdOf = (host: EmbeddedHost): string => host.workbook.sheets[0]?.id ?? '';

describe('worksheets.onChanged', () => {
  it('tells own writes, those of another client and the user’s apart', async () => {
    const host = hostWith({ Sheet1: [[1]] });
    const [here, there] = [host.connect('here'), host.connect('there')];
    const heard = await listen(here, (workbook, hear) => workbook.worksheets.onChanged.add(hear));
    await writeCell(here, 'A1', 2);
    await writeCell(there, 'A2', 3);
    host.user.type('Sheet1', 'A3', '4');
    await host.eventsDelivered();
    const common = { worksheetId: sheetIdOf(host), changeType: 'RangeEdited', type: 'WorksheetChanged' };
    expect(heard).toEqual([
      expect.objectContaining({ ...common, address: 'A1', source: 'Local', triggerSource: 'ThisLocalAddin' }),
      expect.objectContaining({ ...common, address: 'A2', source: 'Remote', triggerSource: 'Unknown' }),
      expect.objectContaining({ ...common, address: 'A3', source: 'Local', triggerSource: 'Unknown' }),
    ]);
  });

  it.each<[string, (host: EmbeddedHost) => void, object]>([
    [
      'rows inserted',
      (host) => host.user.insertRows('Sheet1', '2:3'),
      { changeType: 'RowInserted', address: '2:3' },
    ],
    [
      'rows deleted',
      (host) => host.user.deleteRows('Sheet1', '2:2'),
      { changeType: 'RowDeleted', address: '2:2' },
    ],
    [
      'columns inserted',
      (host) => host.user.insertColumns('Sheet1', 'A:A'),
      { changeType: 'ColumnInserted', address: 'A:A' },
    ],
    [
      'columns deleted',
      (host) => host.user.deleteColumns('Sheet1', 'A:A'),
      { changeType: 'ColumnDeleted', address: 'A:A' },
    ],
  ])('tells of %s', async (_, edit, expected) => {
    const host = hostWith({ Sheet1: [[1], [2], [3]] });
    const heard = await listen(host.connect('here'), (workbook, hear) =>
      workbook.worksheets.onChanged.add(hear),
    );
    edit(host);
    await host.eventsDelivered();
    expect(heard).toEqual([expect.objectContaining(expected)]);
  });

  it('hands out the range that changed', async () => {
    const host = hostWith({ Sheet1: [[1]] });
    const client = host.connect('here');
    const values: unknown[] = [];
    await client.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        client.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    host.user.type('Sheet1', 'B2', '7');
    await host.eventsDelivered();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(values).toEqual([[[7]]]);
  });

  it('falls silent once the handler is removed, or events are switched off', async () => {
    const host = hostWith({ Sheet1: [[1]] });
    const client = host.connect('here');
    const heard: object[] = [];
    const context = client.newContext();
    const registration = context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
    await context.sync();
    context.runtime.enableEvents = false;
    await context.sync();
    host.user.type('Sheet1', 'A1', '2');
    await host.eventsDelivered();
    context.runtime.enableEvents = true;
    registration.remove();
    await context.sync();
    host.user.type('Sheet1', 'A1', '3');
    await host.eventsDelivered();
    expect(heard).toEqual([]);
  });
});

describe('a worksheet’s own events', () => {
  it('tell of changes on it and not on others', async () => {
    const host = hostWith({ Sheet1: [[1]], Sheet2: [] });
    const client = host.connect('here');
    const context = client.newContext();
    const heard: object[] = [];
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
    await context.sync();
    sheet.onChanged.add(async (event) => void heard.push(event));
    sheet.onNameChanged.add(async (event) => void heard.push(event));
    await context.sync();
    host.user.type('Sheet2', 'A1', 'x');
    host.user.type('Sheet1', 'A1', 'y');
    host.user.renameSheet('Sheet1', 'Renamed');
    await host.eventsDelivered();
    expect(heard).toEqual([
      expect.objectContaining({ type: 'WorksheetChanged', address: 'A1' }),
      expect.objectContaining({ type: 'WorksheetNameChanged', nameBefore: 'Sheet1', nameAfter: 'Renamed' }),
    ]);
  });
});

describe('sheets and tables that come and go', () => {
  it('are told to every client', async () => {
    const host = hostWith({ Sheet1: [['a'], [1]] });
    const [here, there] = [host.connect('here'), host.connect('there')];
    const heard = await listen(here, (workbook, hear) => {
      workbook.worksheets.onAdded.add(hear);
      workbook.worksheets.onDeleted.add(hear);
      workbook.tables.onAdded.add(hear);
      workbook.tables.onDeleted.add(hear);
    });
    await there.run(async (context) => {
      context.workbook.worksheets.add('OKRs');
      context.workbook.tables.add('Sheet1!A1:A2', true).name = 'Sales';
      await context.sync();
      context.workbook.tables.getItem('Sales').delete();
      context.workbook.worksheets.getItem('OKRs').delete();
      await context.sync();
    });
    await host.eventsDelivered();
    expect(heard).toEqual([
      expect.objectContaining({ type: 'WorksheetAdded', source: 'Remote' }),
      expect.objectContaining({ type: 'TableAdded', source: 'Remote' }),
      expect.objectContaining({ type: 'TableDeleted', source: 'Remote' }),
      expect.objectContaining({ type: 'WorksheetDeleted', source: 'Remote' }),
    ]);
  });

  it('tell of changes inside a table', async () => {
    const host = hostWith({
      Sheet1: [
        ['a', 'b'],
        [1, 2],
      ],
    });
    const client = host.connect('here');
    await client.run(async (context) => {
      context.workbook.tables.add('Sheet1!A1:B2', true).name = 'Sales';
      await context.sync();
    });
    await host.eventsDelivered();
    const heard = await listen(client, (workbook, hear) => workbook.tables.onChanged.add(hear));
    host.user.type('Sheet1', 'B2', '9');
    host.user.type('Sheet1', 'D9', 'beside');
    await host.eventsDelivered();
    expect(heard).toEqual([
      expect.objectContaining({
        type: 'TableChanged',
        address: 'B2',
        source: 'Local',
        changeType: 'RangeEdited',
      }),
    ]);
  });
});

describe('worksheets.onMoved', () => {
  // "Worksheets whose position is indirectly changed due to another worksheet's movement won't cause this event."
  it('tells of the sheet that was moved alone', async () => {
    const host = hostWith({ Sheet1: [], Two: [], Three: [] });
    const client = host.connect();
    const worksheetId = sheetIdOf(host);
    const heard = await listen(client, (workbook, hear) => workbook.worksheets.onMoved.add(hear));
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').position = 2;
      await context.sync();
    });
    await host.eventsDelivered();
    expect(heard).toEqual([expect.objectContaining({ worksheetId, positionBefore: 0, positionAfter: 2 })]);
  });
});

describe('settings.onSettingsChanged', () => {
  it('tells when a setting is added, changed or deleted', async () => {
    const host = hostWith();
    const client = host.connect();
    const heard = await listen(client, (workbook, hear) => workbook.settings.onSettingsChanged.add(hear));
    await client.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('a', 1);
      await context.sync();
      settings.add('a', 2);
      await context.sync();
      settings.getItem('a').delete();
      await context.sync();
    });
    await host.eventsDelivered();
    expect(heard).toHaveLength(3);
  });
});

describe('table.onSelectionChanged', () => {
  it('tells what is selected in the table, and once that it is left', async () => {
    const host = hostWith({ Sheet1: [['h'], [1], [2], ['beside']] });
    const client = host.connect();
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:A3', true).name = 'T';
      await context.sync();
    });
    const heard = await listen(client, (workbook, hear) =>
      workbook.tables.getItem('T').load('id').onSelectionChanged.add(hear),
    );
    host.user.select('Sheet1', 'A2:B9');
    host.user.select('Sheet1', 'A4');
    host.user.select('Sheet1', 'A5');
    await host.eventsDelivered();
    expect(heard).toEqual([
      expect.objectContaining({ type: 'TableSelectionChanged', isInsideTable: true, address: 'A2:A3' }),
      expect.objectContaining({ isInsideTable: false }),
    ]);
  });
});

describe('selection', () => {
  it('is each client’s own, and so are its events', async () => {
    const host = hostWith({ Sheet1: [], Sheet2: [] });
    const [here, there] = [host.connect('here'), host.connect('there')];
    const heard = await listen(here, (workbook, hear) => {
      workbook.onSelectionChanged.add(async () => hear({ type: 'workbook' }));
      workbook.worksheets.onSelectionChanged.add(hear);
      workbook.worksheets.onActivated.add(hear);
    });
    host.user.select('Sheet2', 'B2:C3', 'here');
    host.user.select('Sheet1', 'A9', 'there');
    await host.eventsDelivered();
    const addresses = await Promise.all(
      [here, there].map((client) =>
        client.run(async (context) => {
          const range = context.workbook.getSelectedRange().load('address');
          const cell = context.workbook.getActiveCell().load('address');
          await context.sync();
          return [range.address, cell.address];
        }),
      ),
    );
    expect(addresses).toEqual([
      ['Sheet2!B2:C3', 'Sheet2!B2'],
      ['Sheet1!A9', 'Sheet1!A9'],
    ]);
    expect(heard).toEqual([
      { type: 'WorksheetActivated', worksheetId: host.workbook.sheets[1]?.id },
      { type: 'WorksheetSelectionChanged', worksheetId: host.workbook.sheets[1]?.id, address: 'B2:C3' },
      { type: 'workbook' },
    ]);
  });

  it('moves with Range.select, which brings the sheet to the front', async () => {
    const host = hostWith({ Sheet1: [], Sheet2: [] });
    const name = await host.connect('here').run(async (context) => {
      context.workbook.worksheets.getItem('Sheet2').getRange('C3').select();
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Sheet2');
  });
});

describe('the page’s own client', () => {
  it('is reached by a plain Excel.run and hears its events once, beside another client', async () => {
    const host = hostWith({ Sheet1: [[1]] });
    host.connect();
    const there = host.connect('there');
    const heard: object[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
    });
    await writeCell(there, 'A1', 5);
    await host.eventsDelivered();
    expect(heard).toEqual([expect.objectContaining({ address: 'A1', source: 'Remote' })]);
  });
});

describe('a client that connects again', () => {
  it('has lost its handlers, as a page that was loaded anew', async () => {
    const host = hostWith({ Sheet1: [[1]] });
    const before = await listen(host.connect('here'), (workbook, hear) =>
      workbook.worksheets.onChanged.add(hear),
    );
    const after = await listen(host.connect('here'), (workbook, hear) =>
      workbook.worksheets.onChanged.add(hear),
    );
    host.user.type('Sheet1', 'A1', '2');
    await host.eventsDelivered();
    expect([before.length, after.length]).toEqual([0, 1]);
  });
});

describe('worksheet.onCalculated', () => {
  it('tells which cells have other values, even when the batch itself read them', async () => {
    const host = hostWith({ Sheet1: [[1, '=A1+1']] });
    const client = host.connect('here');
    const heard = await listen(client, (workbook, hear) => workbook.worksheets.onCalculated.add(hear));
    await host.eventsDelivered();
    heard.length = 0;
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('B1').load('values');
      await context.sync();
    });
    await host.eventsDelivered();
    expect(heard).toEqual([
      expect.objectContaining({ type: 'WorksheetCalculated', worksheetId: sheetIdOf(host), address: 'B1' }),
    ]);
  });
});
