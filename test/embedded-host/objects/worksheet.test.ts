import { hostWith, runOn } from '../../support/embeddedHost';

describe('worksheet.protection', () => {
  it('refuses writes to locked cells as AccessDenied, and lets unlocked ones through', async () => {
    const host = hostWith({ Sheet1: [[1, 2]] });
    const client = host.connect('test');
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
      sheet.getRange('B1').values = [[3]];
      await context.sync();
    });
    const writing = client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[3]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(host.workbook.sheets[0]?.cells.get(0, 1)?.value).toBe(3);
  });

  it('fails to protect twice, and can be taken off', async () => {
    const twice = runOn({ Sheet1: [] }, async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1');
      protection.protect();
      protection.protect();
      await context.sync();
    });
    await expect(twice).rejects.toMatchObject({ code: 'AccessDenied' });
    const { host } = await runOn({ Sheet1: [] }, async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1');
      protection.protect();
      protection.unprotect();
      await context.sync();
    });
    expect(host.workbook.sheets[0]?.protection.protected).toBe(false);
  });

  it('does not give way where the file has a password', async () => {
    const host = hostWith();
    const sheet = host.workbook.sheets[0];
    if (sheet) sheet.protection = { protected: true, options: {}, raw: ' password="CC2A"' };
    const unprotecting = host.connect('test').run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.unprotect('guess');
      await context.sync();
    });
    await expect(unprotecting).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('workbook.protection', () => {
  it('keeps sheets from being added', async () => {
    const adding = runOn({ Sheet1: [] }, async (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('worksheet.freezePanes', () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
    ['rows', (panes) => panes.freezeRows(2), 'Sheet1!1:2'],
    ['columns', (panes) => panes.freezeColumns(1), 'Sheet1!A:A'],
    ['both', (panes) => panes.freezeAt('A1:B3'), 'Sheet1!A1:B3'],
  ])('freezes %s', async (_, freeze, location) => {
    const { result } = await runOn({ Sheet1: [] }, async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
      freeze(freezePanes);
      const range = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return range.address;
    });
    expect(result).toBe(location);
  });

  it('thaws', async () => {
    const { result } = await runOn({ Sheet1: [] }, async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
      freezePanes.freezeRows(2);
      freezePanes.unfreeze();
      const range = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return range.isNullObject;
    });
    expect(result).toBe(true);
  });
});

describe('a worksheet', () => {
  it('finds its neighbours, hidden ones skipped when asked', async () => {
    const { result } = await runOn({ A: [], B: [], C: [] }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('B').visibility = 'Hidden';
      const sheet = worksheets.getItem('A');
      const found = [
        sheet.getNext(),
        sheet.getNext(true),
        sheet.getPreviousOrNullObject(),
        worksheets.getLast(),
      ];
      for (const it of found) it.load('name');
      await context.sync();
      return found.map((it) => (it.isNullObject ? null : it.name));
    });
    expect(result).toEqual(['B', 'C', null, 'C']);
  });

  it('comes to the front when activated, for this client alone', async () => {
    const host = hostWith({ A: [], B: [] });
    const names = await Promise.all(
      ['here', 'there'].map((id) =>
        host.connect(id).run(async (context) => {
          if (id === 'here') context.workbook.worksheets.getItem('B').activate();
          const active = context.workbook.worksheets.getActiveWorksheet().load('name');
          await context.sync();
          return active.name;
        }),
      ),
    );
    expect(names).toEqual(['B', 'A']);
  });

  it('keeps its tab colour and gridlines', async () => {
    const { result } = await runOn({ A: [] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.tabColor = '#FF8800';
      sheet.showGridlines = false;
      sheet.load('tabColor,showGridlines');
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines];
    });
    expect(result).toEqual(['#FF8800', false]);
  });
});

describe('worksheet.charts', () => {
  it('adds, finds, titles and deletes a chart', async () => {
    const { host, result } = await runOn(
      {
        A: [
          [null, 'y'],
          [1, 2],
        ],
      },
      async (context) => {
        const sheet = context.workbook.worksheets.getItem('A');
        const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns');
        chart.name = 'Progress';
        chart.title.text = 'Where we stand';
        await context.sync();
        const found = sheet.charts.getItem('progress').load('name,chartType,title/text');
        const other = sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Auto');
        await context.sync();
        other.delete();
        sheet.charts.load('count');
        await context.sync();
        return [found.name, found.chartType, found.title.text, sheet.charts.count];
      },
    );
    expect(result).toEqual(['Progress', 'ColumnClustered', 'Where we stand', 1]);
    expect(host.workbook.sheets[0]?.charts[0]).toMatchObject({
      fromFile: false,
      series: [{ nameCells: 'A!$B$1', categoryCells: 'A!$A$2', valueCells: 'A!$B$2' }],
    });
  });
});

describe('PivotTables', () => {
  it('are listed where they stand', async () => {
    const host = hostWith({ A: [] });
    const sheet = host.workbook.sheets[0];
    if (sheet) sheet.pivotTables = [{ name: 'Pivot', area: { top: 2, left: 0, bottom: 5, right: 2 } }];
    const result = await host.connect('test').run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('B4');
      const [touched, missed] = [range.getPivotTables(), range.getOffsetRange(0, 5).getPivotTables()];
      touched.load('items/name');
      missed.load('items/name');
      await context.sync();
      return [touched.items.map(({ name }) => name), missed.items.length];
    });
    expect(result).toEqual([['Pivot'], 0]);
  });

  it('have a layout whose range is all of them but the filters, and are null objects where there are none', async () => {
    const host = hostWith({ A: [], B: [] });
    const sheet = host.workbook.sheets[0];
    if (sheet) sheet.pivotTables = [{ name: 'Pivot', area: { top: 2, left: 0, bottom: 5, right: 2 } }];
    const result = await host.connect('test').run(async (context) => {
      const rangeOf = (name: string) =>
        context.workbook.worksheets
          .getItem(name)
          .pivotTables.getItemOrNullObject('pivot')
          .layout.getRange()
          .load('address');
      const [found, missed] = [rangeOf('A'), rangeOf('B')];
      await context.sync();
      return [found.address, missed.isNullObject];
    });
    expect(result).toEqual(['A!A3:C6', true]);
  });
});

describe('worksheet.copy', () => {
  it('places the copy where it is told and names it after the original', async () => {
    const { host, result } = await runOn({ A: [[1, '=A1+1']], B: [] }, async (context) => {
      const { worksheets } = context.workbook;
      const copy = worksheets.getItem('A').copy('Before', worksheets.getItem('A')).load('name,position');
      await context.sync();
      const range = copy.getRange('A1:B1').load('values');
      await context.sync();
      return { name: copy.name, position: copy.position, values: range.values };
    });
    expect(result).toEqual({ name: 'A (2)', position: 0, values: [[1, 2]] });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['A (2)', 'A', 'B']);
  });
});

describe('worksheet.getRanges', () => {
  it('takes several areas at once', async () => {
    const { result } = await runOn({ A: [[1, 2, 3]] }, async (context) => {
      const areas = context.workbook.worksheets.getItem('A').getRanges('A1,C1:D2').load('address,cellCount');
      areas.areas.load('items/address');
      await context.sync();
      areas.clear('Contents');
      const range = context.workbook.worksheets.getItem('A').getRange('A1:C1').load('values');
      await context.sync();
      return [areas.address, areas.cellCount, areas.areas.items.map(({ address }) => address), range.values];
    });
    expect(result).toEqual(['A!A1,A!C1:D2', 5, ['A!A1', 'A!C1:D2'], [['', 2, '']]]);
  });
});
