/** @jest-environment jsdom */
import { EmbeddedHost, UnreadableFile } from '../../src/embedded-host';
import { newWorkbook } from '../../src/embedded-host/model/newWorkbook';
import { loadOfficeClient } from '../support/officeHost';

beforeAll(loadOfficeClient);

describe('the embedded host, in a browser page', () => {
  it('saves what a client wrote, with the values of its formulas, and opens it again', async () => {
    const host = EmbeddedHost.open(newWorkbook());
    await host.connect('first').run(async (context) => {
      const sheet = context.workbook.worksheets.add('OKRs');
      sheet.getRange('A1:B2').formulas = [
        ['Progress', 'Target'],
        ['=B2*0.5', 3],
      ];
      sheet.getRange('A2').numberFormat = [['0.0%']];
      context.workbook.names.add('Keylift_AsOf', '=OKRs!$B$2');
      context.workbook.settings.add('version', { number: 1 });
      await context.sync();
    });
    const again = EmbeddedHost.open(host.save(), { fileName: 'again.xlsx' });
    const read = await again.connect('second').run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('OKRs')
        .getRange('A1:B2')
        .load('values,formulas,text');
      const name = context.workbook.names.getItem('Keylift_AsOf').load('formula');
      const setting = context.workbook.settings.getItem('version').load('value');
      context.workbook.load('name');
      await context.sync();
      const version: unknown = setting.value;
      return { ...range.toJSON(), version, name: String(name.formula), file: context.workbook.name };
    });
    expect(read).toMatchObject({
      values: [
        ['Progress', 'Target'],
        [1.5, 3],
      ],
      formulas: [
        ['Progress', 'Target'],
        ['=B2*0.5', 3],
      ],
      text: [
        ['Progress', 'Target'],
        ['150.0%', '3'],
      ],
      name: '=OKRs!$B$2',
      version: { number: 1 },
      file: 'again.xlsx',
    });
  });

  it('refuses bytes that are no workbook', () => {
    expect(() => EmbeddedHost.open(new Uint8Array([1, 2, 3]))).toThrow(UnreadableFile);
  });

  it('lets two clients write into one workbook', async () => {
    const host = EmbeddedHost.open(newWorkbook());
    const clients = ['here', 'there'].map((id) => host.connect(id));
    await Promise.all(
      clients.map((client, row) =>
        client.run(async (context) => {
          const cell = context.workbook.worksheets.getItem('Sheet1').getCell(row, 0);
          cell.values = [[client.id]];
          await context.sync();
        }),
      ),
    );
    const values = [0, 1].map((row) => host.workbook.sheets[0]?.cells.get(row, 0)?.value);
    expect(values).toEqual(['here', 'there']);
  });

  it('calculates what rests on a cell that the user types into', () => {
    const host = EmbeddedHost.open(newWorkbook());
    host.user.type('Sheet1', 'A1', '5%');
    host.user.type('Sheet1', 'B1', '=A1*100');
    host.user.type('Sheet1', 'A1', '7%');
    const cells = host.workbook.sheets[0]?.cells;
    expect(cells?.get(0, 1)?.value).toBeCloseTo(7);
    expect(host.workbook.formats.at(cells?.get(0, 0)?.format ?? 0).numberFormat).toBe('0%');
  });

  it('answers instead of hanging when it fails itself', async () => {
    const host = EmbeddedHost.open(newWorkbook());
    Object.defineProperty(host.workbook, 'fileName', {
      get: () => {
        throw new TypeError('broken');
      },
    });
    const reading = host.connect('test').run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({
      code: 'EmbeddedHostFailure',
      message: expect.stringContaining('TypeError: broken'),
    });
  });
});
