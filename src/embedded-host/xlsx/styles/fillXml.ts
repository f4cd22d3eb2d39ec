import type { Fill } from '../../model/format';
import { attribute, child, childrenNamed, descendants, type XmlElement } from '../package/xml';
import { rawElement } from '../package/xmlText';
import { colorXml, readColor } from './colorXml';

/** A `fill` of the styles part. @param text the part's text. */
export function readFill(element: XmlElement, text: string): Fill {
  const pattern = child(element, 'patternFill');
  if (!pattern) {
    const stop = childrenNamed(child(element, 'gradientFill'), 'stop')[0];
    return stop
      ? { kind: 'other', xml: rawElement(text, element), color: readColor(descendants(stop, 'color')[0]) }
      : { kind: 'none' };
  }
  const type = attribute(pattern, 'patternType') ?? 'none';
  if (type === 'none') return { kind: 'none' };
  const color = readColor(child(pattern, 'fgColor'));
  return type === 'solid'
    ? { kind: 'solid', color }
    : { kind: 'other', xml: rawElement(text, element), color };
}

/** A fill as an element of the styles part. */
export function fillXml(fill: Fill): string {
  switch (fill.kind) {
    case 'none':
      return '<fill><patternFill patternType="none"/></fill>';
    case 'solid':
      return `<fill><patternFill patternType="solid">${colorXml('fgColor', fill.color)}<bgColor indexed="64"/></patternFill></fill>`;
    case 'other':
      return fill.xml;
  }
}
