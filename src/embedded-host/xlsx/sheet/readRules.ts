import type { ConditionalRule, RuleFormat } from '../../model/rules';
import { parseAreas } from '../cellReference';
import { attribute, booleanAttribute, child, childrenNamed, descendants, numberAttribute, type XmlElement } from '../package/xml';
import { rawElement } from '../package/xmlText';
import { readRuleFormat } from '../styles/ruleFormatXml';
import { readRuleKind } from './readRule';

/** The extension that holds what conditional formats learnt in Excel 2010. */
export const X14_RULES_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** What a rule was read from. */
export interface RuleOrigin {
  readonly rule: ConditionalRule;
  /** The raw `cfRule`, of the sheet itself unless the rule stands in the extension alone. */
  readonly xml?: string;
  /** The raw x14 `cfRule`. */
  readonly extended?: string;
}

/**
 * Reads a sheet's conditional formats, those of its x14 extension among them, in the order of their priorities.
 * @param newId gives each rule its id.
 */
export function readRules(
  root: XmlElement,
  text: string,
  formats: readonly RuleFormat[],
  newId: () => string,
): { rules: ConditionalRule[]; origins: Map<string, RuleOrigin> } {
  const found: { priority: number; rule: Omit<ConditionalRule, 'priority'>; xml?: string; extended?: string }[] = [];
  const groups = x14Groups(root);
  const extendedById = new Map<string, XmlElement>();
  for (const group of groups)
    for (const rule of childrenNamed(group, 'cfRule')) {
      const id = attribute(rule, 'id');
      if (id !== undefined) extendedById.set(id.toUpperCase(), rule);
    }
  const linked = new Set<XmlElement>();
  const read = (element: XmlElement, areas: string, format: RuleFormat, extended?: XmlElement) => ({
    priority: numberAttribute(element, 'priority') ?? Number.MAX_SAFE_INTEGER,
    rule: {
      id: newId(),
      areas: parseAreas(areas),
      stopIfTrue: booleanAttribute(element, 'stopIfTrue'),
      rule: readRuleKind(element, extended, format),
    },
  });
  for (const group of childrenNamed(root, 'conditionalFormatting'))
    for (const element of childrenNamed(group, 'cfRule')) {
      const link = descendants(element, 'id')[0]?.text.trim().toUpperCase();
      const extended = link === undefined ? undefined : extendedById.get(link);
      if (extended) linked.add(extended);
      const format = formats[numberAttribute(element, 'dxfId') ?? -1] ?? {};
      found.push({
        ...read(element, attribute(group, 'sqref') ?? '', format, extended),
        xml: rawElement(text, element),
        ...(extended && { extended: rawElement(text, extended) }),
      });
    }
  for (const group of groups)
    for (const element of childrenNamed(group, 'cfRule')) {
      if (linked.has(element)) continue;
      const dxf = child(element, 'dxf');
      found.push({
        ...read(element, child(group, 'sqref')?.text ?? '', dxf ? readRuleFormat(dxf, text) : {}),
        extended: rawElement(text, element),
      });
    }
  found.sort((a, b) => a.priority - b.priority);
  const origins = new Map<string, RuleOrigin>();
  const rules = found.map(({ rule: read, xml, extended }, priority) => {
    const rule: ConditionalRule = { ...read, priority };
    origins.set(rule.id, { rule, ...(xml !== undefined && { xml }), ...(extended !== undefined && { extended }) });
    return rule;
  });
  return { rules, origins };
}

/** The `x14:conditionalFormatting` elements of a worksheet. */
function x14Groups(root: XmlElement): XmlElement[] {
  return childrenNamed(child(root, 'extLst'), 'ext')
    .filter((ext) => attribute(ext, 'uri')?.toUpperCase() === X14_RULES_URI.toUpperCase())
    .flatMap((ext) => descendants(ext, 'conditionalFormatting'));
}
