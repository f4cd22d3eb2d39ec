import type { Area } from './area';
import type { Color } from './format';

/** The differential format of a rule: only what it sets. */
export interface RuleFormat {
  readonly fontColor?: Color;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'none' | 'single' | 'double';
  readonly strikethrough?: boolean;
  readonly fillColor?: Color;
  readonly numberFormat?: string;
  /** The `dxf` of the file as raw XML: kept when the rule is untouched. */
  readonly raw?: string;
}

/** Where a scale, bar or icon takes a bound from. */
export interface Bound {
  readonly type: 'min' | 'max' | 'number' | 'percent' | 'percentile' | 'formula' | 'automatic';
  readonly formula?: string;
}

export type CellValueOperator =
  | 'between'
  | 'notBetween'
  | 'equalTo'
  | 'notEqualTo'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** What a conditional format does, by kind. Formulas have no leading `=` and are relative to the first cell. */
export type RuleKind =
  | {
      readonly kind: 'cellValue';
      readonly operator: CellValueOperator;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: RuleFormat;
    }
  | { readonly kind: 'custom'; readonly formula: string; readonly format: RuleFormat }
  | {
      readonly kind: 'containsText';
      readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      readonly text: string;
      readonly format: RuleFormat;
    }
  | {
      readonly kind: 'topBottom';
      readonly type: 'topItems' | 'topPercent' | 'bottomItems' | 'bottomPercent';
      readonly rank: number;
      readonly format: RuleFormat;
    }
  | {
      readonly kind: 'preset';
      readonly criterion:
        | 'blanks'
        | 'nonBlanks'
        | 'errors'
        | 'nonErrors'
        | 'duplicates'
        | 'unique'
        | 'aboveAverage'
        | 'belowAverage';
      readonly format: RuleFormat;
    }
  | {
      readonly kind: 'dataBar';
      readonly lower: Bound;
      readonly upper: Bound;
      readonly color: Color;
      readonly negativeColor?: Color;
      readonly gradient: boolean;
      readonly showValue: boolean;
      readonly direction: 'context' | 'leftToRight' | 'rightToLeft';
    }
  | {
      readonly kind: 'colorScale';
      readonly points: readonly { readonly bound: Bound; readonly color: Color }[];
    }
  | {
      readonly kind: 'iconSet';
      readonly set: string;
      readonly criteria: readonly { readonly bound: Bound; readonly atLeast: boolean }[];
      readonly showValue: boolean;
      readonly reverse: boolean;
    }
  /** Kinds the host does not understand: kept as they were, never painted. */
  | { readonly kind: 'unknown'; readonly type: string };

/** A conditional format of a sheet. Replaced, not changed in place; `id` is the host's own and stays. */
export interface ConditionalRule {
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0 is tried first. Priorities run over the whole sheet without gaps. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: RuleKind;
}

/** Data validation of some areas of a sheet. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly type: 'none' | 'wholeNumber' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator: CellValueOperator;
  readonly formula1: string;
  readonly formula2: string;
  readonly ignoreBlank: boolean;
  readonly inCellDropDown: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}
