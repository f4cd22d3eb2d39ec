import type { Area } from '../model/area';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { assertEditable } from '../model/edit/assertWritable';
import type { Margins, PageLayout, PageText } from '../model/pageLayout';
import type { Sheet } from '../model/sheet';
import { quoteSheetName, printCellReference } from '../formula/reference';
import { placeOfFormula, resolvePlace } from './address';
import { either, flag, instance, integer, number, oneOf, optional, record, text } from './argument';
import type { ClientState } from './clientState';
import { RangeAreas } from './range/rangeAreas';
import { RangeObject } from './range/rangeObject';
import { refusal } from './refusal';
import { child, type Member, type Members, method, readWrite, RichObject } from './richObject';

/** `Excel.PaperType` in the order of the numbers that files have for them, from 1. */
const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
] as const;

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** `Excel.PageLayout`. Print areas and titles are names of the sheet, as in the file. */
export class PageLayoutObject extends RichObject {
  readonly className = 'PageLayout';

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
  ) {
    super(client);
  }

  get layout(): PageLayout {
    return this.sheet.pageLayout;
  }

  change(changes: Partial<PageLayout>): void {
    const { workbook } = this.client;
    assertEditable(workbook);
    this.sheet.pageLayout = { ...this.layout, ...changes };
    workbook.noteChange({ kind: 'structure', sheet: this.sheet, what: 'other' });
  }

  protected members(): Members {
    const margin = (side: keyof Margins): Member =>
      readWrite(
        () => this.layout.margins[side],
        number,
        (points) => this.changeMargins({ [side]: points }),
      );
    const toggle = (
      key: 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings',
    ): Member =>
      readWrite(
        () => this.layout[key],
        flag,
        (value) => this.change({ [key]: value }),
      );
    return {
      Orientation: readWrite(
        () => (this.layout.landscape ? 'Landscape' : 'Portrait'),
        oneOf('Portrait', 'Landscape'),
        (orientation) => this.change({ landscape: orientation === 'Landscape' }),
      ),
      PaperSize: readWrite(
        () => PAPERS[(this.layout.paperSize ?? 1) - 1] ?? null,
        oneOf(...PAPERS),
        (paper) => this.change({ paperSize: PAPERS.indexOf(paper) + 1 }),
      ),
      Zoom: readWrite(
        () => {
          const { fitted, pagesWide, pagesTall, scale } = this.layout;
          if (!fitted) return { scale };
          return {
            ...(pagesWide > 0 && { horizontalFitToPages: pagesWide }),
            ...(pagesTall > 0 && { verticalFitToPages: pagesTall }),
          };
        },
        record({
          horizontalFitToPages: optional(integer),
          verticalFitToPages: optional(integer),
          scale: optional(integer),
        }),
        (zoom) => this.zoom(zoom),
      ),
      LeftMargin: margin('left'),
      RightMargin: margin('right'),
      TopMargin: margin('top'),
      BottomMargin: margin('bottom'),
      HeaderMargin: margin('header'),
      FooterMargin: margin('footer'),
      CenterHorizontally: toggle('centerHorizontally'),
      CenterVertically: toggle('centerVertically'),
      PrintGridlines: toggle('printGridlines'),
      PrintHeadings: toggle('printHeadings'),
      HeadersFooters: child(() => new HeaderFooterGroup(this)),
      SetPrintMargins: method(
        [
          oneOf('Points', 'Inches', 'Centimeters'),
          record({
            left: optional(number),
            right: optional(number),
            top: optional(number),
            bottom: optional(number),
            header: optional(number),
            footer: optional(number),
          }),
        ],
        (unit, sides) => {
          const given = Object.entries(sides).flatMap(([side, size]) =>
            size === undefined ? [] : [[side, size * POINTS[unit]] as const],
          );
          this.changeMargins(Object.fromEntries(given));
        },
      ),
      SetPrintArea: method([this.areas], (areas) => this.setName('Print_Area', areas)),
      GetPrintArea: method([], () => this.printArea() ?? missing()),
      GetPrintAreaOrNullObject: method([], () => this.printArea() ?? null),
      SetPrintTitleRows: method([this.areas], (areas) => this.setTitles(areas, isWholeColumns)),
      GetPrintTitleRows: method([], () => this.title(isWholeRows) ?? missing()),
      GetPrintTitleRowsOrNullObject: method([], () => this.title(isWholeRows) ?? null),
      SetPrintTitleColumns: method([this.areas], (areas) => this.setTitles(areas, isWholeRows)),
      GetPrintTitleColumns: method([], () => this.title(isWholeColumns) ?? missing()),
      GetPrintTitleColumnsOrNullObject: method([], () => this.title(isWholeColumns) ?? null),
    };
  }

  /** A range, several, or an address. */
  private get areas() {
    const { client, sheet } = this;
    return either(
      (value) => [instance(RangeObject)(value).area],
      either(
        (value) =>
          instance(RangeAreas)(value)
            .ranges()
            .map(({ area }) => area),
        (value) =>
          text(value)
            .split(',')
            .map((address) => resolvePlace(client.workbook, sheet, address).area),
      ),
    );
  }

  private changeMargins(sides: Partial<Margins>): void {
    if (Object.values(sides).some((points) => points < 0)) throw refusal('InvalidArgument');
    this.change({ margins: { ...this.layout.margins, ...sides } });
  }

  /** "Scale can be 10 to 400"; pages to fit leave the scale aside, and the count that is not given is free. */
  private zoom(zoom: {
    readonly horizontalFitToPages?: number | undefined;
    readonly verticalFitToPages?: number | undefined;
    readonly scale?: number | undefined;
  }): void {
    const { horizontalFitToPages, verticalFitToPages, scale } = zoom;
    const pages = [horizontalFitToPages, verticalFitToPages].filter((count) => count !== undefined);
    if (pages.some((count) => count < 1)) throw refusal('InvalidArgument');
    if (pages.length > 0) {
      this.change({ fitted: true, pagesWide: horizontalFitToPages ?? 0, pagesTall: verticalFitToPages ?? 0 });
      return;
    }
    if (scale === undefined || scale < 10 || scale > 400) throw refusal('InvalidArgument');
    this.change({ fitted: false, scale });
  }

  private setTitles(areas: readonly Area[], others: (area: Area) => boolean): void {
    const rows = others === isWholeColumns;
    const whole = areas.map((area) =>
      rows ? { ...area, left: 0, right: MAX_COLUMNS - 1 } : { ...area, top: 0, bottom: MAX_ROWS - 1 },
    );
    const kept = this.placesOf('Print_Titles').filter(others);
    this.setName('Print_Titles', rows ? [...kept, ...whole] : [...whole, ...kept]);
  }

  private title(shape: (area: Area) => boolean): RangeObject | undefined {
    const area = this.placesOf('Print_Titles').find(shape);
    return area && new RangeObject(this.client, this.sheet, area);
  }

  private printArea(): RangeAreas | undefined {
    const areas = this.placesOf('Print_Area');
    return areas.length === 0 ? undefined : new RangeAreas(this.client, this.sheet, areas);
  }

  private placesOf(name: string): Area[] {
    const { workbook } = this.client;
    const found = workbook.names.find((it) => it.sheet === this.sheet && it.name === name);
    // A comma between quotes belongs to the name of a sheet.
    const parts = found?.formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
    return parts.flatMap((part) => placeOfFormula(workbook, part)?.area ?? []);
  }

  private setName(name: string, areas: readonly Area[]): void {
    const { client, sheet } = this;
    const { workbook } = client;
    assertEditable(workbook);
    const formula = areas.map((area) => `${quoteSheetName(sheet.name)}!${fixed(area)}`).join(',');
    const others = workbook.names.filter((it) => !(it.sheet === sheet && it.name === name));
    workbook.names = [...others, { name, formula, comment: '', visible: true, sheet }];
    workbook.noteChange({ kind: 'structure', what: 'name' });
  }
}

