import { readFormula } from '../formulaText';
import type { Bound, RuleFormat, RuleKind } from '../../model/rules';
import {
  attribute,
  booleanAttribute,
  child,
  childrenNamed,
  numberAttribute,
  type XmlElement,
} from '../package/xml';
import { readColor } from '../styles/colorXml';
import { unescapeString } from '../strings';
import { OPERATORS } from './validationXml';

const PRESETS = {
  containsBlanks: 'blanks',
  notContainsBlanks: 'nonBlanks',
  containsErrors: 'errors',
  notContainsErrors: 'nonErrors',
  duplicateValues: 'duplicates',
  uniqueValues: 'unique',
} as const;

const TEXT_OPERATORS = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

const BOUND_TYPES: Readonly<Record<string, Bound['type']>> = {
  num: 'number',
  percent: 'percent',
  percentile: 'percentile',
  formula: 'formula',
  min: 'min',
  max: 'max',
  autoMin: 'automatic',
  autoMax: 'automatic',
};

/**
 * What a `cfRule` does, of the sheet itself or of its x14 extension.
 * @param extended the x14 rule that says more about this one: a data bar has its second half there.
 */
export function readRuleKind(
  rule: XmlElement,
  extended: XmlElement | undefined,
  format: RuleFormat,
): RuleKind {
  const type = attribute(rule, 'type') ?? '';
  const unknown: RuleKind = { kind: 'unknown', type };
  const formulas = rule.children
    .filter((part) => part.local === 'formula' || part.local === 'f')
    .map((f) => readFormula(f.text));
  const [first, second] = formulas;
  if (hasKey(PRESETS, type)) return { kind: 'preset', criterion: PRESETS[type], format };
  if (hasKey(TEXT_OPERATORS, type)) {
    const text = attribute(rule, 'text');
    // A text taken from a cell stands in the formula alone.
    return text === undefined
      ? unknown
      : { kind: 'containsText', operator: TEXT_OPERATORS[type], text: unescapeString(text), format };
  }
  switch (type) {
    case 'expression':
      return first === undefined ? unknown : { kind: 'custom', formula: first, format };
    case 'cellIs': {
      const operator = OPERATORS[attribute(rule, 'operator') ?? ''];
      return first === undefined || !operator
        ? unknown
        : {
            kind: 'cellValue',
            operator,
            formula1: first,
            ...(second !== undefined && { formula2: second }),
            format,
          };
    }
    case 'top10': {
      const side = booleanAttribute(rule, 'bottom') ? 'bottom' : 'top';
      const what = booleanAttribute(rule, 'percent') ? 'Percent' : 'Items';
      return { kind: 'topBottom', type: `${side}${what}`, rank: numberAttribute(rule, 'rank') ?? 10, format };
    }
    case 'aboveAverage':
      if ((numberAttribute(rule, 'stdDev') ?? 0) !== 0 || booleanAttribute(rule, 'equalAverage'))
        return unknown;
      return {
        kind: 'preset',
        criterion: booleanAttribute(rule, 'aboveAverage', true) ? 'aboveAverage' : 'belowAverage',
        format,
      };
    case 'dataBar':
      return readDataBar(rule, extended) ?? unknown;
    case 'colorScale': {
      const scale = child(rule, 'colorScale');
      const colors = childrenNamed(scale, 'color');
      return {
        kind: 'colorScale',
        points: childrenNamed(scale, 'cfvo').map((bound, i) => ({
          bound: readBound(bound),
          color: readColor(colors[i]),
        })),
      };
    }
    case 'iconSet':
      return readIconSet(rule) ?? unknown;
    default:
      return unknown;
  }
}

function readDataBar(rule: XmlElement, extended: XmlElement | undefined): RuleKind | undefined {
  const main = child(rule, 'dataBar');
  const more = child(extended, 'dataBar');
  const bar = more ?? main;
  if (!bar) return undefined;
  const [lower, upper] = childrenNamed(bar, 'cfvo');
  const direction = more && attribute(more, 'direction');
  const negative =
    more && !booleanAttribute(more, 'negativeBarColorSameAsPositive')
      ? child(more, 'negativeFillColor')
      : undefined;
  return {
    kind: 'dataBar',
    lower: lower ? readBound(lower) : { type: 'automatic' },
    upper: upper ? readBound(upper) : { type: 'automatic' },
    color: readColor((main && child(main, 'color')) ?? child(bar, 'fillColor')),
    ...(negative && { negativeColor: readColor(negative) }),
    gradient: more ? booleanAttribute(more, 'gradient', true) : true,
    showValue: booleanAttribute(main ?? bar, 'showValue', true),
    direction: direction === 'leftToRight' || direction === 'rightToLeft' ? direction : 'context',
  };
}

function readIconSet(rule: XmlElement): RuleKind | undefined {
  const icons = child(rule, 'iconSet');
  // A custom set mixes icons of several.
  if (!icons || booleanAttribute(icons, 'custom')) return undefined;
  return {
    kind: 'iconSet',
    set: attribute(icons, 'iconSet') ?? '3TrafficLights1',
    criteria: childrenNamed(icons, 'cfvo').map((bound) => ({
      bound: readBound(bound),
      atLeast: booleanAttribute(bound, 'gte', true),
    })),
    showValue: booleanAttribute(icons, 'showValue', true),
    reverse: booleanAttribute(icons, 'reverse'),
  };
}

function readBound(element: XmlElement): Bound {
  const type = BOUND_TYPES[attribute(element, 'type') ?? ''] ?? 'number';
  const text = child(element, 'f')?.text ?? attribute(element, 'val');
  return type === 'min' || type === 'max' || type === 'automatic' || text === undefined
    ? { type }
    : { type, formula: readFormula(text) };
}

function hasKey<T extends object>(object: T, key: string | number | symbol): key is keyof T {
  return Object.hasOwn(object, key);
}
