import { runOn, type SheetContent } from '../../../support/embeddedHost';

/** The formulas of a part of the sheet after an edit, or the code of its failure. */
async function after(
  rows: SheetContent,
  edit: (sheet: Excel.Worksheet) => void,
  shown: string,
): Promise<unknown> {
  const { result } = await runOn({ Sheet1: rows }, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    edit(sheet);
    const range = sheet.getRange(shown).load('formulas');
    return context.sync().then(
      () => range.formulas,
      (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
    );
  });
  return result;
}

describe('editing a range', () => {
  it.each<[string, SheetContent, (sheet: Excel.Worksheet) => void, string, unknown]>([
    [
      'inserts cells and shifts the others down',
      [[1], [2]],
      (s) => s.getRange('A1').insert('Down'),
      'A1:A3',
      [[''], [1], [2]],
    ],
    [
      'inserts cells and shifts the others right',
      [[1, 2]],
      (s) => s.getRange('A1').insert('Right'),
      'A1:C1',
      [['', 1, 2]],
    ],
    ['moves references along', [[1, '=A1']], (s) => s.getRange('1:1').insert('Down'), 'B2', [['=A2']]],
    [
      'deletes cells and shifts the others up',
      [[1], [2]],
      (s) => s.getRange('A1').delete('Up'),
      'A1:A2',
      [[2], ['']],
    ],
    [
      'deletes cells and shifts the others left',
      [[1, 2]],
      (s) => s.getRange('A1').delete('Left'),
      'A1:B1',
      [[2, '']],
    ],
    [
      'makes references to what is deleted #REF!',
      [
        [1, '=A1'],
        [2, '=A1'],
      ],
      (s) => s.getRange('A1').delete('Up'),
      'B1',
      [['=#REF!']],
    ],
    ['clears contents', [[1, 2]], (s) => s.getRange('A1').clear('Contents'), 'A1:B1', [['', 2]]],
    [
      'copies formulas with their relative references',
      [[1, '=A1*2'], [2], [3]],
      (s) => s.getRange('B2:B3').copyFrom('B1'),
      'B2:B3',
      [['=A2*2'], ['=A3*2']],
    ],
    ['copies values alone', [[1, '=A1*2']], (s) => s.getRange('C1').copyFrom('B1', 'Values'), 'C1', [[2]]],
    [
      'copies transposed',
      [[1, 2]],
      (s) => s.getRange('A3').copyFrom('A1:B1', 'All', false, true),
      'A3:A4',
      [[1], [2]],
    ],
    [
      'copies formulas transposed with what they refer to',
      [[3, 5, 7, null, '=SUM(A1:D1)']],
      (s) => s.getRange('G7').copyFrom('A1:E1', 'All', false, true),
      'G10:G11',
      [[''], ['=SUM(G7:G10)']],
    ],
    [
      'merges, keeping the first value',
      [
        [null, 2],
        [3, 4],
      ],
      (s) => s.getRange('A1:B2').merge(),
      'A1:B2',
      [
        [2, ''],
        ['', ''],
      ],
    ],
    [
      'refuses a direction that it does not know',
      [[1]],
      (s) => s.getRange('A1').insert(JSON.parse('"Up"') as 'Down'),
      'A1',
      'InvalidArgument',
    ],
  ])('%s', async (_, rows, edit, shown, expected) => {
    await expect(after(rows, edit, shown)).resolves.toEqual(expected);
  });

  it('finds merged areas, and none once they are unmerged', async () => {
    const { result } = await runOn({ Sheet1: [[1]] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').merge();
      sheet.getRange('D1:E2').merge(true);
      const merged = sheet.getRange('A1:E1').getMergedAreasOrNullObject().load('address,areaCount');
      await context.sync();
      sheet.getRange('A1:E2').unmerge();
      const none = sheet.getRange('A1:E1').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return [merged.address, merged.areaCount, none.isNullObject];
    });
    expect(result).toEqual(['Sheet1!A1:B2,Sheet1!D1:E1', 2, true]);
  });

  it('gives the new blank range back from insert', async () => {
    const { result } = await runOn({ Sheet1: [[1], [2]] }, async (context) => {
      const range = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A2')
        .insert('Down')
        .load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(result).toEqual(['Sheet1!A2', [['']]]);
  });
});

describe('Range.getSpecialCells', () => {
  const ROWS: SheetContent = [
    [1, 'a', '=A1'],
    [2, null, '=A2'],
    [null, true, '="x"'],
  ];

  it.each<[Parameters<Excel.Range['getSpecialCells']>, string]>([
    [['Constants'], 'Sheet1!B1,Sheet1!A1:A2,Sheet1!B3'],
    [['Constants', 'Numbers'], 'Sheet1!A1:A2'],
    [['Constants', 'LogicalText'], 'Sheet1!B1,Sheet1!B3'],
    [['Formulas'], 'Sheet1!C1:C3'],
    [['Formulas', 'Text'], 'Sheet1!C3'],
    [['Blanks'], 'Sheet1!B2,Sheet1!A3'],
  ])('finds %j', async (args, expected) => {
    const { result } = await runOn({ Sheet1: ROWS }, async (context) => {
      const areas = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange()
        .getSpecialCells(...args)
        .load('address');
      await context.sync();
      return areas.address.split(',').sort();
    });
    const cells = new Set(expected.split(','));
    expect(new Set(result.flatMap(cellsOf))).toEqual(new Set([...cells].flatMap(cellsOf)));
  });

  it('finds what is visible', async () => {
    const { result } = await runOn({ Sheet1: ROWS }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('2:2').rowHidden = true;
      const areas = sheet.getRange('A1:B3').getSpecialCells('Visible').load('address');
      await context.sync();
      return areas.address;
    });
    expect(result).toBe('Sheet1!A1:B1,Sheet1!A3:B3');
  });

  it('fails as ItemNotFound where there is none', async () => {
    const finding = runOn({ Sheet1: [[1]] }, async (context) => {
      context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1')
        .getSpecialCells('Formulas')
        .load('address');
      await context.sync();
    });
    await expect(finding).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

/** The single cells of an address such as `Sheet1!A1:B3`, of columns with one letter. */
function cellsOf(address: string): string[] {
  const [, left = '', top = '', right = left, bottom = top] =
    /!([A-Z])(\d+)(?::([A-Z])(\d+))?/.exec(address) ?? [];
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++)
    for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++)
      cells.push(`${String.fromCharCode(column)}${row}`);
  return cells;
}
