import { DEFAULT_PAGE_LAYOUT, type PageLayout, type PageText } from '../../model/pageLayout';
import type { Sheet } from '../../model/sheet';
import { attribute, booleanAttribute, child, numberAttribute, type XmlElement } from '../package/xml';
import {
  attributesXml,
  escapeXml,
  openingTag,
  rawElement,
  withAttributes,
  withInner,
} from '../package/xmlText';
import { sameValue } from '../sameValue';
import type { SheetOrigin } from './sheetOrigin';

const POINTS_AN_INCH = 72;
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const PLACES = { L: 'left', C: 'center', R: 'right' } as const;

/** Reads how a worksheet is printed. */
export function readPageLayout(root: XmlElement): PageLayout {
  const [setup, options] = [child(root, 'pageSetup'), child(root, 'printOptions')];
  const margins = child(root, 'pageMargins');
  const texts = child(root, 'headerFooter');
  const paperSize = setup && numberAttribute(setup, 'paperSize');
  const fit = child(child(root, 'sheetPr'), 'pageSetUpPr');
  const layout = DEFAULT_PAGE_LAYOUT;
  const inches = (side: (typeof SIDES)[number]): number | undefined =>
    margins && numberAttribute(margins, side);
  const sides = SIDES.map((side) => {
    const width = inches(side);
    return [side, width === undefined ? layout.margins[side] : points(width)];
  });
  return {
    landscape: setup !== undefined && attribute(setup, 'orientation') === 'landscape',
    ...(paperSize !== undefined && { paperSize }),
    scale: (setup && numberAttribute(setup, 'scale')) ?? layout.scale,
    fitted: fit !== undefined && booleanAttribute(fit, 'fitToPage'),
    pagesWide: (setup && numberAttribute(setup, 'fitToWidth')) ?? layout.pagesWide,
    pagesTall: (setup && numberAttribute(setup, 'fitToHeight')) ?? layout.pagesTall,
    margins: { ...layout.margins, ...(Object.fromEntries(sides) as Partial<PageLayout['margins']>) },
    centerHorizontally: options !== undefined && booleanAttribute(options, 'horizontalCentered'),
    centerVertically: options !== undefined && booleanAttribute(options, 'verticalCentered'),
    printGridlines: options !== undefined && booleanAttribute(options, 'gridLines'),
    printHeadings: options !== undefined && booleanAttribute(options, 'headings'),
    header: readText(child(texts, 'oddHeader')?.text ?? ''),
    footer: readText(child(texts, 'oddFooter')?.text ?? ''),
  };
}

/** Hundredths of a point are as fine as Excel keeps them: 0.7 inches are 50.4 points. */
const points = (inches: number): number => Math.round(inches * POINTS_AN_INCH * 100) / 100;

/** `&LPage &P&RSecret`: what has no place before it stands in the middle. */
function readText(text: string): PageText {
  const places = { left: '', center: '', right: '' };
  let place: keyof PageText = 'center';
  for (const [piece] of text.matchAll(/&[\s\S]|[^&]+|&$/g)) {
    const mark = /^&[lcr]$/i.test(piece) ? (piece.charAt(1).toUpperCase() as keyof typeof PLACES) : undefined;
    if (mark) place = PLACES[mark];
    else places[place] += piece;
  }
  return places;
}

const textOf = (text: PageText): string =>
  Object.entries(PLACES)
    .map(([mark, place]) => (text[place] === '' ? '' : `&${mark}${text[place]}`))
    .join('');

/** Writes the elements of a worksheet that no longer say how it is printed. */
export function writePageLayout(sheet: Sheet, origin: SheetOrigin, changes: Map<string, string>): void {
  const [now, before] = [sheet.pageLayout, origin.facets.pageLayout];
  if (now === before) return;
  const isOther = (...keys: readonly (keyof PageLayout)[]): boolean =>
    keys.some((key) => !sameValue(now[key], before[key]));
  const tag = (name: string, attributes: Parameters<typeof attributesXml>[0]): void => {
    const element = child(origin.root, name);
    changes.set(
      name,
      element
        ? withAttributes(rawElement(origin.text, element), attributes)
        : `<${name}${attributesXml(attributes)}/>`,
    );
  };
  if (isOther('margins'))
    tag('pageMargins', Object.fromEntries(SIDES.map((side) => [side, now.margins[side] / POINTS_AN_INCH])));
  if (isOther('centerHorizontally', 'centerVertically', 'printGridlines', 'printHeadings'))
    tag('printOptions', {
      horizontalCentered: now.centerHorizontally || undefined,
      verticalCentered: now.centerVertically || undefined,
      headings: now.printHeadings || undefined,
      gridLines: now.printGridlines || undefined,
    });
  if (isOther('landscape', 'paperSize', 'scale', 'pagesWide', 'pagesTall'))
    tag('pageSetup', {
      paperSize: now.paperSize,
      scale: now.scale === 100 ? undefined : now.scale,
      fitToWidth: now.pagesWide === 1 ? undefined : now.pagesWide,
      fitToHeight: now.pagesTall === 1 ? undefined : now.pagesTall,
      orientation: now.landscape ? 'landscape' : undefined,
    });
  if (isOther('header', 'footer')) changes.set('headerFooter', textsXml(now, origin));
}

/** The texts of all pages; those of the first and of even pages stay. */
function textsXml({ header, footer }: PageLayout, { root, text }: SheetOrigin): string {
  const own = [
    ['oddHeader', textOf(header)],
    ['oddFooter', textOf(footer)],
  ]
    .map(([name, words = '']) => (words === '' ? '' : `<${name}>${escapeXml(words)}</${name}>`))
    .join('');
  const element = child(root, 'headerFooter');
  if (!element) return own && `<headerFooter>${own}</headerFooter>`;
  const others = element.children.filter(({ local }) => !local.startsWith('odd'));
  const inner = own + others.map((part) => rawElement(text, part)).join('');
  return inner === '' && Object.keys(element.attributes).length === 0 ? '' : withInner(text, element, inner);
}

/** The properties of a worksheet that say whether it is fitted to pages, after what they said before. */
export function fitToPageXml(sheet: Sheet, { root, text, facets }: SheetOrigin): string {
  const element = child(child(root, 'sheetPr'), 'pageSetUpPr');
  if (sheet.pageLayout.fitted === facets.pageLayout.fitted) return element ? rawElement(text, element) : '';
  const attributes = { fitToPage: sheet.pageLayout.fitted || undefined };
  if (element) return withAttributes(openingTag(text, element), attributes);
  return sheet.pageLayout.fitted ? `<pageSetUpPr${attributesXml(attributes)}/>` : '';
}
