import type { RuleKind } from '../../model/rules';
import { oneOf } from '../argument';
import { equalShares } from './iconSet';

/** `Excel.ConditionalFormatType`. */
export type RuleType =
  | 'Custom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'ContainsText'
  | 'CellValue';

export const ruleType = oneOf<RuleType>(
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
);

/** A rule as it is before the add-in has said what it should do: such a rule without criterion meets no cell. */
export function newRule(type: RuleType): RuleKind {
  switch (type) {
    case 'Custom':
      return { kind: 'custom', formula: 'FALSE', format: {} };
    case 'CellValue':
      return { kind: 'cellValue', operator: 'equalTo', formula1: '""', format: {} };
    case 'ContainsText':
      return { kind: 'containsText', operator: 'contains', text: '', format: {} };
    case 'TopBottom':
      return { kind: 'topBottom', type: 'topItems', rank: 10, format: {} };
    case 'PresetCriteria':
      return { kind: 'preset', criterion: 'blanks', format: {} };
    case 'DataBar':
      return {
        kind: 'dataBar',
        lower: { type: 'automatic' },
        upper: { type: 'automatic' },
        color: { kind: 'rgb', rgb: '#638EC6' },
        negativeColor: { kind: 'rgb', rgb: '#FF0000' },
        gradient: true,
        showValue: true,
        direction: 'context',
      };
    case 'ColorScale':
      return {
        kind: 'colorScale',
        points: [
          { bound: { type: 'min' }, color: { kind: 'rgb', rgb: '#F8696B' } },
          { bound: { type: 'percentile', formula: '50' }, color: { kind: 'rgb', rgb: '#FFEB84' } },
          { bound: { type: 'max' }, color: { kind: 'rgb', rgb: '#63BE7B' } },
        ],
      };
    case 'IconSet':
      return {
        kind: 'iconSet',
        set: '3TrafficLights1',
        criteria: equalShares(3),
        showValue: true,
        reverse: false,
      };
  }
}

/** What Office.js calls the kind of a rule; those the host does not understand are called by what the file says. */
export function typeOf(rule: RuleKind): RuleType {
  switch (rule.kind) {
    case 'custom':
      return 'Custom';
    case 'cellValue':
      return 'CellValue';
    case 'containsText':
      return 'ContainsText';
    case 'topBottom':
      return 'TopBottom';
    case 'preset':
      return 'PresetCriteria';
    case 'dataBar':
      return 'DataBar';
    case 'colorScale':
      return 'ColorScale';
    case 'iconSet':
      return 'IconSet';
    case 'unknown':
      if (rule.type === 'dataBar') return 'DataBar';
      if (rule.type === 'iconSet') return 'IconSet';
      return rule.type === 'timePeriod' || rule.type === 'aboveAverage' ? 'PresetCriteria' : 'Custom';
  }
}
