import type { EmbeddedHost } from '../../../../src/embedded-host';
import { hostWith } from '../../../support/embeddedHost';
import { sheetOf } from '../../../support/gridWorkbook';

/** A host with two rules of one kind over A1:A3, a third of the kind over C1:C3, and one of another kind over A1:A3. */
async function hostWithTwins(): Promise<EmbeddedHost> {
  const host = hostWith({ S: [[1], [2], [3]] });
  host.faults.twinRulesFail = true;
  await host.connect().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('S');
    for (const [address, formula] of [
      ['A1:A3', '=$A1>2'],
      ['A1:A3', '=$A1<2'],
      ['C1:C3', '=$C1<2'],
    ] as const)
      sheet.getRange(address).conditionalFormats.add('Custom').custom.rule.formula = formula;
    sheet.getRange('A1:A3').conditionalFormats.add('DataBar');
    await context.sync();
  });
  return host;
}

/** Does something with each rule that touches a range, in a request of its own. @returns the error codes */
async function codesOf(
  host: EmbeddedHost,
  address: string,
  act: (format: Excel.ConditionalFormat) => void,
): Promise<string[]> {
  const client = host.connect();
  const formatsOf = (context: Excel.RequestContext): Excel.ConditionalFormatCollection =>
    context.workbook.worksheets.getItem('S').getRange(address).conditionalFormats;
  const ids = await client.run(async (context) => {
    const formats = formatsOf(context).load('items/id,items/type');
    await context.sync();
    return formats.items.map(({ id }) => id);
  });
  const codes: string[] = [];
  for (const id of ids) {
    try {
      await client.run(async (context) => {
        act(formatsOf(context).getItem(id));
        await context.sync();
      });
      codes.push('done');
    } catch (error) {
      codes.push(error instanceof Object && 'code' in error ? String(error.code) : String(error));
    }
  }
  return codes;
}

describe('conditional formats of one type over the same cells, with the known bug', () => {
  it('are added and set in one batch, and tell their ids and types', async () => {
    const host = await hostWithTwins();
    expect(sheetOf(host.workbook).rules.map(({ rule }) => rule.kind)).toEqual([
      'dataBar',
      'custom',
      'custom',
      'custom',
    ]);
  });

  it.each<[string, (format: Excel.ConditionalFormat) => void]>([
    ['read (office-js #6827)', (format) => format.customOrNullObject.load('rule/formula')],
    ['asked where they apply (office-js #6835)', (format) => format.getRange().load('address')],
    ['deleted (office-js #5222)', (format) => format.delete()],
  ])('cannot be %s', async (_, act) => {
    const host = await hostWithTwins();
    expect(await codesOf(host, 'A1:A3', act)).toEqual(['done', 'ItemNotFound', 'ItemNotFound']);
    expect(await codesOf(host, 'C1:C3', act)).toEqual(['done']);
  });

  it('can be read and deleted where the bug is not asked for', async () => {
    const host = await hostWithTwins();
    host.faults.twinRulesFail = false;
    expect(await codesOf(host, 'A1:A3', (format) => format.delete())).toEqual(['done', 'done', 'done']);
  });
});
