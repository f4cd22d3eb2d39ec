import { runOn } from '../../support/embeddedHost';

describe('workbook.names', () => {
  it('adds a name for a range, which refers to its cells absolutely', async () => {
    const { result } = await runOn({ 'Q1 2026': [[1]] }, async (context) => {
      const range = context.workbook.worksheets.getItem('Q1 2026').getRange('B2:C3');
      const name = context.workbook.names
        .add('Block', range, 'why')
        .load('name,formula,type,value,scope,visible,comment');
      await context.sync();
      return name.toJSON();
    });
    expect(result).toMatchObject({
      name: 'Block',
      formula: "='Q1 2026'!$B$2:$C$3",
      type: 'Range',
      value: "'Q1 2026'!B2:C3",
      scope: 'Workbook',
      visible: true,
      comment: 'why',
    });
  });

  it.each([
    ['=3', 'Integer', 3],
    ['=0.5', 'Double', 0.5],
    ['="a ""b"""', 'String', 'a "b"'],
    ['=TRUE', 'Boolean', true],
  ])('knows the constant %s', async (formula, type, value) => {
    const { result } = await runOn({ Sheet1: [] }, async (context): Promise<unknown> => {
      const name = context.workbook.names.add('Constant', formula).load('type,value,formula');
      await context.sync();
      return [name.type, name.value, name.formula];
    });
    expect(result).toEqual([type, value, formula]);
  });

  it.each([
    ['a name that is taken, whatever its case', 'asof', 'ItemAlreadyExists'],
    ['a name that is an address', 'AB12', 'InvalidArgument'],
    ['a name with a blank', 'As of', 'InvalidArgument'],
  ])('refuses %s', async (_, name, code) => {
    const adding = runOn({ Sheet1: [] }, async (context) => {
      context.workbook.names.add('AsOf', '=1');
      context.workbook.names.add(name, '=2');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });

  it('keeps names of a worksheet apart from those of the workbook', async () => {
    const { result } = await runOn({ Sheet1: [] }, async (context): Promise<unknown> => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.names.add('Rate', '=1');
      context.workbook.names.add('Rate', '=2');
      const [ofSheet, ofBook] = [
        sheet.names.load('items/formula,items/scope'),
        context.workbook.names.load('items/formula'),
      ];
      await context.sync();
      return [
        ofSheet.items.map(({ formula, scope }) => `${scope} ${String(formula)}`),
        ofBook.items.map(({ formula }) => String(formula)),
      ];
    });
    expect(result).toEqual([['Worksheet =1'], ['=2']]);
  });

  it('changes, deletes, and gives a null object for what is not there', async () => {
    const { result } = await runOn({ Sheet1: [[7]] }, async (context) => {
      const { names } = context.workbook;
      names.add('Keep', '=Sheet1!$A$1');
      names.add('Drop', '=1');
      await context.sync();
      names.getItem('Keep').formula = '=Sheet1!$A$2';
      names.getItem('Drop').delete();
      const dropped = names.getItemOrNullObject('Drop').load('name');
      const range = names.getItem('keep').getRange().load('address');
      const count = names.getCount();
      await context.sync();
      return [dropped.isNullObject, range.address, count.value];
    });
    expect(result).toEqual([true, 'Sheet1!A2', 1]);
  });

  it.each(['=[1]Sheet1!$A$1', '=Sheet1:Sheet2!$A$1', '=Sheet1!$A$1,Sheet1!$C$1', '=SUM(Sheet1!$A$1)'])(
    'has no range where it is no cells of one sheet: %s',
    async (formula) => {
      const { result } = await runOn({ Sheet1: [], Sheet2: [] }, async (context) => {
        const range = context.workbook.names.add('Odd', formula).getRangeOrNullObject().load('address');
        await context.sync();
        return range.isNullObject;
      });
      expect(result).toBe(true);
    },
  );

  it('is found by getRange under its name', async () => {
    const { result } = await runOn({ Sheet1: [[7]] }, async (context) => {
      context.workbook.names.add('AsOf', '=Sheet1!$C$3');
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('AsOf').load('address');
      await context.sync();
      return range.address;
    });
    expect(result).toBe('Sheet1!C3');
  });
});
