import { DEFAULT_ALIGNMENT } from '../../model/defaultFormat';
import type { Alignment } from '../../model/format';
import { attribute, booleanAttribute, numberAttribute, type XmlElement } from '../package/xml';
import { attributesXml } from '../package/xmlText';

const HORIZONTAL: readonly Alignment['horizontal'][] = [
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
];
const VERTICAL: readonly Alignment['vertical'][] = ['top', 'center', 'bottom', 'justify', 'distributed'];
const MODELLED = new Set(['horizontal', 'vertical', 'wrapText', 'indent', 'textRotation']);

/** The `alignment` of an `xf`. */
export function readAlignment(element: XmlElement | undefined): Alignment {
  if (!element) return DEFAULT_ALIGNMENT;
  const extra = attributesXml(
    Object.fromEntries(Object.entries(element.attributes).filter(([name]) => !MODELLED.has(name))),
  );
  return {
    horizontal: HORIZONTAL.find((known) => known === attribute(element, 'horizontal')) ?? 'general',
    vertical: VERTICAL.find((known) => known === attribute(element, 'vertical')) ?? 'bottom',
    wrapText: booleanAttribute(element, 'wrapText'),
    indent: numberAttribute(element, 'indent') ?? 0,
    textRotation: numberAttribute(element, 'textRotation') ?? 0,
    ...(extra && { extra }),
  };
}

/** An alignment as an element, or nothing when it is the default. */
export function alignmentXml(alignment: Alignment): string {
  const attributes = attributesXml({
    horizontal: alignment.horizontal === 'general' ? undefined : alignment.horizontal,
    vertical: alignment.vertical === 'bottom' ? undefined : alignment.vertical,
    textRotation: alignment.textRotation || undefined,
    wrapText: alignment.wrapText || undefined,
    indent: alignment.indent || undefined,
  });
  return attributes || alignment.extra ? `<alignment${attributes}${alignment.extra ?? ''}/>` : '';
}
