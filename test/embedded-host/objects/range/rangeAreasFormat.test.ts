import { runOn } from '../../../support/embeddedHost';

describe('rangeAreas.format', () => {
  it('sets all areas and nothing between them', async () => {
    const { result } = await runOn({ A: [[1, 2, 3, 4]] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      const areas = sheet.getRanges('A1:B1,D1');
      areas.format.fill.color = '#FF8800';
      areas.format.font.bold = true;
      areas.format.horizontalAlignment = 'Right';
      areas.format.borders.getItem('EdgeBottom').style = 'Continuous';
      areas.format.load('horizontalAlignment,fill/color,font/bold');
      const cells = ['A1', 'B1', 'C1', 'D1'].map((address) => sheet.getRange(address).format);
      for (const format of cells) format.load('horizontalAlignment,fill/color,font/bold');
      const lines = cells.map((format) => format.borders.getItem('EdgeBottom').load('style'));
      await context.sync();
      const { fill, font, horizontalAlignment } = areas.format;
      return {
        areas: [fill.color, font.bold, horizontalAlignment],
        cells: cells.map((format, i) => [format.fill.color, format.font.bold, lines[i]?.style]),
      };
    });
    const set = ['#FF8800', true, 'Continuous'];
    expect(result).toEqual({
      areas: ['#FF8800', true, 'Right'],
      cells: [set, set, ['#FFFFFF', false, 'None'], set],
    });
  });

  it('is null where the areas differ', async () => {
    const { result } = await runOn({ A: [[1, 2, 3]] }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('A');
      sheet.getRange('C1').format.font.italic = true;
      const { format } = sheet.getRanges('A1,C1');
      format.load('font/italic,font/bold');
      await context.sync();
      return [format.font.italic, format.font.bold];
    });
    expect(result).toEqual([null, false]);
  });

  it('refuses what one range refuses', async () => {
    const setting = runOn({ A: [] }, async (context) => {
      context.workbook.worksheets.getItem('A').getRanges('A1,C1').format.fill.color = 'no colour';
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
