import type { Border, BorderSide, BorderStyle } from '../../model/format';
import { attribute, child, type XmlElement } from '../package/xml';
import { attributesXml, rawElement } from '../package/xmlText';
import { colorXml, readColor } from './colorXml';

const STYLES: readonly BorderStyle[] = [
  'none',
  'thin',
  'medium',
  'thick',
  'hair',
  'dotted',
  'dashed',
  'double',
  'dashDot',
  'dashDotDot',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
];
/** Strict files speak of start and end. */
const SIDES = { left: ['left', 'start'], right: ['right', 'end'], top: ['top'], bottom: ['bottom'] } as const;
const MODELLED = new Set<string>(Object.values(SIDES).flat());

/** A `border` of the styles part. @param text the part's text. */
export function readBorder(element: XmlElement, text: string): Border {
  const rest = element.children
    .filter((part) => !MODELLED.has(part.local) && (part.children.length > 0 || attribute(part, 'style')))
    .map((part) => rawElement(text, part))
    .join('');
  const attributes = attributesXml(element.attributes);
  return {
    left: readSide(element, SIDES.left),
    right: readSide(element, SIDES.right),
    top: readSide(element, SIDES.top),
    bottom: readSide(element, SIDES.bottom),
    // What follows `<border` in the file, without the four sides.
    ...((attributes || rest) && { extra: `${attributes}>${rest}` }),
  };
}

/** A border as an element of the styles part. */
export function borderXml(border: Border): string {
  const extra = border.extra ?? '>';
  const split = extra.indexOf('>') + 1;
  return [
    `<border${extra.slice(0, split)}`,
    sideXml('left', border.left),
    sideXml('right', border.right),
    sideXml('top', border.top),
    sideXml('bottom', border.bottom),
    extra.slice(split) || '<diagonal/>',
    '</border>',
  ].join('');
}

function readSide(border: XmlElement, names: readonly string[]): BorderSide {
  const element = names.map((name) => child(border, name)).find((found) => found !== undefined);
  const written = element && attribute(element, 'style');
  const style = STYLES.find((known) => known === written) ?? 'none';
  return { style, color: style === 'none' ? { kind: 'auto' } : readColor(child(element, 'color')) };
}

function sideXml(name: string, side: BorderSide): string {
  return side.style === 'none'
    ? `<${name}/>`
    : `<${name} style="${side.style}">${colorXml('color', side.color)}</${name}>`;
}
