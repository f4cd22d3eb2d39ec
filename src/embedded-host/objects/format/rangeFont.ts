import type { CellFormat, Font } from '../../model/format';
import { flag, number, oneOf, type Parser, text } from '../argument';
import { type Json, type Member, type Members, RichObject } from '../richObject';
import type { RangeObject } from '../range/rangeObject';
import { color, hexOf } from './color';
import { formatMember } from './formatOf';

const UNDERLINES = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
} as const;

const UNDERLINE_OF = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

/** `Excel.RangeFont`. */
export class RangeFont extends RichObject {
  readonly className = 'RangeFont';

  constructor(private readonly range: RangeObject) {
    super(range.client);
  }

  protected members(): Members {
    const fontMember = <T>(
      get: (font: Font) => Json,
      parse: Parser<T>,
      change: (value: T) => Partial<Font>,
    ): Member =>
      formatMember(
        this.range,
        ({ font }) => get(font),
        parse,
        ({ font }: CellFormat, value) => ({ font: { ...font, ...change(value) } }),
      );
    return {
      Bold: fontMember(
        (font) => font.bold,
        flag,
        (bold) => ({ bold }),
      ),
      Italic: fontMember(
        (font) => font.italic,
        flag,
        (italic) => ({ italic }),
      ),
      Strikethrough: fontMember(
        (font) => font.strikethrough,
        flag,
        (strikethrough) => ({ strikethrough }),
      ),
      Underline: fontMember(
        (font) => UNDERLINES[font.underline],
        oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
        (underline) => ({ underline: UNDERLINE_OF[underline] }),
      ),
      Name: fontMember(
        (font) => font.name,
        text,
        (name) => ({ name }),
      ),
      Size: fontMember(
        (font) => font.size,
        number,
        (size) => ({ size }),
      ),
      Color: fontMember(
        (font) => hexOf(this.client.workbook, font.color, '#000000'),
        color,
        (shade) => ({ color: shade }),
      ),
    };
  }
}
