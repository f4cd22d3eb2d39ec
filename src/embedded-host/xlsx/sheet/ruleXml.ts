import { writeFormula } from '../formulaText';
import type { Color } from '../../model/format';
import type { Bound, ConditionalRule, RuleKind } from '../../model/rules';
import { cellReference } from '../cellReference';
import { attributesXml, escapeXml } from '../package/xmlText';
import { escapeString } from '../strings';
import { colorXml } from '../styles/colorXml';
import type { StyleWriter } from '../styles/styleWriter';
import { fileWord, OPERATORS } from './validationXml';

export const X14_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
/** The icon sets that Excel 2010 brought; a sheet of 2007 does not know them. */
const X14_ICON_SETS = new Set(['3Stars', '3Triangles', '5Boxes']);

/** A rule written anew. @param main its `cfRule`. @param extended its x14 `cfRule`, with prefixes. */
export interface RuleXml {
  readonly main?: string;
  readonly extended?: string;
}

/**
 * Writes a rule of the model.
 * @param priority 1 is tried first.
 * @param newLink gives the id by which the two halves of a data bar know each other.
 */
export function ruleXml(
  rule: ConditionalRule,
  priority: number,
  styles: StyleWriter,
  newLink: () => string,
): RuleXml {
  const kind = rule.rule;
  const stopIfTrue = rule.stopIfTrue || undefined;
  const top = rule.areas[0];
  const cell = cellReference(top?.top ?? 0, top?.left ?? 0);
  const formatted = (
    type: string,
    attributes: Record<string, string | number | boolean | undefined>,
    formulas: readonly string[],
  ): RuleXml => {
    const dxfId = 'format' in kind ? styles.dxf(kind.format) : undefined;
    const inner = formulas
      .map((formula) => `<formula>${escapeXml(writeFormula(formula))}</formula>`)
      .join('');
    return {
      main: element(`cfRule${attributesXml({ type, dxfId, priority, stopIfTrue, ...attributes })}`, inner),
    };
  };
  switch (kind.kind) {
    case 'cellValue': {
      const formulas = kind.formula2 === undefined ? [kind.formula1] : [kind.formula1, kind.formula2];
      return formatted('cellIs', { operator: fileWord(OPERATORS, kind.operator) }, formulas);
    }
    case 'custom':
      return formatted('expression', {}, [kind.formula]);
    case 'containsText':
      return textRule(kind, cell, formatted);
    case 'topBottom':
      return formatted(
        'top10',
        {
          percent: kind.type.endsWith('Percent') || undefined,
          bottom: kind.type.startsWith('bottom') || undefined,
          rank: kind.rank,
        },
        [],
      );
    case 'preset':
      return presetRule(kind.criterion, cell, formatted);
    case 'dataBar':
      return dataBarXml(kind, attributesXml({ priority, stopIfTrue }), newLink());
    case 'colorScale': {
      const bounds = kind.points.map(({ bound }) => boundXml(bound)).join('');
      const colors = kind.points.map(({ color }) => colorXml('color', color)).join('');
      return {
        main: `<cfRule type="colorScale"${attributesXml({ priority, stopIfTrue })}><colorScale>${bounds}${colors}</colorScale></cfRule>`,
      };
    }
    case 'iconSet':
      return iconSetXml(kind, attributesXml({ priority, stopIfTrue }), newLink);
    case 'unknown':
      // What the host does not understand is only ever copied from where it was read.
      return {};
  }
}

type Formatted = (
  type: string,
  attributes: Record<string, string | undefined | boolean>,
  formulas: readonly string[],
) => RuleXml;

function textRule(
  kind: Extract<RuleKind, { kind: 'containsText' }>,
  cell: string,
  formatted: Formatted,
): RuleXml {
  const quoted = `"${kind.text.replaceAll('"', '""')}"`;
  const text = escapeString(kind.text);
  switch (kind.operator) {
    case 'contains':
      return formatted('containsText', { operator: 'containsText', text }, [
        `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
      ]);
    case 'notContains':
      return formatted('notContainsText', { operator: 'notContains', text }, [
        `ISERROR(SEARCH(${quoted},${cell}))`,
      ]);
    case 'beginsWith':
      return formatted('beginsWith', { operator: 'beginsWith', text }, [
        `LEFT(${cell},LEN(${quoted}))=${quoted}`,
      ]);
    case 'endsWith':
      return formatted('endsWith', { operator: 'endsWith', text }, [
        `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
      ]);
  }
}

