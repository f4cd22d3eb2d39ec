import type { ConditionalRule, RuleFormat } from '../../model/rules';
import { parseAreas } from '../cellReference';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  descendants,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { readRuleFormat } from '../styles/ruleFormatXml';
import { readRuleKind } from './readRule';

/** The extension that holds what conditional formats learnt in Excel 2010. */
export const X14_RULES_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** Where a rule stands in the file: its `cfRule` and the `conditionalFormatting` around it. */
export interface RulePlace {
  readonly group: XmlElement;
  readonly element: XmlElement;
}

/** What a rule was read from. */
export interface RuleOrigin {
  readonly rule: ConditionalRule;
  /** The number that the file has for its priority. */
  readonly priority: number | undefined;
  readonly main?: RulePlace;
  /** Its place in the x14 extension: the second half of a data bar, or all of a rule that Excel 2007 did not know. */
  readonly extended?: RulePlace;
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
  const extended = places(x14Groups(root));
  const extendedById = new Map(
    extended.map((place) => [attribute(place.element, 'id')?.toUpperCase(), place]),
  );
  const linked = new Set<RulePlace>();
  const found: Omit<RuleOrigin, 'rule'>[] = [];
  for (const main of places(childrenNamed(root, 'conditionalFormatting'))) {
    const link = descendants(main.element, 'id')[0]?.text.trim().toUpperCase();
    const other = link === undefined ? undefined : extendedById.get(link);
    if (other) linked.add(other);
    found.push({
      priority: numberAttribute(main.element, 'priority'),
      main,
      ...(other && { extended: other }),
    });
  }
  for (const place of extended)
    if (!linked.has(place))
      found.push({ priority: numberAttribute(place.element, 'priority'), extended: place });
  found.sort((a, b) => (a.priority ?? Number.MAX_SAFE_INTEGER) - (b.priority ?? Number.MAX_SAFE_INTEGER));

  const origins = new Map<string, RuleOrigin>();
  const rules = found.map((origin, priority) => {
    const place = origin.main ?? origin.extended;
    if (!place) throw new Error('A rule that was read stands somewhere.');
    const sqref = attribute(place.group, 'sqref') ?? child(place.group, 'sqref')?.text ?? '';
    const rule: ConditionalRule = {
      id: newId(),
      areas: parseAreas(sqref),
      priority,
      stopIfTrue: booleanAttribute(place.element, 'stopIfTrue'),
      rule: readRuleKind(
        place.element,
        origin.main && origin.extended?.element,
        formatOf(place.element, text, formats),
      ),
    };
    origins.set(rule.id, { ...origin, rule });
    return rule;
  });
  return { rules, origins };
}

function formatOf(element: XmlElement, text: string, formats: readonly RuleFormat[]): RuleFormat {
  const own = child(element, 'dxf');
  return own ? readRuleFormat(own, text) : (formats[numberAttribute(element, 'dxfId') ?? -1] ?? {});
}

function places(groups: readonly XmlElement[]): RulePlace[] {
  return groups.flatMap((group) => childrenNamed(group, 'cfRule').map((element) => ({ group, element })));
}

/** The `x14:conditionalFormatting` elements of a worksheet. */
export function x14Groups(root: XmlElement): XmlElement[] {
  return childrenNamed(child(root, 'extLst'), 'ext')
    .filter((ext) => attribute(ext, 'uri')?.toUpperCase() === X14_RULES_URI.toUpperCase())
    .flatMap((ext) => descendants(ext, 'conditionalFormatting'));
}
