import type { CellFormat, FormatTable } from '../../model/format';
import type { RuleFormat } from '../../model/rules';
import type { PackageDraft } from '../package/packageDraft';
import { child, parseXml, type XmlElement } from '../package/xml';
import { attributesXml, openingTag, rawInner, replaceChildren, withAttributes } from '../package/xmlText';
import { BLANK_STYLES, STYLES_TYPE } from '../workbook/blankParts';
import { alignmentXml } from './alignmentXml';
import { borderXml } from './borderXml';
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from './builtInFormats';
import { fillXml } from './fillXml';
import { fontXml } from './fontXml';
import { readStyles, type Styles } from './readStyles';
import { escapeString } from '../strings';
import { readRuleFormat, ruleFormatXml } from './ruleFormatXml';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Appends the formats that cells use and the file does not have. What the file has keeps its place and its XML. */
export class StyleWriter {
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly styles: Styles;
  private readonly fonts: Items;
  private readonly fills: Items;
  private readonly borders: Items;
  private readonly xfs: Items;
  private readonly cellStyleXfs: Items;
  private readonly cellStyles: Items;
  private readonly dxfs: Items;
  private readonly numberFormats = new Map<string, number>();
  private readonly addedNumberFormats: string[] = [];
  private readonly xfByFormat = new Map<number, number>();
  private readonly styleIds = new Map<string, number>();

  /**
   * @param part the styles part; a workbook without one gets one when a format must be written.
   * @param readCount how many formats of the table are the file's own.
   */
  constructor(
    private readonly draft: PackageDraft,
    private readonly part: string | undefined,
    private readonly formats: FormatTable,
    private readonly readCount: number,
  ) {
    this.text = part === undefined ? BLANK_STYLES : draft.origin.text(part);
    this.root = part === undefined ? parseXml(BLANK_STYLES, 'xl/styles.xml') : draft.origin.root(part);
    this.styles = readStyles(this.root, this.text);
    this.fonts = new Items(this.styles.fonts);
    this.fills = new Items(this.styles.fills);
    this.borders = new Items(this.styles.borders);
    this.xfs = new Items(new Array(this.count('cellXfs')).fill(undefined));
    this.cellStyleXfs = new Items(new Array(this.count('cellStyleXfs')).fill(undefined));
    this.cellStyles = new Items([]);
    this.dxfs = new Items(this.styles.ruleFormats.map((format) => format.raw));
    for (const [id, code] of this.styles.numberFormats)
      if (!this.numberFormats.has(code)) this.numberFormats.set(code, id);
    for (const [id, name] of this.styles.styleNames) this.styleIds.set(name, id);
  }

  /** The `s` of a cell with a format of the workbook's table. */
  xf(format: number): number {
    if (format < this.readCount) return format;
    let xf = this.xfByFormat.get(format);
    if (xf === undefined)
      this.xfByFormat.set(format, (xf = this.xfs.indexOf(this.xfXml(this.formats.at(format)))));
    return xf;
  }

  /** The `dxfId` of a rule's format; undefined when it sets nothing. */
  dxf(format: RuleFormat): number | undefined {
    const xml = this.dxfXml(format);
    return xml === undefined ? undefined : this.dxfs.indexOf(xml, xml);
  }

  /** A rule's format as a `dxf` element; undefined when it sets nothing. */
  dxfXml(format: RuleFormat): string | undefined {
    const { raw, ...fields } = format;
    if (raw !== undefined && sameFields(raw, fields)) return raw;
    if (Object.keys(fields).length === 0) return undefined;
    return ruleFormatXml(
      format,
      fields.numberFormat === undefined ? 0 : this.numberFormatId(fields.numberFormat),
    );
  }

  /** Writes what was added. */
  finish(workbookPart: string): void {
    const changes = new Map<string, string>();
    const grow = (list: string, added: readonly string[]): void => {
      if (added.length > 0) changes.set(list, this.grown(list, added));
    };
    grow('numFmts', this.addedNumberFormats);
    grow('fonts', this.fonts.added);
    grow('fills', this.fills.added);
    grow('borders', this.borders.added);
    grow('cellStyleXfs', this.cellStyleXfs.added);
    grow('cellXfs', this.xfs.added);
    grow('cellStyles', this.cellStyles.added);
    grow('dxfs', this.dxfs.added);
    if (changes.size === 0) return;
    const text = replaceChildren(this.text, this.root, ORDER, changes);
    if (this.part !== undefined) return this.draft.write(this.part, text);
    const part = this.draft.freePart('xl/styles#.xml').replace('styles1', 'styles');
    this.draft.add(part, text, STYLES_TYPE);
    this.draft.relate(workbookPart, 'styles', part);
  }

