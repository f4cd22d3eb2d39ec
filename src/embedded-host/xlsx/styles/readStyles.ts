import { DEFAULT_FONT, DEFAULT_FORMAT, NO_BORDER } from '../../model/defaultFormat';
import type { Border, CellFormat, Fill, Font } from '../../model/format';
import type { RuleFormat } from '../../model/rules';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { unescapeString } from '../strings';
import { readAlignment } from './alignmentXml';
import { readBorder } from './borderXml';
import { builtInFormat } from './builtInFormats';
import { readFill } from './fillXml';
import { readFont } from './fontXml';
import { readRuleFormat } from './ruleFormatXml';

/** A styles part as the model sees it. Lists are in the file's order, so that their indexes are the file's ids. */
export interface Styles {
  /** The `cellXfs`: what the `s` of a cell counts. Never empty. */
  readonly formats: readonly CellFormat[];
  readonly fonts: readonly Font[];
  readonly fills: readonly Fill[];
  readonly borders: readonly Border[];
  readonly numberFormats: ReadonlyMap<number, string>;
  /** The name of each cell style by the index of its `cellStyleXfs` entry. */
  readonly styleNames: ReadonlyMap<number, string>;
  /** The differential formats that `dxfId` counts. */
  readonly ruleFormats: readonly RuleFormat[];
}

export const NO_STYLES: Styles = {
  formats: [DEFAULT_FORMAT],
  fonts: [],
  fills: [],
  borders: [],
  numberFormats: new Map(),
  styleNames: new Map([[0, 'Normal']]),
  ruleFormats: [],
};

/** Reads a styles part. Ids that lead nowhere give the default, as in Excel. */
export function readStyles(root: XmlElement, text: string): Styles {
  const list = (name: string, item: string): readonly XmlElement[] => childrenNamed(child(root, name), item);
  const fonts = list('fonts', 'font').map((element) => readFont(element, text));
  const fills = list('fills', 'fill').map((element) => readFill(element, text));
  const borders = list('borders', 'border').map((element) => readBorder(element, text));
  const numberFormats = new Map(
    list('numFmts', 'numFmt').map((element) => [
      numberAttribute(element, 'numFmtId') ?? -1,
      // Some programs list formats without a code, number 0 among them: Excel shows General.
      unescapeString(attribute(element, 'formatCode') ?? '') || 'General',
    ]),
  );
  const styleNames = new Map(
    list('cellStyles', 'cellStyle').map((element) => [
      numberAttribute(element, 'xfId') ?? 0,
      // Files name built-in styles in the language of who wrote them; `Range.style` does not.
      numberAttribute(element, 'builtinId') === 0 ? 'Normal' : (attribute(element, 'name') ?? 'Normal'),
    ]),
  );
  const formats = list('cellXfs', 'xf').map((xf): CellFormat => {
    const id = numberAttribute(xf, 'numFmtId') ?? 0;
    const protection = child(xf, 'protection');
    return {
      numberFormat: numberFormats.get(id) ?? builtInFormat(id) ?? 'General',
      font: fonts[numberAttribute(xf, 'fontId') ?? 0] ?? DEFAULT_FONT,
      fill: fills[numberAttribute(xf, 'fillId') ?? 0] ?? { kind: 'none' },
      border: borders[numberAttribute(xf, 'borderId') ?? 0] ?? NO_BORDER,
      alignment: readAlignment(child(xf, 'alignment')),
      locked: protection ? booleanAttribute(protection, 'locked', true) : true,
      formulaHidden: protection ? booleanAttribute(protection, 'hidden') : false,
      style: styleNames.get(numberAttribute(xf, 'xfId') ?? 0) ?? 'Normal',
      quotePrefix: booleanAttribute(xf, 'quotePrefix'),
    };
  });
  return {
    formats: formats.length > 0 ? formats : [DEFAULT_FORMAT],
    fonts,
    fills,
    borders,
    numberFormats,
    styleNames,
    ruleFormats: list('dxfs', 'dxf').map((element) => readRuleFormat(element, text)),
  };
}
