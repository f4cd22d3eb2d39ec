import type { ColumnProps, Sheet } from '../../model/sheet';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { MAX_COLUMNS } from '../../model/area';
import { formatIndex } from './cellXml';

/** The `col` that some columns were read from. */
export interface ColumnOrigin {
  readonly element: XmlElement;
  readonly props: ColumnProps;
}

/** Reads what the top of a worksheet says of it as a whole: gridlines, direction, panes, default sizes, columns. */
export function readView(sheet: Sheet, root: XmlElement): ColumnOrigin[] {
  const view = childrenNamed(child(root, 'sheetViews'), 'sheetView')[0];
  if (view) {
    sheet.showGridlines = booleanAttribute(view, 'showGridLines', true);
    sheet.rightToLeft = booleanAttribute(view, 'rightToLeft');
    const pane = child(view, 'pane');
    if (pane && (attribute(pane, 'state') ?? '').startsWith('frozen'))
      sheet.freeze = {
        rows: numberAttribute(pane, 'ySplit') ?? 0,
        columns: numberAttribute(pane, 'xSplit') ?? 0,
      };
  }
  const sizes = child(root, 'sheetFormatPr');
  if (sizes) {
    sheet.defaultColumnWidth = numberAttribute(sizes, 'defaultColWidth') ?? sheet.defaultColumnWidth;
    sheet.defaultRowHeight = numberAttribute(sizes, 'defaultRowHeight') ?? sheet.defaultRowHeight;
  }
  return childrenNamed(child(root, 'cols'), 'col').map((element) => ({
    element,
    props: readColumns(sheet, element),
  }));
}

function readColumns(sheet: Sheet, element: XmlElement): ColumnProps {
  const first = Math.max(1, numberAttribute(element, 'min') ?? 1);
  const last = Math.min(MAX_COLUMNS, numberAttribute(element, 'max') ?? first);
  const width = numberAttribute(element, 'width');
  const format = formatIndex(element, 'style');
  const props: ColumnProps = {
    ...(width !== undefined && { width }),
    hidden: booleanAttribute(element, 'hidden'),
    ...(format !== 0 && { format }),
  };
  for (let column = first - 1; column < last; column++) sheet.columnProps.set(column, props);
  return props;
}
