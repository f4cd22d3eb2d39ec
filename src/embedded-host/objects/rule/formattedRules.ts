import type { CellValueOperator } from '../../model/rules';
import { integer, oneOf, optional, type Parser, record, text } from '../argument';
import type { ClientState } from '../clientState';
import { refusal } from '../refusal';
import { child, type Members, readWrite, RichObject } from '../richObject';
import { numberOrText } from './bound';
import type { ConditionalFormatObject } from './conditionalFormat';
import { ConditionalRangeFormat, formatOwner } from './conditionalRangeFormat';
import { RulePart, type RuleOf, withEquals, withoutEquals } from './rulePart';

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equalTo',
  NotEqualTo: 'notEqualTo',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Record<string, CellValueOperator>;

const TEXT_OPERATORS = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

const TOP_BOTTOM = {
  TopItems: 'topItems',
  TopPercent: 'topPercent',
  BottomItems: 'bottomItems',
  BottomPercent: 'bottomPercent',
} as const;

const PRESETS = {
  Blanks: 'blanks',
  NonBlanks: 'nonBlanks',
  Errors: 'errors',
  NonErrors: 'nonErrors',
  DuplicateValues: 'duplicates',
  UniqueValues: 'unique',
  AboveAverage: 'aboveAverage',
  BelowAverage: 'belowAverage',
} as const;

/** What a key of a table of names stands for, the other way about. */
function nameOf<N extends string, V extends string>(names: Readonly<Record<N, V>>, value: V): string {
  return Object.entries(names).find(([, it]) => it === value)?.[0] ?? 'Invalid';
}

type Unformatted<K extends 'cellValue' | 'containsText' | 'topBottom' | 'preset' | 'custom'> = Omit<
  RuleOf<K>,
  'format'
>;

const cellValueWire = record<{
  formula1: string;
  formula2: string | undefined;
  operator: keyof typeof OPERATORS;
}>({
  formula1: numberOrText,
  formula2: optional(numberOrText),
  operator: oneOf(
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqual',
    'LessThanOrEqual',
  ),
});

/** `Excel.ConditionalCellValueRule`; between and not between need both formulas. */
const cellValueRule: Parser<Unformatted<'cellValue'>> = (value) => {
  const { formula1, formula2, operator } = cellValueWire(value);
  const two = operator === 'Between' || operator === 'NotBetween';
  if (formula1 === '' || (two && !formula2)) throw refusal('InvalidArgument');
  return {
    kind: 'cellValue',
    operator: OPERATORS[operator],
    formula1: withoutEquals(formula1),
    ...(two && formula2 ? { formula2: withoutEquals(formula2) } : {}),
  };
};

const textWire = record<{ operator: keyof typeof TEXT_OPERATORS; text: string }>({
  operator: oneOf('Contains', 'NotContains', 'BeginsWith', 'EndsWith'),
  text,
});

const textRule: Parser<Unformatted<'containsText'>> = (value) => {
  const { operator, text: wanted } = textWire(value);
  return { kind: 'containsText', operator: TEXT_OPERATORS[operator], text: wanted };
};

const topBottomWire = record<{ rank: number; type: keyof typeof TOP_BOTTOM }>({
  rank: integer,
  type: oneOf('TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'),
});

/** "The rank between 1 and 1000 for numeric ranks or 1 and 100 for percent ranks." */
const topBottomRule: Parser<Unformatted<'topBottom'>> = (value) => {
  const { rank, type } = topBottomWire(value);
  if (rank < 1 || rank > (type.endsWith('Percent') ? 100 : 1000)) throw refusal('InvalidArgument');
  return { kind: 'topBottom', type: TOP_BOTTOM[type], rank };
};

const presetWire = record<{ criterion: string }>({ criterion: text });

/** Dates of a period and standard deviations are not emulated. */
const presetRule: Parser<Unformatted<'preset'>> = (value) => {
  const { criterion } = presetWire(value);
  if (!isPreset(criterion))
    throw refusal('ApiNotFound', `not emulated: ConditionalPresetCriteriaRule.criterion ${criterion}`);
  return { kind: 'preset', criterion: PRESETS[criterion] };
};

