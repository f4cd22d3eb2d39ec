import { DEFAULT_FONT } from '../../model/defaultFormat';
import type { Font } from '../../model/format';
import { attribute, booleanAttribute, child, numberAttribute, type XmlElement } from '../package/xml';
import { attributesXml, rawElement } from '../package/xmlText';
import { colorXml, readColor } from './colorXml';

const MODELLED = new Set(['b', 'i', 'strike', 'u', 'sz', 'color', 'name']);
const UNDERLINES = new Set<string>(['none', 'single', 'double', 'singleAccounting', 'doubleAccounting']);

/** A `font` of the styles part. @param text the part's text. */
export function readFont(element: XmlElement, text: string): Font {
  const name = child(element, 'name');
  const size = child(element, 'sz');
  const extra = element.children
    .filter((part) => !MODELLED.has(part.local))
    .map((part) => rawElement(text, part))
    .join('');
  return {
    name: (name && attribute(name, 'val')) ?? DEFAULT_FONT.name,
    size: (size && numberAttribute(size, 'val')) ?? DEFAULT_FONT.size,
    bold: isOn(element, 'b'),
    italic: isOn(element, 'i'),
    underline: readUnderline(child(element, 'u')),
    strikethrough: isOn(element, 'strike'),
    color: readColor(child(element, 'color')),
    ...(extra && { extra }),
  };
}

/** A font as an element of the styles part, its children in the order that Excel writes. */
export function fontXml(font: Font): string {
  return [
    '<font>',
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strikethrough ? '<strike/>' : '',
    font.underline === 'none' ? '' : font.underline === 'single' ? '<u/>' : `<u val="${font.underline}"/>`,
    `<sz val="${font.size}"/>`,
    font.color.kind === 'auto' ? '' : colorXml('color', font.color),
    `<name${attributesXml({ val: font.name })}/>`,
    font.extra ?? '',
    '</font>',
  ].join('');
}

/** Whether `<b/>` and the like stand there and are not switched off. */
export function isOn(element: XmlElement, name: string): boolean {
  const toggle = child(element, name);
  return toggle !== undefined && booleanAttribute(toggle, 'val', true);
}

/** The underline of a `u` element; one without a value is single. */
export function readUnderline(element: XmlElement | undefined): Font['underline'] {
  if (!element) return 'none';
  const value = attribute(element, 'val') ?? 'single';
  return isUnderline(value) ? value : 'single';
}

function isUnderline(value: string): value is Font['underline'] {
  return UNDERLINES.has(value);
}
