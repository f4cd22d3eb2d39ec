import type { Color } from '../../model/format';
import { attribute, numberAttribute, type XmlElement } from '../package/xml';
import { attributesXml } from '../package/xmlText';

/** The colour of a `color`, `fgColor`, `bgColor` or `tabColor` element; `auto` when it says nothing. */
export function readColor(element: XmlElement | undefined): Color {
  if (!element) return { kind: 'auto' };
  const rgb = attribute(element, 'rgb');
  // ARGB with an alpha that Excel ignores.
  if (rgb && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb))
    return { kind: 'rgb', rgb: `#${rgb.slice(-6).toUpperCase()}` };
  const theme = numberAttribute(element, 'theme');
  if (theme !== undefined) return { kind: 'theme', theme, tint: numberAttribute(element, 'tint') ?? 0 };
  const index = numberAttribute(element, 'indexed');
  return index === undefined ? { kind: 'auto' } : { kind: 'indexed', index };
}

/** A colour as an element of that name. */
export function colorXml(name: string, color: Color): string {
  return `<${name}${attributesXml(colorAttributes(color))}/>`;
}

function colorAttributes(color: Color): Record<string, string | number | undefined> {
  switch (color.kind) {
    case 'rgb':
      return { rgb: `FF${color.rgb.slice(1).toUpperCase()}` };
    case 'theme':
      return { theme: color.theme, tint: color.tint === 0 ? undefined : color.tint };
    case 'indexed':
      return { indexed: color.index };
    case 'auto':
      return { auto: 1 };
  }
}
