import { EmbeddedHost } from '../../../src/embedded-host';
import { hostWith, runOn } from '../../support/embeddedHost';
import { packageOf, partsOf } from '../xlsx/packageOf';

const ALL =
  'orientation,paperSize,zoom,leftMargin,topMargin,headerMargin,centerHorizontally,centerVertically,' +
  'printGridlines,printHeadings,headersFooters/defaultForAllPages';

/** What the client reads of the first sheet of a host. */
function readOf(host: EmbeddedHost): Promise<unknown> {
  return host.connect('reader').run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.load(ALL);
    const printed = pageLayout.getPrintAreaOrNullObject().load('address');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    await context.sync();
    const { headersFooters: _, ...rest } = pageLayout.toJSON() as unknown as Record<string, unknown>;
    const places = [printed, rows, columns].map((place) => (place.isNullObject ? null : place.address));
    return { ...rest, texts: pageLayout.headersFooters.defaultForAllPages.toJSON(), places };
  });
}

const NO_TEXTS = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};
const PLAIN = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  zoom: { scale: 100 },
  leftMargin: 50.4,
  topMargin: 54,
  headerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  texts: NO_TEXTS,
  places: [null, null, null],
};

async function setUp(host: EmbeddedHost): Promise<void> {
  await host.connect('writer').run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    pageLayout.setPrintMargins('Inches', { left: 0.5, top: 1 });
    pageLayout.headerMargin = 18;
    pageLayout.centerHorizontally = true;
    pageLayout.printGridlines = true;
    pageLayout.headersFooters.defaultForAllPages.leftHeader = 'R&&D <plan>';
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
    pageLayout.setPrintArea(sheet.getRange('A1:D9'));
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintTitleColumns('A:A');
    await context.sync();
  });
}

const SET_UP = {
  orientation: 'Landscape',
  paperSize: 'A4',
  zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
  leftMargin: 36,
  topMargin: 72,
  headerMargin: 18,
  centerHorizontally: true,
  centerVertically: false,
  printGridlines: true,
  printHeadings: false,
  texts: { ...NO_TEXTS, leftHeader: 'R&&D <plan>', rightFooter: 'Page &P of &N' },
  places: ["'Sales, north'!A1:D9", "'Sales, north'!1:2", "'Sales, north'!A:A"],
};

describe('worksheet.pageLayout', () => {
  it('is as Excel has it where nothing was said', async () => {
    expect(await readOf(hostWith({ A: [] }))).toEqual(PLAIN);
  });

  it('keeps what is set, also in the file', async () => {
    const host = hostWith({ 'Sales, north': [[1]] });
    await setUp(host);
    expect(await readOf(host)).toEqual(SET_UP);
    expect(await readOf(EmbeddedHost.open(host.save()))).toEqual(SET_UP);
  });

  it('leaves in the file what it does not know', async () => {
    const inner =
      '<sheetPr codeName="Tab1"><tabColor theme="4"/><outlinePr summaryBelow="0"/></sheetPr><sheetData/>' +
      '<printOptions headings="1" gridLinesSet="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
      '<pageSetup paperSize="9" blackAndWhite="1" orientation="landscape" copies="3"/>' +
      '<headerFooter differentFirst="1"><oddHeader>&amp;CAll</oddHeader><firstHeader>&amp;CFirst</firstHeader></headerFooter>';
    const host = EmbeddedHost.open(packageOf({ sheets: { A: inner } }));
    expect(await readOf(host)).toMatchObject({
      orientation: 'Landscape',
      printHeadings: true,
      leftMargin: 72,
      texts: { ...NO_TEXTS, centerHeader: 'All' },
    });
    await host.connect('writer').run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getFirst();
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.headersFooters.defaultForAllPages.centerHeader = 'Every page';
      await context.sync();
    });
    const sheet = partsOf(host.save())['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain(
      '<sheetPr codeName="Tab1"><tabColor theme="4"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(sheet).toContain('<printOptions headings="1" gridLinesSet="0"/>');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" blackAndWhite="1" orientation="landscape" copies="3" fitToHeight="0"/>',
    );
    expect(sheet).toContain(
      '<headerFooter differentFirst="1"><oddHeader>&amp;CEvery page</oddHeader><firstHeader>&amp;CFirst</firstHeader></headerFooter>',
    );
  });

  it('moves print area and titles along with their rows', async () => {
    const host = hostWith({ 'Sales, north': [[1]] });
    await setUp(host);
    host.user.insertRows('Sales, north', '1:1');
    expect(await readOf(host)).toMatchObject({
      places: ["'Sales, north'!A2:D10", "'Sales, north'!2:3", "'Sales, north'!A:A"],
    });
  });

  it.each([
    ['a scale below 10', (layout: Excel.PageLayout) => (layout.zoom = { scale: 9 })],
    ['no pages', (layout: Excel.PageLayout) => (layout.zoom = { horizontalFitToPages: 0 })],
    ['a margin below 0', (layout: Excel.PageLayout) => (layout.leftMargin = -1)],
    ['an address that is none', (layout: Excel.PageLayout) => layout.setPrintArea('nowhere')],
  ])('refuses %s', async (_, set) => {
    const setting = runOn({ A: [] }, async (context) => {
      set(context.workbook.worksheets.getItem('A').pageLayout);
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