function presetRule(
  criterion: Extract<RuleKind, { kind: 'preset' }>['criterion'],
  cell: string,
  formatted: Formatted,
): RuleXml {
  switch (criterion) {
    case 'blanks':
      return formatted('containsBlanks', {}, [`LEN(TRIM(${cell}))=0`]);
    case 'nonBlanks':
      return formatted('notContainsBlanks', {}, [`LEN(TRIM(${cell}))>0`]);
    case 'errors':
      return formatted('containsErrors', {}, [`ISERROR(${cell})`]);
    case 'nonErrors':
      return formatted('notContainsErrors', {}, [`NOT(ISERROR(${cell}))`]);
    case 'duplicates':
      return formatted('duplicateValues', {}, []);
    case 'unique':
      return formatted('uniqueValues', {}, []);
    case 'aboveAverage':
      return formatted('aboveAverage', {}, []);
    case 'belowAverage':
      return formatted('aboveAverage', { aboveAverage: false }, []);
  }
}

/** Excel 2007 reads the first half of a data bar; solid fills, axes and exact bounds stand in the second. */
function dataBarXml(bar: Extract<RuleKind, { kind: 'dataBar' }>, attributes: string, link: string): RuleXml {
  const plain = (bound: Bound, end: 'min' | 'max'): string =>
    boundXml(bound.type === 'automatic' ? { type: end } : bound);
  const color = (name: string, value: Color): string => colorXml(`x14:${name}`, value);
  const x14 = attributesXml({
    minLength: 0,
    maxLength: 100,
    gradient: bar.gradient ? undefined : false,
    direction: bar.direction === 'context' ? undefined : bar.direction,
    negativeBarColorSameAsPositive: bar.negativeColor ? undefined : true,
  });
  return {
    main:
      `<cfRule type="dataBar"${attributes}><dataBar${attributesXml({ showValue: bar.showValue ? undefined : false })}>` +
      `${plain(bar.lower, 'min')}${plain(bar.upper, 'max')}${colorXml('color', bar.color)}</dataBar>` +
      `<extLst><ext xmlns:x14="${X14_NAMESPACE}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${link}</x14:id></ext></extLst></cfRule>`,
    extended:
      `<x14:cfRule type="dataBar" id="${link}"><x14:dataBar${x14}>` +
      x14BoundXml(bar.lower, 'autoMin') +
      x14BoundXml(bar.upper, 'autoMax') +
      (bar.negativeColor ? color('negativeFillColor', bar.negativeColor) : '') +
      `${color('axisColor', { kind: 'rgb', rgb: '#000000' })}</x14:dataBar></x14:cfRule>`,
  };
}

function iconSetXml(
  icons: Extract<RuleKind, { kind: 'iconSet' }>,
  attributes: string,
  newLink: () => string,
): RuleXml {
  const extended = X14_ICON_SETS.has(icons.set);
  const flags = attributesXml({
    iconSet: icons.set,
    showValue: icons.showValue ? undefined : false,
    reverse: icons.reverse || undefined,
  });
  const bounds = icons.criteria.map(({ bound, atLeast }) =>
    extended ? x14BoundXml(bound, 'autoMin', atLeast) : boundXml(bound, atLeast),
  );
  return extended
    ? {
        extended: `<x14:cfRule type="iconSet"${attributes} id="${newLink()}"><x14:iconSet${flags}>${bounds.join('')}</x14:iconSet></x14:cfRule>`,
      }
    : { main: `<cfRule type="iconSet"${attributes}><iconSet${flags}>${bounds.join('')}</iconSet></cfRule>` };
}

function boundType(bound: Bound, automatic: string): string {
  return bound.type === 'number' ? 'num' : bound.type === 'automatic' ? automatic : bound.type;
}

function boundXml(bound: Bound, atLeast = true): string {
  const val = bound.formula === undefined ? undefined : writeFormula(bound.formula);
  return `<cfvo${attributesXml({ type: boundType(bound, 'min'), val, gte: atLeast ? undefined : false })}/>`;
}

function x14BoundXml(bound: Bound, automatic: string, atLeast = true): string {
  const formula = bound.formula === undefined ? '' : `<xm:f>${escapeXml(writeFormula(bound.formula))}</xm:f>`;
  return element(
    `x14:cfvo${attributesXml({ type: boundType(bound, automatic), gte: atLeast ? undefined : false })}`,
    formula,
  );
}

function element(open: string, inner: string): string {
  const name = open.slice(0, (open + ' ').indexOf(' '));
  return inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>`;
}
