import { EmbeddedHost } from '../../../src/embedded-host';
import { Workbook } from '../../../src/embedded-host/model/workbook';
import { FormatTable } from '../../../src/embedded-host/model/format';
import { loadOfficeClient } from '../../support/officeHost';

beforeAll(loadOfficeClient);

function connect() {
  const workbook = new Workbook(new FormatTable([]));
  return { workbook, client: EmbeddedHost.open(workbook).connect() };
}

describe('workbook.settings', () => {
  it('adds a setting and gives back its JSON value', async () => {
    const { client } = connect();
    const value = await client.run(async (context): Promise<unknown> => {
      context.workbook.settings.add('plan', { version: 1, columns: ['a', 'b'] });
      const setting = context.workbook.settings.getItem('plan');
      setting.load('key,value');
      await context.sync();
      return [setting.key, setting.value];
    });
    expect(value).toEqual(['plan', { version: 1, columns: ['a', 'b'] }]);
  });

  it('answers ItemNotFound for a key that is not there', async () => {
    const { client } = connect();
    const read = client.run(async (context) => {
      context.workbook.settings.getItem('missing').load('value');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
  it('gives a null object for a key that is not there', async () => {
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('missing');
      setting.load('value');
      const items = context.workbook.settings.load('items/key');
      await context.sync();
      expect(setting.isNullObject).toBe(true);
      expect(items.items).toEqual([]);
    });
  });
  it('says which member is not emulated', async () => {
    const { client } = connect();
    const read = client.run(async (context) => {
      context.workbook.load('isDirty');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: 'not emulated: Workbook.isDirty',
      debugInfo: { errorLocation: 'Workbook' },
    });
  });
});
