import { OFFICE_THEME } from '../../../src/embedded-host/model/defaultPalette';
import { buildSample } from '../../../src/workbench/sample/buildSample';
import { tableLook } from '../../../src/workbench/grid/tableStyle';

const palette = { theme: OFFICE_THEME, indexed: [] };
const table = buildSample().sheets.flatMap(({ tables }) => tables)[0];
if (!table) throw new Error('The sample has Excel tables.');
const { top, left, bottom } = table.area;

describe('the style of a table', () => {
  it('fills the header in the accent that its number means, with white text', () => {
    expect(tableLook(table, top, left, palette)).toMatchObject({ background: '#4472C4', color: '#FFFFFF' });
    const third = { ...table, style: 'TableStyleMedium3' };
    expect(tableLook(third, top, left, palette)).toMatchObject({ background: '#ED7D31' });
  });

  it('only rules off the header of the light styles', () => {
    const light = tableLook({ ...table, style: 'TableStyleLight2' }, top, left, palette);
    expect(light).toMatchObject({ bold: true, borderBottom: '1px solid #4472C4' });
    expect(light.background).toBeUndefined();
  });

  it('tints every second row, where the table has bands', () => {
    expect(tableLook(table, top + 1, left, palette).background).toBeDefined();
    expect(tableLook(table, top + 2, left, palette).background).toBeUndefined();
    expect(tableLook({ ...table, bandedRows: false }, top + 1, left, palette).background).toBeUndefined();
  });

  it('sets the totals row and the first column in bold where the table has them', () => {
    expect(tableLook({ ...table, showTotals: true }, bottom, left, palette).bold).toBe(true);
    expect(tableLook({ ...table, firstColumn: true }, top + 2, left, palette).bold).toBe(true);
    expect(tableLook(table, top + 2, left, palette).bold).toBeUndefined();
  });

  it.each(['', 'TableStyleOfOurs'])('adds nothing where it is “%s”', (style) => {
    expect(tableLook({ ...table, style }, top, left, palette)).toEqual({});
  });
});