function isPreset(name: string): name is keyof typeof PRESETS {
  return Object.hasOwn(PRESETS, name);
}

/** `Excel.CellValueConditionalFormat`. */
export class CellValueConditionalFormat extends RulePart<'cellValue'> {
  readonly className = 'CellValueConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'cellValue');
  }

  protected members(): Members {
    return {
      Format: child(() => new ConditionalRangeFormat(this.client, formatOwner(this.parent))),
      Rule: readWrite(
        () => {
          const { operator, formula1, formula2 } = this.rule;
          return {
            formula1: withEquals(formula1),
            ...(formula2 === undefined ? {} : { formula2: withEquals(formula2) }),
            operator: nameOf(OPERATORS, operator),
          };
        },
        cellValueRule,
        (rule) => this.put({ ...rule, format: this.rule.format }),
      ),
    };
  }
}

/** `Excel.TextConditionalFormat`. */
export class TextConditionalFormat extends RulePart<'containsText'> {
  readonly className = 'TextConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'containsText');
  }

  protected members(): Members {
    return {
      Format: child(() => new ConditionalRangeFormat(this.client, formatOwner(this.parent))),
      Rule: readWrite(
        () => ({ operator: nameOf(TEXT_OPERATORS, this.rule.operator), text: this.rule.text }),
        textRule,
        (rule) => this.put({ ...rule, format: this.rule.format }),
      ),
    };
  }
}

/** `Excel.TopBottomConditionalFormat`. */
export class TopBottomConditionalFormat extends RulePart<'topBottom'> {
  readonly className = 'TopBottomConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'topBottom');
  }

  protected members(): Members {
    return {
      Format: child(() => new ConditionalRangeFormat(this.client, formatOwner(this.parent))),
      Rule: readWrite(
        () => ({ rank: this.rule.rank, type: nameOf(TOP_BOTTOM, this.rule.type) }),
        topBottomRule,
        (rule) => this.put({ ...rule, format: this.rule.format }),
      ),
    };
  }
}

/** `Excel.PresetCriteriaConditionalFormat`. */
export class PresetCriteriaConditionalFormat extends RulePart<'preset'> {
  readonly className = 'PresetCriteriaConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'preset');
  }

  protected members(): Members {
    return {
      Format: child(() => new ConditionalRangeFormat(this.client, formatOwner(this.parent))),
      Rule: readWrite(
        () => ({ criterion: nameOf(PRESETS, this.rule.criterion) }),
        presetRule,
        (rule) => this.put({ ...rule, format: this.rule.format }),
      ),
    };
  }
}

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormat extends RulePart<'custom'> {
  readonly className = 'CustomConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'custom');
  }

  protected members(): Members {
    return {
      Format: child(() => new ConditionalRangeFormat(this.client, formatOwner(this.parent))),
      Rule: child(() => new ConditionalFormatRule(this.client, this)),
    };
  }
}

/** `Excel.ConditionalFormatRule`: the formula of a custom conditional format, relative to the range's first cell. */
class ConditionalFormatRule extends RichObject {
  readonly className = 'ConditionalFormatRule';

  constructor(
    client: ClientState,
    private readonly parent: CustomConditionalFormat,
  ) {
    super(client);
  }

  protected members(): Members {
    return {
      Formula: readWrite(
        () => withEquals(this.parent.rule.formula),
        customFormula,
        (formula) => this.parent.put({ ...this.parent.rule, formula }),
      ),
    };
  }
}

/** Excel refuses structured references in the formulas of conditional formats. */
const customFormula: Parser<string> = (value) => {
  const formula = withoutEquals(text(value));
  if (formula.trim() === '' || hasStructuredReference(formula)) throw refusal('InvalidArgument');
  return formula;
};

function hasStructuredReference(formula: string): boolean {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
  return withoutTexts.includes('[');
}
