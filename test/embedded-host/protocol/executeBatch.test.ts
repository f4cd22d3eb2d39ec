import { hostWith, runOn } from '../../support/embeddedHost';

describe('a batch', () => {
  it('keeps what came before the failing action and does not try what comes after', async () => {
    const host = hostWith({ Sheet1: [[1, 2, 3]] });
    const running = host.connect('test').run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('B1:B2').values = [['wrong shape']];
      sheet.getRange('C1').values = [['after']];
      await context.sync();
    });
    await expect(running).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: expect.stringContaining('range1.values = ') },
    });
    const cells = host.workbook.sheets[0]?.cells;
    expect([0, 1, 2].map((column) => cells?.get(0, column)?.value)).toEqual(['before', 2, 3]);
  });

  it('reads after a write in the same batch what the formulas give then', async () => {
    const { result } = await runOn({ Sheet1: [[1, '=A1*2']] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[5]];
      const range = sheet.getRange('B1').load('values');
      await context.sync();
      return range.values;
    });
    expect(result).toEqual([[10]]);
  });

  it('does not calculate between writes while calculation is suspended, and does again in the next', async () => {
    const { result } = await runOn({ Sheet1: [[1, '=A1*2']] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1').load('values');
      await context.sync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const during = sheet.getRange('B1').load('values');
      await context.sync();
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      return [during.values, after.values];
    });
    expect(result).toEqual([[[2]], [[10]]]);
  });
});

describe('loading', () => {
  it('loads properties of children by their path, through collections', async () => {
    const { result } = await runOn({ A: [['x']], B: [] }, async (context) => {
      context.workbook.worksheets.getItem('A').tables.add('A1:A2', true).name = 'Sales';
      const sheets = context.workbook.worksheets.load(
        'items/name,items/tables/items/name,items/protection/protected',
      );
      await context.sync();
      return sheets.items.map((sheet) => [
        sheet.name,
        sheet.protection.protected,
        sheet.tables.items.map((table) => table.name),
      ]);
    });
    expect(result).toEqual([
      ['A', false, ['Sales']],
      ['B', false, []],
    ]);
  });

  it('loads every scalar property when none is named, and those of a child when the child is', async () => {
    const { result } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load();
      const range = sheet.getRange('A1').load('format/font');
      await context.sync();
      return [sheet.name, sheet.position, range.format.font.name, range.format.font.bold];
    });
    expect(result).toEqual(['Sheet1', 0, 'Calibri', false]);
  });

  it('leaves properties that were not loaded to the client’s own error', async () => {
    const reading = runOn({ Sheet1: [[1]] }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('address');
      await context.sync();
      return range.values;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('sets many properties at once with set()', async () => {
    const { host } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.set({ values: [[2]], format: { font: { bold: true }, wrapText: true } });
      await context.sync();
    });
    const cell = host.workbook.sheets[0]?.cells.get(0, 0);
    expect(cell?.value).toBe(2);
    expect(host.workbook.formats.at(cell?.format ?? 0)).toMatchObject({
      font: { bold: true },
      alignment: { wrapText: true },
    });
  });
});

describe('null objects', () => {
  it('pass on: what is asked of one is one too, and what is done to it does nothing', async () => {
    const { host, result } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Missing');
      const range = sheet.getRange('A1').load('values');
      range.values = [[9]];
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(result).toEqual([true, true]);
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
  });

  it('stay null in later requests', async () => {
    const { result } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Missing');
      await context.sync();
      context.workbook.worksheets.add('Missing');
      const used = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    expect(result).toEqual([true, true]);
  });
});

describe('tracked ranges', () => {
  it('follow their cells over later requests when rows are inserted above', async () => {
    const { result } = await runOn({ Sheet1: [['a'], ['b']] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A2').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(result).toEqual(['Sheet1!A3', [['b']]]);
  });

  it('are gone with their rows', async () => {
    const running = runOn({ Sheet1: [['a'], ['b']] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A2').load('address');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      range.load('values');
      await context.sync();
    });
    await expect(running).rejects.toMatchObject({ code: 'InvalidReference' });
  });

  it('are released when Excel.run ends', async () => {
    const { host } = await runOn({ Sheet1: [['a']] }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
    });
    expect(host.log.map(({ isCleanup }) => isCleanup)).toEqual([false, true]);
  });
});

describe('what is not emulated', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['Worksheet.showOutlineLevels', (sheet) => sheet.showOutlineLevels(1, 1)],
    ['Worksheet.shapes', (sheet) => sheet.shapes.load('items/name')],
    ['Range.linkedDataTypeState', (sheet) => sheet.getRange('A1').load('linkedDataTypeState')],
    ['Range.formulasR1C1', (sheet) => (sheet.getRange('A1').formulasR1C1 = [['=R1C1']])],
  ])('fails as ApiNotFound and names %s', async (member, use) => {
    const running = runOn({ Sheet1: [['a']] }, async (context) => {
      use(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    await expect(running).rejects.toMatchObject({ code: 'ApiNotFound', message: `not emulated: ${member}` });
  });
});
