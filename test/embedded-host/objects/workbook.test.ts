import { hostWith, runOn } from '../../support/embeddedHost';

describe('workbook', () => {
  it('tells its name and whether it is read-only', async () => {
    const host = hostWith();
    host.workbook.fileName = 'KPIs.xlsx';
    host.workbook.readOnly = true;
    const client = host.connect('test');
    const told = await client.run(async (context) => {
      context.workbook.load('name,readOnly');
      await context.sync();
      return [context.workbook.name, context.workbook.readOnly];
    });
    expect(told).toEqual(['KPIs.xlsx', true]);
    const writing = client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('application', () => {
  it('tells how this user writes numbers and dates', async () => {
    const host = hostWith();
    host.workbook.culture = {
      name: 'de-DE',
      decimalSeparator: ',',
      thousandsSeparator: '.',
      shortDatePattern: 'dd.MM.yyyy',
    };
    const told = await host.connect('test').run(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load(
        'name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator',
      );
      await context.sync();
      return [
        cultureInfo.name,
        cultureInfo.numberFormat.numberDecimalSeparator,
        cultureInfo.datetimeFormat.shortDatePattern,
        cultureInfo.datetimeFormat.dateSeparator,
      ];
    });
    expect(told).toEqual(['de-DE', ',', 'dd.MM.yyyy', '.']);
  });

  it('calculates when asked while calculation is manual', async () => {
    const { result } = await runOn({ Sheet1: [[1, '=A1+1']] }, async (context) => {
      const { application, worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('B1').load('values');
      await context.sync();
      application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[10]];
      const before = sheet.getRange('B1').load('values');
      await context.sync();
      application.calculate('Recalculate');
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      return [before.values, after.values];
    });
    expect(result).toEqual([[[2]], [[11]]]);
  });
});

describe('workbook.customXmlParts', () => {
  it('adds, finds by namespace, changes and deletes', async () => {
    const { result } = await runOn({ Sheet1: [] }, async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts
        .add('<k:log xmlns:k="urn:keylift"><k:entry/></k:log>')
        .load('id,namespaceUri');
      await context.sync();
      const only = customXmlParts.getByNamespace('urn:keylift').getOnlyItemOrNullObject().load('id');
      const xml = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      part.setXml('<log xmlns="urn:other"/>');
      part.load('namespaceUri');
      const none = customXmlParts.getByNamespace('urn:keylift').getOnlyItemOrNullObject().load('id');
      await context.sync();
      part.delete();
      const count = customXmlParts.getCount();
      await context.sync();
      return [only.id === part.id, xml.value, part.namespaceUri, none.isNullObject, count.value];
    });
    expect(result).toEqual([true, '<k:log xmlns:k="urn:keylift"><k:entry/></k:log>', 'urn:other', true, 0]);
  });

  it('refuses what is no XML', async () => {
    const adding = runOn({ Sheet1: [] }, async (context) => {
      context.workbook.customXmlParts.add('no xml');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('workbook.properties', () => {
  it('reads and writes the document’s properties', async () => {
    const { host, result } = await runOn({ Sheet1: [] }, async (context) => {
      const { properties } = context.workbook;
      properties.title = 'KPIs';
      properties.load('title,author');
      await context.sync();
      return [properties.title, properties.author];
    });
    expect(result).toEqual(['KPIs', '']);
    expect(host.workbook.properties).toEqual({ title: 'KPIs' });
  });
});