/** `pageLayout.headersFooters`: one text for all pages. */
class HeaderFooterGroup extends RichObject {
  readonly className = 'HeaderFooterGroup';

  constructor(private readonly of: PageLayoutObject) {
    super(of.client);
  }

  protected members(): Members {
    return { DefaultForAllPages: child(() => new HeaderFooter(this.of)) };
  }
}

class HeaderFooter extends RichObject {
  readonly className = 'HeaderFooter';

  constructor(private readonly of: PageLayoutObject) {
    super(of.client);
  }

  protected members(): Members {
    const place = (where: 'header' | 'footer', side: keyof PageText): Member =>
      readWrite(
        () => this.of.layout[where][side],
        text,
        (words) => this.of.change({ [where]: { ...this.of.layout[where], [side]: words } }),
      );
    return {
      LeftHeader: place('header', 'left'),
      CenterHeader: place('header', 'center'),
      RightHeader: place('header', 'right'),
      LeftFooter: place('footer', 'left'),
      CenterFooter: place('footer', 'center'),
      RightFooter: place('footer', 'right'),
    };
  }
}

/** An area with `$` throughout, whole rows and columns as such. */
function fixed(area: Area): string {
  const shape = isWholeColumns(area) ? 'columns' : isWholeRows(area) ? 'rows' : 'range';
  return printCellReference({
    ...area,
    shape,
    absolute: { top: true, left: true, bottom: true, right: true },
  });
}

function missing(): never {
  throw refusal('ItemNotFound');
}
