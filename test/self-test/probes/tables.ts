import type { Probe } from '../probe';

const DOUBLE = '=[@Actual]*2';

/** A table of two columns and two rows in A1:B3, the second of them a formula over the first. */
function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['Actual', 'Double'],
    [1, ''],
    [2, ''],
  ];
  const table = sheet.tables.add('A1:B3', true);
  table.columns.getItem('Double').getDataBodyRange().formulas = [[DOUBLE], [DOUBLE]];
  return table;
}

/** Where the table stands after something was written, and what its second column holds. */
async function after(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  write: (table: Excel.Table) => void,
) {
  const table = addTable(sheet);
  await context.sync();
  write(table);
  await context.sync();
  const range = table.getRange().load('address');
  const column = table.columns.getItem('Double').getDataBodyRange().load('formulas');
  await context.sync();
  return {
    address: range.address.replace(/.*!/, ''),
    formulas: column.formulas.map(([formula]) => String(formula)),
  };
}

export const TABLE_PROBES: readonly Probe[] = [
  {
    id: 'table: a value below it',
    ask: (context, sheet) => after(context, sheet, () => (sheet.getRange('A4').values = [[3]])),
  },
  {
    id: 'table: another formula below it',
    ask: (context, sheet) => after(context, sheet, () => (sheet.getRange('B4').formulas = [['=1+1']])),
  },
  {
    id: 'table: two rows below it at once',
    ask: (context, sheet) =>
      after(
        context,
        sheet,
        () =>
          (sheet.getRange('A4:B5').values = [
            [3, 3],
            [4, 4],
          ]),
      ),
  },
  {
    id: 'table: a value beside it',
    ask: (context, sheet) => after(context, sheet, () => (sheet.getRange('C2').values = [[3]])),
  },
  {
    id: 'table: resized by one row, filled before',
    ask: (context, sheet) =>
      after(context, sheet, (table) => {
        sheet.getRange('A5:B5').values = [[3, 4]];
        table.resize('A1:B5');
      }),
  },
  {
    id: 'table: resized, then a row of its own formula',
    ask: (context, sheet) =>
      after(context, sheet, (table) => {
        table.resize('A1:B4');
        sheet.getRange('A4:B4').formulas = [[3, DOUBLE]];
      }),
  },
  {
    id: 'table: resized by two rows, mixed formulas',
    ask: (context, sheet) =>
      after(context, sheet, (table) => {
        table.resize('A1:B5');
        sheet.getRange('B4:B5').formulas = [['=1+1'], ['=2+2']];
      }),
  },
  {
    id: 'table: different formulas into all of a column',
    ask: (context, sheet) =>
      after(context, sheet, () => (sheet.getRange('B2:B3').formulas = [['=1+1'], ['=2+2']])),
  },
  {
    id: 'table: constants, then different formulas into all of a column',
    ask: (context, sheet) =>
      after(context, sheet, () => {
        sheet.getRange('B2:B3').values = [[0], [0]];
        sheet.getRange('B2:B3').formulas = [['=1+1'], ['=2+2']];
      }),
  },
];
