import { runOn } from '../../support/embeddedHost';

describe('workbook.worksheets', () => {
  it('lists the sheets in the order of their tabs', async () => {
    const { result } = await runOn({ First: [], Second: [] }, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/position,items/visibility,items/id');
      await context.sync();
      return sheets.items.map(({ name, position, visibility }) => ({ name, position, visibility }));
    });
    expect(result).toEqual([
      { name: 'First', position: 0, visibility: 'Visible' },
      { name: 'Second', position: 1, visibility: 'Visible' },
    ]);
  });

  it('adds a sheet at the end and works on it in the same batch', async () => {
    const { result } = await runOn({ First: [] }, async (context) => {
      const sheet = context.workbook.worksheets.add('OKRs').load('name,position');
      sheet.getRange('A1').values = [['x']];
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      sheet.load('visibility');
      await context.sync();
      return [sheet.name, sheet.position, cell.values];
    });
    expect(result).toEqual(['OKRs', 1, [['x']]]);
  });

  it.each([
    ['a name that is taken', 'first', 'ItemAlreadyExists'],
    ['a name with a colon', 'a:b', 'InvalidArgument'],
  ])('refuses %s', async (_, name, code) => {
    const adding = runOn({ First: [] }, async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });

  it('finds a sheet by name, whatever its case, or by id', async () => {
    const { result } = await runOn({ First: [], Second: [] }, async (context) => {
      const byName = context.workbook.worksheets.getItem('second').load('id,name');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load('name');
      const missing = context.workbook.worksheets.getItemOrNullObject('Third').load('name');
      await context.sync();
      return [byName.name, byId.name, missing.isNullObject];
    });
    expect(result).toEqual(['Second', 'Second', true]);
  });

  it('answers ItemNotFound for a sheet that is not there, and says where', async () => {
    const reading = runOn({ First: [] }, async (context) => {
      context.workbook.worksheets.getItem('Third').load('name');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('moves, renames, hides and deletes sheets', async () => {
    const { host } = await runOn({ First: [['=Second!A1']], Second: [], Third: [] }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Second').position = 0;
      worksheets.getItem('Second').name = 'Q1 2026';
      worksheets.getItem('First').visibility = 'Hidden';
      worksheets.getItem('Third').delete();
      await context.sync();
    });
    expect(host.workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Q1 2026', 'visible'],
      ['First', 'hidden'],
    ]);
    expect(host.workbook.sheets[1]?.cells.get(0, 0)?.formula).toBe("'Q1 2026'!A1");
  });

  it('refuses to delete the only visible sheet', async () => {
    const deleting = runOn({ First: [] }, async (context) => {
      context.workbook.worksheets.getItem('First').delete();
      await context.sync();
    });
    await expect(deleting).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('counts sheets and finds the first, hidden ones left out when asked', async () => {
    const { result } = await runOn({ A: [], B: [], C: [] }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('A').visibility = 'VeryHidden';
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      const first = worksheets.getFirst(true).load('name');
      await context.sync();
      return [all.value, visible.value, first.name];
    });
    expect(result).toEqual([3, 2, 'B']);
  });

  it('pages with top and skip', async () => {
    const { result } = await runOn({ A: [], B: [], C: [] }, async (context) => {
      const sheets = context.workbook.worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
    expect(result).toEqual(['B']);
  });
});
