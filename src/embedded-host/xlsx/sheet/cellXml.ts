import type { Cell } from '../../model/cell';
import type { Scalar } from '../../model/value';
import { ErrorValue } from '../../model/value';
import { areaReference } from '../cellReference';
import { errorText, readError } from '../errorText';
import { serialOfIsoDate } from '../isoDate';
import { child, numberAttribute, type XmlElement } from '../package/xml';
import { attributesXml, escapeXml } from '../package/xmlText';
import { escapeString, readString, unescapeString, type FileString } from '../strings';

/** What reading a cell needs to know of the workbook. */
export interface CellContext {
  readonly strings: readonly FileString[];
  readonly date1904: boolean;
  /** The text of the sheet's part. */
  readonly text: string;
  /** Called for each cell; throws when there are too many. */
  readonly countCell: () => void;
  /** What Excel shows of a formula that is not an array formula. */
  readonly shown: (formula: string) => string;
}

/** The value of a `c` element, and the raw inside of its string when that is rich. */
export function readCellValue(element: XmlElement, context: CellContext): { value: Scalar; rich?: string } {
  const type = element.attributes.t;
  if (type === 'inlineStr') {
    const inline = child(element, 'is');
    const string = inline ? readString(inline, context.text) : { text: '' };
    return { value: string.text, ...(string.rich !== undefined && { rich: string.rich }) };
  }
  const text = child(element, 'v')?.text;
  if (text === undefined) return { value: null };
  switch (type) {
    case 's': {
      const string = context.strings[Number(text)];
      return { value: string?.text ?? '', ...(string?.rich !== undefined && { rich: string.rich }) };
    }
    case 'str':
      return { value: unescapeString(text) };
    case 'b':
      return { value: text.trim() === '1' || text.trim() === 'true' };
    case 'e':
      return { value: readError(text.trim()) };
    case 'd':
      return { value: serialOfIsoDate(text.trim(), context.date1904) ?? text };
    default: {
      const number = text.trim() === '' ? NaN : Number(text);
      return { value: Number.isNaN(number) ? null : number };
    }
  }
}

/** The attributes of a `c` that the model does not know but that must survive a change of its format. */
export function extraAttributes(element: XmlElement): string {
  const { vm, ph } = element.attributes;
  return vm === undefined && ph === undefined ? '' : attributesXml({ vm, ph });
}

/** The format index of a `c`, `row` or `col`. */
export function formatIndex(element: XmlElement, name = 's'): number {
  return numberAttribute(element, name) ?? 0;
}

/** What writing a cell needs to know of the workbook. */
export interface CellWriter {
  /** The `s` for a format of the model. */
  xf(format: number): number;
  /** The attributes and content of a text: a shared string where there is a table of them. */
  text(value: string, rich: string | undefined): { type: string; content: string };
  /** A formula as files hold it. @param ofArray it is an array formula, or one that may spill */
  formula(formula: string, row: number, column: number, ofArray: boolean): string;
  /** A formula that is none of an array without the `@` that only Excel of today shows. */
  withoutMarks(formula: string): string;
  /** The `cm` that marks a dynamic array; undefined where the file cannot say so. */
  dynamicArrayMark(): number | undefined;
}

/** A cell written anew. */
export function cellXml(
  cell: Cell,
  row: number,
  column: number,
  reference: string,
  writer: CellWriter,
): string {
  const isMaster = cell.array?.area.top === row && cell.array.area.left === column;
  const { type, content } = valueXml(cell, writer);
  const style = writer.xf(cell.format);
  const attributes = attributesXml({
    r: reference,
    s: style === 0 ? undefined : style,
    t: type,
    cm: isMaster && cell.array?.dynamic && cell.formula !== undefined ? writer.dynamicArrayMark() : undefined,
  });
  // A value's own metadata (`vm`) does not outlive the value that a formula gave.
  const extra = cell.formula === undefined && cell.extra?.startsWith(' ') ? cell.extra : '';
  let formula = '';
  if (cell.formula !== undefined) {
    const text = escapeXml(writer.formula(cell.formula, row, column, cell.array !== undefined));
    formula =
      isMaster && cell.array
        ? `<f t="array" ref="${areaReference(cell.array.area)}">${text}</f>`
        : `<f>${text}</f>`;
  }
  const inner = formula + content;
  return inner === '' ? `<c${attributes}${extra}/>` : `<c${attributes}${extra}>${inner}</c>`;
}

function valueXml(cell: Cell, writer: CellWriter): { type: string | undefined; content: string } {
  const { value } = cell;
  if (value === null) return { type: undefined, content: '' };
  if (typeof value === 'number')
    return { type: undefined, content: Number.isFinite(value) ? `<v>${value}</v>` : '' };
  if (typeof value === 'boolean') return { type: 'b', content: `<v>${value ? 1 : 0}</v>` };
  if (value instanceof ErrorValue) return { type: 'e', content: `<v>${escapeXml(errorText(value))}</v>` };
  if (cell.formula !== undefined) return { type: 'str', content: `<v>${escapeXml(escapeString(value))}</v>` };
  return writer.text(value, cell.extra?.startsWith('<') ? cell.extra : undefined);
}
