import type { ColumnProps, Sheet } from '../../model/sheet';
import { cellReference } from '../cellReference';
import { child, childrenNamed, type XmlElement } from '../package/xml';
import { attributesXml, openingTag, rawElement, withAttributes, withInner } from '../package/xmlText';
import { sameValue } from '../sameValue';
import { fitToPageXml } from './pageLayoutXml';
import type { SheetOrigin } from './sheetOrigin';

/** Writes what the top of a worksheet says, of those elements that no longer say what the sheet is. */
export function writeView(
  sheet: Sheet,
  origin: SheetOrigin,
  xf: (format: number) => number,
  changes: Map<string, string>,
): void {
  const { facets } = origin;
  if (sheet.tabColor !== facets.tabColor || sheet.pageLayout.fitted !== facets.pageLayout.fitted)
    changes.set('sheetPr', sheetPropertiesXml(sheet, origin));
  if (
    sheet.showGridlines !== facets.showGridlines ||
    sheet.rightToLeft !== facets.rightToLeft ||
    !sameValue(sheet.freeze, facets.freeze)
  )
    changes.set('sheetViews', viewsXml(sheet, origin));
  if (
    sheet.defaultColumnWidth !== facets.defaultColumnWidth ||
    sheet.defaultRowHeight !== facets.defaultRowHeight
  )
    changes.set('sheetFormatPr', sizesXml(sheet, origin));
  if (!sameValue(sheet.columnProps, facets.columnProps)) changes.set('cols', columnsXml(sheet, origin, xf));
}

function sheetPropertiesXml(sheet: Sheet, origin: SheetOrigin): string {
  const color = tabColorXml(sheet, origin);
  const fit = fitToPageXml(sheet, origin);
  const element = child(origin.root, 'sheetPr');
  if (!element) return `<sheetPr>${color}${fit}</sheetPr>`;
  const rest = element.children
    .filter((part) => part.local !== 'tabColor' && part.local !== 'pageSetUpPr')
    .map((part) => rawElement(origin.text, part));
  return withInner(origin.text, element, color + rest.join('') + fit);
}

function tabColorXml(sheet: Sheet, { root, text, facets }: SheetOrigin): string {
  const element = child(child(root, 'sheetPr'), 'tabColor');
  if (sheet.tabColor === facets.tabColor) return element ? rawElement(text, element) : '';
  return sheet.tabColor === '' ? '' : `<tabColor rgb="FF${sheet.tabColor.slice(1).toUpperCase()}"/>`;
}

function viewsXml(sheet: Sheet, origin: SheetOrigin): string {
  const views = child(origin.root, 'sheetViews');
  const view = childrenNamed(views, 'sheetView')[0];
  const flags = {
    showGridLines: sheet.showGridlines ? undefined : false,
    rightToLeft: sheet.rightToLeft || undefined,
  };
  if (!views || !view)
    return `<sheetViews><sheetView${attributesXml(flags)} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`;
  const { text } = origin;
  const frozen = !sameValue(sheet.freeze, origin.facets.freeze);
  const kept = view.children.filter(
    (part) => !frozen || (part.local !== 'pane' && part.local !== 'selection'),
  );
  // A scrolled view would begin inside the frozen rows.
  const tag = withAttributes(openingTag(text, view), { ...flags, ...(frozen && { topLeftCell: undefined }) });
  const inner = (frozen ? paneXml(sheet) : '') + kept.map((part) => rawElement(text, part)).join('');
  const first =
    inner === '' && tag.endsWith('/>') ? tag : `${tag.replace(/\s*\/?>$/, '')}>${inner}</${view.name}>`;
  const others = views.children.filter((part) => part !== view).map((part) => rawElement(text, part));
  return withInner(text, views, first + others.join(''));
}

function paneXml(sheet: Sheet): string {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return '';
  const active = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const attributes = attributesXml({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellReference(rows, columns),
    activePane: active,
    state: 'frozen',
  });
  return `<pane${attributes}/><selection pane="${active}"/>`;
}

function sizesXml(sheet: Sheet, origin: SheetOrigin): string {
  const element = child(origin.root, 'sheetFormatPr');
  const { facets } = origin;
  const changes = {
    ...(sheet.defaultColumnWidth !== facets.defaultColumnWidth && {
      defaultColWidth: sheet.defaultColumnWidth,
    }),
    ...(sheet.defaultRowHeight !== facets.defaultRowHeight && {
      defaultRowHeight: sheet.defaultRowHeight,
      customHeight: true,
    }),
  };
  return element
    ? withAttributes(rawElement(origin.text, element), changes)
    : `<sheetFormatPr${attributesXml({ defaultRowHeight: sheet.defaultRowHeight, ...changes })}/>`;
}

/** Runs of columns with the same properties share a `col`; attributes that the model does not know come along. */
function columnsXml(sheet: Sheet, origin: SheetOrigin, xf: (format: number) => number): string {
  const columns = [...sheet.columnProps].sort(([a], [b]) => a - b);
  let xml = '';
  for (let i = 0; i < columns.length;) {
    const [first, props] = columns[i] ?? [0, { hidden: false }];
    const source = sourceOf(origin, first, props);
    let last = first;
    for (i++; i < columns.length; i++) {
      const [column, next] = columns[i] ?? [0, { hidden: false }];
      if (column !== last + 1 || !sameValue(next, props) || sourceOf(origin, column, next) !== source) break;
      last = column;
    }
    xml += columnXml(first, last, props, source, origin, xf);
  }
  return xml && `<cols>${xml}</cols>`;
}

function columnXml(
  first: number,
  last: number,
  props: ColumnProps,
  source: XmlElement | undefined,
  origin: SheetOrigin,
  xf: (format: number) => number,
): string {
  const read = source && origin.columns.find((column) => column.element === source)?.props;
  const changes = {
    min: first + 1,
    max: last + 1,
    ...(read?.width !== props.width && {
      width: props.width,
      customWidth: props.width === undefined ? undefined : true,
      bestFit: undefined,
    }),
    ...(read?.format !== props.format && {
      style: props.format === undefined ? undefined : xf(props.format),
    }),
    ...((read?.hidden ?? false) !== props.hidden && { hidden: props.hidden || undefined }),
  };
  // Excel cannot read a column that says neither how wide it is nor that it is as wide as any.
  const width = props.width === undefined ? { width: 9.140625 } : {};
  return source
    ? withAttributes(rawElement(origin.text, source), changes)
    : `<col${attributesXml({ ...changes, ...width })}/>`;
}

/** The `col` that a column continues: the one its properties were read from, or the one that stood there. */
function sourceOf(origin: SheetOrigin, column: number, props: ColumnProps): XmlElement | undefined {
  const moved = origin.columns.find((candidate) => candidate.props === props);
  const here = origin.facets.columnProps.get(column);
  return (moved ?? (here && origin.columns.find((candidate) => candidate.props === here)))?.element;
}
