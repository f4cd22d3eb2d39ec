/** How much of a page is left free, in points. */
export type Margins = Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;

/** What stands in the three places of a page's head or foot, with Excel's codes such as `&P`. */
export type PageText = Readonly<Record<'left' | 'center' | 'right', string>>;

/** How a sheet is printed. What is printed, and which rows stand again on each page, are names of the sheet. */
export interface PageLayout {
  readonly landscape: boolean;
  /** The number that files have for the size of the paper; undefined where the printer decides. */
  readonly paperSize?: number;
  /** In percent; what counts unless the sheet is fitted to pages. */
  readonly scale: number;
  /** Whether the sheet is made to fit so many pages; 0 is as many as it takes. */
  readonly fitted: boolean;
  readonly pagesWide: number;
  readonly pagesTall: number;
  readonly margins: Margins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly header: PageText;
  readonly footer: PageText;
}

const NO_TEXT: PageText = { left: '', center: '', right: '' };

/** Of a sheet about which nothing was said: Excel's normal margins are 0.7, 0.75 and 0.3 inches. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  landscape: false,
  scale: 100,
  fitted: false,
  pagesWide: 1,
  pagesTall: 1,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  header: NO_TEXT,
  footer: NO_TEXT,
};
