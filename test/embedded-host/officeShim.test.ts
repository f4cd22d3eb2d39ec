import { installOfficeShim } from '../../src/embedded-host/officeShim';
import { hostWith } from '../support/embeddedHost';
import { loadOfficeClient } from '../support/officeHost';

beforeAll(loadOfficeClient);

describe('the Office shim', () => {
  it('is ready at once and says that it is Excel', async () => {
    installOfficeShim();
    const called = jest.fn();
    await expect(Office.onReady(called)).resolves.toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(called).toHaveBeenCalledWith({ host: 'Excel', platform: 'OfficeOnline' });
  });

  it('tells languages and theme', () => {
    installOfficeShim({ displayLanguage: 'de-DE', contentLanguage: 'de-CH' });
    expect(Office.context).toMatchObject({
      displayLanguage: 'de-DE',
      contentLanguage: 'de-CH',
      host: 'Excel',
    });
    // Excel for the web has no theme.
    expect(Office.context.officeTheme).toBeUndefined();
  });

  it.each([
    ['ExcelApi', '1.9', true],
    ['ExcelApi', '1.13', true],
    ['ExcelApi', '1.14', true],
    ['ExcelApi', '1.15', false],
    ['ExcelApiDesktop', '1.1', false],
  ])('supports %s %s: %s', (name, version, supported) => {
    installOfficeShim();
    expect(Office.context.requirements.isSetSupported(name, version)).toBe(supported);
  });

  it('keeps what the client itself defines', () => {
    const { actions } = Office;
    installOfficeShim();
    expect(Office.actions).toBe(actions);
  });

  it('leaves the client working, events too', async () => {
    installOfficeShim();
    const host = hostWith({ Sheet1: [[1]] });
    host.connect();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.address));
      context.workbook.worksheets.onSelectionChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[2]];
      context.workbook.worksheets.getItem('Sheet1').getRange('C3').select();
      await context.sync();
    });
    await host.eventsDelivered();
    expect(heard).toEqual(['B2', 'C3']);
  });
});
