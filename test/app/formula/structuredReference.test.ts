import {
  parseTableColumn,
  tableColumn,
  tableColumns,
  thisRow,
} from '../../../src/app/formula/structuredReference';

describe('a reference to a table column', () => {
  it.each([
    ['Sales', 'Actual', 'Sales[Actual]'],
    ['Sales', 'Actual FY26', 'Sales[Actual FY26]'],
    ['Sales', 'Orders #', "Sales[[Orders '#]]"],
    ['Sales', "Today's [net]", "Sales[[Today''s '[net']]]"],
    ['Umsätze', 'Ist', 'Umsätze[Ist]'],
    ['Sales', ' Jan ', 'Sales[[ Jan ]]'],
    ['Sales', 'Total $', 'Sales[[Total $]]'],
    ['Sales', 'Jan\n2026', 'Sales[[Jan\n2026]]'],
  ])('of %s, %s is %s and is read back', (table, column, text) => {
    expect(tableColumn(table, column)).toBe(text);
    expect(parseTableColumn(text)).toEqual({ table, column });
  });

  it.each(["'KPIs'!$A$1", 'A1', 'Sales', 'Sales[[Jan]:[Dec]]', 'Sales[@Actual]', ''])(
    'is not read from %s',
    (text) => {
      expect(parseTableColumn(text)).toBeUndefined();
    },
  );

  it('spans neighbouring columns', () => {
    expect(tableColumns('Sales', 'Jan', 'Dec #')).toBe("Sales[[Jan]:[Dec '#]]");
  });
});

describe('a reference to the own row', () => {
  it.each([
    ['OKR', '[@OKR]'],
    ['Key result', '[@[Key result]]'],
    ['Target (OKR)', '[@[Target (OKR)]]'],
    ["Q'1", "[@[Q''1]]"],
  ])('of the column %s is %s', (column, text) => {
    expect(thisRow(column)).toBe(text);
  });
});
