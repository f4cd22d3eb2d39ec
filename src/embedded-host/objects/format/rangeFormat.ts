import { autofitColumns, autofitRows } from '../range/autofit';
import { setColumnWidth, setRowHeight } from '../../model/edit/sizeRows';
import type { Alignment } from '../../model/format';
import { flag, integer, number, oneOf } from '../argument';
import { child, type Members, method, readWrite, RichObject } from '../richObject';
import { uniform, uniformHeight, uniformWidth } from '../range/layoutMembers';
import { columnHasStandardWidth, pointsToWidth } from '../range/measure';
import type { RangeObject } from '../range/rangeObject';
import { formatMember } from './formatOf';
import { RangeBorderCollection } from './rangeBorder';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';
import { FormatProtection } from './formatProtection';

/** Excel's words for the alignments that files keep. */
const HORIZONTAL: Readonly<Record<Alignment['horizontal'], string>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<Alignment['vertical'], string>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** `Excel.RangeFormat`: how the cells of a range look. */
export class RangeFormatObject extends RichObject {
  readonly className = 'RangeFormat';

  constructor(private readonly range: RangeObject) {
    super(range.client);
  }

  protected members(): Members {
    const { range } = this;
    const { workbook } = range.client;
    return {
      Font: child(() => new RangeFont(range)),
      Fill: child(() => new RangeFill(range)),
      Borders: child(() => new RangeBorderCollection(range)),
      Protection: child(() => new FormatProtection(range)),
      HorizontalAlignment: formatMember(
        range,
        ({ alignment }) => HORIZONTAL[alignment.horizontal],
        oneOf(...Object.values(HORIZONTAL)),
        ({ alignment }, wanted) => ({
          alignment: { ...alignment, horizontal: keyOf(HORIZONTAL, wanted) ?? alignment.horizontal },
        }),
      ),
      VerticalAlignment: formatMember(
        range,
        ({ alignment }) => VERTICAL[alignment.vertical],
        oneOf(...Object.values(VERTICAL)),
        ({ alignment }, wanted) => ({
          alignment: { ...alignment, vertical: keyOf(VERTICAL, wanted) ?? alignment.vertical },
        }),
      ),
      WrapText: formatMember(
        range,
        ({ alignment }) => alignment.wrapText,
        flag,
        ({ alignment }, wrapText) => ({ alignment: { ...alignment, wrapText } }),
      ),
      IndentLevel: formatMember(
        range,
        ({ alignment }) => alignment.indent,
        integer,
        ({ alignment }, indent) => ({ alignment: { ...alignment, indent } }),
      ),
      TextOrientation: formatMember(
        range,
        ({ alignment }) => alignment.textRotation,
        integer,
        ({ alignment }, textRotation) => ({ alignment: { ...alignment, textRotation } }),
      ),
      ColumnWidth: readWrite(
        () => uniformWidth(range),
        number,
        (points) => setColumnWidth(workbook, range.sheet, range.area, pointsToWidth(points)),
      ),
      RowHeight: readWrite(
        () => uniformHeight(range),
        number,
        (points) => setRowHeight(workbook, range.sheet, range.area, points),
      ),
      // "true indicates that the column width equals the standard width of the sheet, null for mixed; setting false does nothing".
      UseStandardWidth: readWrite(
        () =>
          uniform(range.area.left, range.area.right, (column) => columnHasStandardWidth(range.sheet, column)),
        flag,
        (standard) => {
          if (standard) setColumnWidth(workbook, range.sheet, range.area, undefined);
        },
      ),
      UseStandardHeight: readWrite(
        () =>
          uniform(
            range.area.top,
            range.area.bottom,
            (row) => range.sheet.rowProps.get(row)?.height === undefined,
          ),
        flag,
        (standard) => {
          if (standard) setRowHeight(workbook, range.sheet, range.area, undefined);
        },
      ),
      AutofitColumns: method([], () => autofitColumns(range)),
      AutofitRows: method([], () => autofitRows(range)),
    };
  }
}

function keyOf<K extends string>(table: Readonly<Record<K, string>>, value: string): K | undefined {
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}
