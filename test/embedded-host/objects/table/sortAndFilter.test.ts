import type { Workbook } from '../../../../src/embedded-host/model/workbook';
import { hostWith, type SheetContent } from '../../../support/embeddedHost';
import { at, contents, sheetOf } from '../../../support/gridWorkbook';

async function onSheet(
  rows: SheetContent,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<{ workbook: Workbook; show: (address: string) => unknown; hidden: () => number[] }> {
  const host = hostWith({ S: rows });
  await host.connect().run(async (context) => {
    await batch(context.workbook.worksheets.getItem('S'), context);
    await context.sync();
  });
  const sheet = sheetOf(host.workbook);
  return {
    workbook: host.workbook,
    show: (address) => contents(sheet, address),
    hidden: () =>
      [...sheet.rowProps]
        .filter(([, props]) => props.hidden)
        .map(([row]) => row + 1)
        .sort((a, b) => a - b),
  };
}

const failing = (code: string) => expect.objectContaining({ code });

describe('range.sort', () => {
  it.each([
    [true, [[-1], [2], ['apple'], ['Bob'], [false], [true], [null]]],
    [false, [[true], [false], ['Bob'], ['apple'], [2], [-1], [null]]],
  ])(
    'puts numbers before text before logical values, blanks last (ascending: %p)',
    async (ascending, sorted) => {
      const { show } = await onSheet([['Bob'], [null], [true], [2], ['apple'], [false], [-1]], (sheet) => {
        sheet.getRange('A1:A7').sort.apply([{ key: 0, ascending }]);
      });
      expect(show('A1:A7')).toEqual(sorted);
    },
  );

  it('moves whole rows of the range, keeps equal ones in order and translates relative references', async () => {
    const { show } = await onSheet(
      [
        ['h', null],
        [2, '=A2*10'],
        [1, '=A3*$A$2'],
        [2, 'third'],
      ],
      (sheet) => {
        sheet.getRange('A1:B4').sort.apply([{ key: 0 }], false, true);
      },
    );
    expect(show('A1:B4')).toEqual([
      ['h', null],
      [1, '=A2*$A$2'],
      [2, '=A3*10'],
      [2, 'third'],
    ]);
  });

  it('sorts columns when asked', async () => {
    const { show } = await onSheet(
      [
        [3, 1, 2],
        ['c', 'a', 'b'],
      ],
      (sheet) => {
        sheet.getRange('A1:C2').sort.apply([{ key: 0 }], false, false, 'Columns');
      },
    );
    expect(show('A1:C2')).toEqual([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
  });

  it('leaves hidden rows where they are', async () => {
    const { show } = await onSheet([[3], [2], [1]], (sheet) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('A1:A3').sort.apply([{ key: 0 }]);
    });
    expect(show('A1:A3')).toEqual([[1], [2], [3]]);
  });

  it.each([
    [
      'a key outside',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => sheet.getRange('A1:B2').sort.apply([{ key: 2 }]),
    ],
    [
      'merged cells',
      'InvalidOperation',
      (sheet: Excel.Worksheet) => {
        sheet.getRange('A1:B1').merge();
        sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
      },
    ],
  ])('refuses %s', async (_, code, act) => {
    await expect(
      onSheet(
        [
          [2, 1],
          [1, 2],
        ],
        (sheet) => void act(sheet),
      ),
    ).rejects.toEqual(failing(code));
  });
});

describe('table.sort', () => {
  it('sorts the body, remembers by what, and sorts again when asked', async () => {
    const { show } = await onSheet(
      [
        ['n', 'x'],
        [2, 'b'],
        [3, 'c'],
        [1, 'a'],
      ],
      async (sheet, context) => {
        const table = sheet.tables.add('A1:B4', true);
        table.sort.apply([{ key: 0, ascending: false }]);
        table.sort.load('fields,matchCase');
        await context.sync();
        expect(table.sort.fields).toEqual([{ key: 0, ascending: false, sortOn: 'Value' }]);
        sheet.getRange('A4').values = [[9]];
        table.sort.reapply();
        table.sort.clear();
        table.sort.load('fields');
        await context.sync();
        expect(table.sort.fields).toEqual([]);
      },
    );
    expect(show('A1:B4')).toEqual([
      ['n', 'x'],
      [9, 'a'],
      [3, 'c'],
      [2, 'b'],
    ]);
  });
});

const PEOPLE: SheetContent = [
  ['Name', 'Score'],
  ['Ann', 5],
  ['bob', 10],
  ['Cy', 7.5],
  [null, 1],
];

describe('a table filter', () => {
  it.each<[string, (score: Excel.Filter, name: Excel.Filter) => void, number[]]>([
    ['values, without regard to case', (_, name) => name.applyValuesFilter(['ANN', 'Bob']), [4, 5]],
    ['blanks by an empty text', (_, name) => name.applyValuesFilter(['']), [2, 3, 4]],
    ['values as they are shown', (score) => score.applyValuesFilter(['7.5']), [2, 3, 5]],
    ['a condition', (score) => score.applyCustomFilter('>=7.5'), [2, 5]],
    ['two conditions', (score) => score.applyCustomFilter('<2', '>9', 'Or'), [2, 4]],
    ['a wildcard', (_, name) => name.applyCustomFilter('=*b*'), [2, 4, 5]],
    ['not equal', (_, name) => name.applyCustomFilter('<>Ann'), [2]],
    ['the top items', (score) => score.applyTopItemsFilter(2), [2, 5]],
    ['the bottom percent', (score) => score.applyBottomPercentFilter(50), [3, 4]],
    [
      'both columns',
      (score, name) => {
        score.applyCustomFilter('>5');
        name.applyValuesFilter(['Ann', 'Cy']);
      },
      [2, 3, 5],
    ],
  ])('hides the rows that do not pass %s', async (_, apply, hidden) => {
    const seen = await onSheet(PEOPLE, (sheet) => {
      const { columns } = sheet.tables.add('A1:B5', true);
      apply(columns.getItem('Score').filter, columns.getItem('Name').filter);
    });
    expect(seen.hidden()).toEqual(hidden);
  });

  it('tells its criteria, clears them, and shows all rows again', async () => {
    const seen = await onSheet(PEOPLE, async (sheet, context) => {
      const table = sheet.tables.add('A1:B5', true);
      const { filter } = table.columns.getItem('Score');
      filter.apply({ filterOn: 'Custom', criterion1: '>5', criterion2: '<9', operator: 'And' });
      filter.load('criteria');
      table.autoFilter.load('enabled,isDataFiltered');
      await context.sync();
      expect(filter.criteria).toMatchObject({
        filterOn: 'Custom',
        criterion1: '>5',
        criterion2: '<9',
        operator: 'And',
      });
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      table.clearFilters();
    });
    expect(seen.hidden()).toEqual([]);
  });

  it('says which kind of filter is not emulated', async () => {
    const apply = onSheet(PEOPLE, (sheet) => {
      sheet.tables.add('A1:B5', true).columns.getItem('Score').filter.applyDynamicFilter('AboveAverage');
    });
    await expect(apply).rejects.toEqual(failing('ApiNotFound'));
  });
});

describe('worksheet.autoFilter', () => {
  it('filters a range, reports it, and is taken away', async () => {
    const seen = await onSheet(PEOPLE, async (sheet, context) => {
      sheet.autoFilter.apply('A1:B5', 1, { filterOn: 'Custom', criterion1: '>5' });
      const range = sheet.autoFilter.getRange().load('address');
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      expect([range.address, sheet.autoFilter.isDataFiltered]).toEqual(['S!A1:B5', true]);
    });
    expect(seen.hidden()).toEqual([2, 5]);
    expect(sheetOf(seen.workbook).filter?.area).toEqual(at('A1:B5'));
  });

  it('is moved by being taken away and applied to another range, without criteria', async () => {
    const seen = await onSheet(PEOPLE, async (sheet, context) => {
      sheet.autoFilter.apply('A1:A5');
      await context.sync();
      sheet.autoFilter.remove();
      sheet.autoFilter.apply('A1:B5');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      expect(range.address).toBe('S!A1:B5');
    });
    expect(sheetOf(seen.workbook).filter).toEqual({ area: at('A1:B5'), criteria: [] });
  });

  it('is a null object while there is none', async () => {
    await onSheet(PEOPLE, async (sheet, context) => {
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });
});
