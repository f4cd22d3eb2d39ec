import { dateSystemShown } from '../../../src/domain/sheet/dateSystem';

describe('the date system of a workbook', () => {
  it.each([
    [46112, 'd.m.yyyy', '31.3.2026', 1900],
    [46112, 'd.m.yyyy', '1.4.2030', 1904],
    [46112, 'm/d/yyyy', '2026-03-31', 1900],
    [46112, 'mmm yy', 'Mrz 26', 1900],
    [46112, 'mmm yy', 'Apr 30', 1904],
    [46112, 'd-mmm', '31-Mar', 1900],
    [46112, 'd-mmm', '1-Apr', 1904],
    [46112.75, 'yyyy"年"m"月"d"日"', '2026年3月31日', 1900],
    [0, 'yyyy-mm-dd', '1904-01-01', 1904],
  ] as const)('is told by %d as %s, shown as %s: %d', (serial, format, text, system) => {
    expect(dateSystemShown(serial, format, text)).toBe(system);
  });

  it.each([
    ['a month alone', 46112, 'mmmm', 'March'],
    ['a year of another calendar', 46112, '[$-41E]d mmm yyyy', '31 มี.ค. 2569'],
    ['no date at all', 46112, '#,##0', '46,112'],
    ['a text that both fit', 46112, 'yyyy', '2026 or 2030'],
    ['a text that did not come', 46112, 'd.m.yyyy', ''],
  ])('is not told by %s', (_, serial, format, text) => {
    expect(dateSystemShown(serial, format, text)).toBeUndefined();
  });
});
