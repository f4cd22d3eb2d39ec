import { EmbeddedHost } from '../../../src/embedded-host';
import { gridWorkbook } from '../../support/gridWorkbook';
import { loadOfficeClient } from '../../support/officeHost';

beforeAll(loadOfficeClient);

describe('workbook.functions', () => {
  it.each([
    [false, 1462],
    [true, 0],
  ])('calculates DATE(1904,1,1) in the date system of the workbook (1904: %s)', async (date1904, serial) => {
    const workbook = gridWorkbook({ Sheet1: [] });
    workbook.date1904 = date1904;
    const value = await EmbeddedHost.open(workbook)
      .connect()
      .run(async (context) => {
        const result = context.workbook.functions.date(1904, 1, 1).load('value');
        await context.sync();
        return result.value;
      });
    expect(value).toBe(serial);
  });
});
