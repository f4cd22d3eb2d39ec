import { runOn } from '../../support/embeddedHost';

describe('workbook.styles', () => {
  it('tells the font of Normal, the style of cells without any formatting', async () => {
    const { result } = await runOn({ Sheet1: [] }, async (context) => {
      const style = context.workbook.styles.getItem('Normal').load('name,builtIn,font/name,font/size');
      const plain = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1')
        .format.font.load('name,size');
      await context.sync();
      return { style: [style.name, style.builtIn, style.font.name, style.font.size], plain };
    });
    expect(result.style).toEqual(['Normal', true, result.plain.name, result.plain.size]);
  });

  it('knows no other style, and says so', async () => {
    await expect(
      runOn({ Sheet1: [] }, async (context) => {
        context.workbook.styles.getItem('Good').load('name');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
