import { assert, integer, property, string } from 'fast-check';
import {
  areaAddress,
  columnIndex,
  columnLetters,
  parseAddress,
  qualifiedAddress,
  quoteSheetName,
} from '../../../src/domain/sheet/address';

const area = { row: 3, column: 5, rowCount: 17, columnCount: 5 };

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('of %p is %s, and columnIndex goes back', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters)).toBe(column);
  });
});

describe('areaAddress', () => {
  it('writes a range by its corners and one cell alone', () => {
    expect(areaAddress(area)).toBe('F4:J20');
    expect(areaAddress({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toBe('A1');
  });
});

describe('quoteSheetName', () => {
  it.each([
    ['Sales', 'Sales'],
    ['Umsätze_2', 'Umsätze_2'],
    ['Sales Q1', "'Sales Q1'"],
    ["Bob's", "'Bob''s'"],
    ['2026', "'2026'"],
    ['Q1', "'Q1'"],
    ['R1C1', "'R1C1'"],
    ['XFD1048576', "'XFD1048576'"],
    ['XFE1', 'XFE1'],
    ['Q1048577', 'Q1048577'],
    ['YTD2026', 'YTD2026'],
    ['R1_Budget', "'R1_Budget'"],
    ['C3PO', "'C3PO'"],
    ['RC', "'RC'"],
    ['Revenue', 'Revenue'],
    ['Cost2026', 'Cost2026'],
    ['r', "'r'"],
    ['A-B', "'A-B'"],
    ['TRUE', "'TRUE'"],
  ])('of %p is %s', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});

describe('parseAddress', () => {
  it.each([
    '',
    'A',
    '1',
    'A:B',
    '1:2',
    'A0',
    'XFE1',
    'A1048577',
    'A1:',
    'Sheet1!',
    "'Sheet1!A1",
    '#REF!',
    'ABCD1',
  ])('does not take %p for an address', (text) => expect(parseAddress(text)).toBeUndefined());

  it('reads absolute references and corners in any order', () => {
    expect(parseAddress('$J$20:f4')).toEqual({ area });
    expect(parseAddress("'Sales Q1'!$F$4:$J$20")).toEqual({ sheetName: 'Sales Q1', area });
  });

  it('goes back from what qualifiedAddress wrote, whatever the sheet is called', () => {
    const count = integer({ min: 1, max: 50 });
    const name = string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter(
      (text) => !/[![\]:*?/\\]/.test(text),
    );
    assert(
      property(
        name,
        integer({ min: 0, max: 900 }),
        count,
        count,
        (sheetName, first, rowCount, columnCount) => {
          const place = { row: first, column: first, rowCount, columnCount };
          if (sheetName.trim() !== sheetName) return;
          expect(parseAddress(qualifiedAddress(sheetName, place))).toEqual({ sheetName, area: place });
        },
      ),
    );
  });
});
