import type { RuleFormat } from '../../model/rules';
import { attribute, child, type XmlElement } from '../package/xml';
import { attributesXml, escapeXml, rawElement } from '../package/xmlText';
import { colorXml, readColor } from './colorXml';
import { isOn, readUnderline } from './fontXml';

/** A `dxf`, of the styles part or inside an x14 rule. @param text the part's text. */
export function readRuleFormat(element: XmlElement, text: string): RuleFormat {
  return { ...readFields(element), raw: rawElement(text, element) };
}

function readFields(element: XmlElement): RuleFormat {
  const font = child(element, 'font');
  const pattern = child(child(element, 'fill'), 'patternFill');
  const number = child(element, 'numFmt');
  const fontColor = font && child(font, 'color');
  // The solid fill of a differential format has its colour in bgColor, unlike a cell's.
  const fill = pattern && (child(pattern, 'bgColor') ?? child(pattern, 'fgColor'));
  const underline = font && child(font, 'u') && readUnderline(child(font, 'u'));
  const code = number && attribute(number, 'formatCode');
  return {
    ...(fontColor && { fontColor: readColor(fontColor) }),
    ...(font && child(font, 'b') && { bold: isOn(font, 'b') }),
    ...(font && child(font, 'i') && { italic: isOn(font, 'i') }),
    ...(underline && {
      underline: underline.startsWith('double') ? 'double' : underline === 'none' ? 'none' : 'single',
    }),
    ...(font && child(font, 'strike') && { strikethrough: isOn(font, 'strike') }),
    ...(fill && { fillColor: readColor(fill) }),
    ...(code !== undefined && { numberFormat: code }),
  };
}

/** A rule's format as a `dxf`, without regard to the raw XML that it may carry. */
export function ruleFormatXml(format: RuleFormat, numberFormatId: number): string {
  const toggle = (name: string, on: boolean | undefined): string =>
    on === undefined ? '' : on ? `<${name}/>` : `<${name} val="0"/>`;
  const font = [
    toggle('b', format.bold),
    toggle('i', format.italic),
    toggle('strike', format.strikethrough),
    format.underline === undefined ? '' : `<u val="${format.underline}"/>`,
    format.fontColor ? colorXml('color', format.fontColor) : '',
  ].join('');
  const number =
    format.numberFormat === undefined
      ? ''
      : `<numFmt${attributesXml({ numFmtId: numberFormatId })} formatCode="${escapeXml(format.numberFormat)}"/>`;
  const fill = format.fillColor
    ? `<fill><patternFill>${colorXml('bgColor', format.fillColor)}</patternFill></fill>`
    : '';
  return `<dxf>${font && `<font>${font}</font>`}${number}${fill}</dxf>`;
}