  private xfXml(format: CellFormat): string {
    const alignment = alignmentXml(format.alignment);
    const protection =
      format.locked && !format.formulaHidden
        ? ''
        : `<protection${attributesXml({ locked: format.locked ? undefined : false, hidden: format.formulaHidden || undefined })}/>`;
    const numFmtId = this.numberFormatId(format.numberFormat);
    const fontId = this.fonts.indexOf(format.font, fontXml(format.font));
    const fillId = this.fills.indexOf(format.fill, fillXml(format.fill));
    const borderId = this.borders.indexOf(format.border, borderXml(format.border));
    const attributes = attributesXml({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: this.styleId(format.style),
      quotePrefix: format.quotePrefix || undefined,
      applyNumberFormat: numFmtId !== 0 || undefined,
      applyFont: fontId !== 0 || undefined,
      applyFill: fillId !== 0 || undefined,
      applyBorder: borderId !== 0 || undefined,
      applyAlignment: alignment !== '' || undefined,
      applyProtection: protection !== '' || undefined,
    });
    const inner = alignment + protection;
    return inner === '' ? `<xf${attributes}/>` : `<xf${attributes}>${inner}</xf>`;
  }

  private numberFormatId(code: string): number {
    const known = this.numberFormats.get(code) ?? builtInFormatId(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.numberFormats.values()) + 1;
    this.numberFormats.set(code, id);
    this.addedNumberFormats.push(
      `<numFmt${attributesXml({ numFmtId: id, formatCode: escapeString(code) })}/>`,
    );
    return id;
  }

  /** The index of a named style; one that the file does not have is added, with the looks of Normal. */
  private styleId(name: string): number {
    const known = this.styleIds.get(name);
    if (known !== undefined) return known;
    const id = this.cellStyleXfs.append('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    this.cellStyles.append(`<cellStyle${attributesXml({ name, xfId: id })}/>`);
    this.styleIds.set(name, id);
    return id;
  }

  private count(list: string): number {
    return child(this.root, list)?.children.length ?? 0;
  }

  private grown(list: string, added: readonly string[]): string {
    const element = child(this.root, list);
    if (!element) return `<${list} count="${added.length}">${added.join('')}</${list}>`;
    const tag = withAttributes(openingTag(this.text, element), {
      count: element.children.length + added.length,
    });
    return `${tag.replace(/\s*\/?>$/, '')}>${rawInner(this.text, element)}${added.join('')}</${element.name}>`;
  }
}

/** The items of one list of the styles part: those that are there by what they say, and those to append. */
class Items {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly count: number;

  constructor(present: readonly unknown[]) {
    this.count = present.length;
    present.forEach((item, index) => {
      const key = JSON.stringify(item);
      if (item !== undefined && !this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  /** The index of an equal item, appended as `xml` when there is none. */
  indexOf(item: unknown, xml = String(item)): number {
    const key = JSON.stringify(item);
    let index = this.indexes.get(key);
    if (index === undefined) this.indexes.set(key, (index = this.append(xml)));
    return index;
  }

  append(xml: string): number {
    this.added.push(xml);
    return this.count + this.added.length - 1;
  }
}

function sameFields(raw: string, fields: Omit<RuleFormat, 'raw'>): boolean {
  // The raw XML of an extension has a prefix without its declaration; the parser does not mind.
  const { raw: _, ...read } = readRuleFormat(parseXml(raw, 'dxf'), raw);
  const keys = new Set([...Object.keys(read), ...Object.keys(fields)]);
  const entries = (format: Omit<RuleFormat, 'raw'>): Map<string, unknown> => new Map(Object.entries(format));
  return [...keys].every(
    (key) => JSON.stringify(entries(read).get(key)) === JSON.stringify(entries(fields).get(key)),
  );
}
