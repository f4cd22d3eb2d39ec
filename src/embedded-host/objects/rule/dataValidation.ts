import { NO_VALIDATION, setValidation, validationOf } from '../../model/edit/validations';
import type { CellValueOperator, Validation } from '../../model/rules';
import { printPlace } from '../address';
import { type Argument, flag, isRecord, oneOf, optional, type Parser, record, text } from '../argument';
import type { ClientState } from '../clientState';
import { RangeObject } from '../range/rangeObject';
import { refusal } from '../refusal';
import { type Json, type Members, method, readOnly, readWrite, RichObject } from '../richObject';
import { numberOrText } from './bound';
import { withEquals, withoutEquals } from './rulePart';

type Rule = Pick<Validation, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'>;

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equalTo',
  NotEqualTo: 'notEqualTo',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<string, CellValueOperator>;

const TYPES = {
  none: 'None',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const satisfies Record<Validation['type'], string>;

/** `range.dataValidation`. Whether values are valid is not emulated. */
export class DataValidationObject extends RichObject {
  readonly className = 'DataValidation';

  constructor(
    client: ClientState,
    private readonly range: RangeObject,
  ) {
    super(client);
  }

  protected members(): Members {
    return {
      // "Inconsistent: the range has data validation but not all of the same"; "MixedCriteria: on some but not all cells".
      Type: readOnly(() => {
        const found = validationOf(this.range.sheet, this.range.area);
        if (found.kind === 'one') return TYPES[found.validation.type];
        return found.kind === 'several' ? 'Inconsistent' : 'MixedCriteria';
      }),
      Rule: readWrite(
        () => this.read(showRule),
        rule,
        (wanted) => this.put({ ...this.current(), ...wanted }),
      ),
      IgnoreBlanks: readWrite(
        () => this.read((it) => it.ignoreBlank),
        flag,
        (ignoreBlank) => this.put({ ...this.current(), ignoreBlank }),
      ),
      ErrorAlert: readWrite(
        () =>
          this.read(({ errorAlert: it }) => ({
            message: it.message,
            showAlert: it.show,
            style: STYLES[it.style],
            title: it.title,
          })),
        errorAlert,
        (wanted) => this.put({ ...this.current(), errorAlert: wanted }),
      ),
      Prompt: readWrite(
        () => this.read(({ prompt: it }) => ({ message: it.message, showPrompt: it.show, title: it.title })),
        prompt,
        (wanted) => this.put({ ...this.current(), prompt: wanted }),
      ),
      Clear: method([], () =>
        setValidation(this.client.workbook, this.range.sheet, this.range.area, undefined),
      ),
    };
  }

  /** `null` where the cells of the range differ. */
  private read(of: (validation: Omit<Validation, 'areas'>) => Json): Json {
    const found = validationOf(this.range.sheet, this.range.area);
    return found.kind === 'one' ? of(found.validation) : null;
  }

  private current(): Omit<Validation, 'areas'> {
    const found = validationOf(this.range.sheet, this.range.area);
    return found.kind === 'one' ? found.validation : NO_VALIDATION;
  }

  private put(validation: Omit<Validation, 'areas'>): void {
    setValidation(this.client.workbook, this.range.sheet, this.range.area, validation);
  }
}

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

const alertWire = record<{
  message: string;
  showAlert: boolean;
  style: 'Stop' | 'Warning' | 'Information';
  title: string;
}>({
  message: text,
  showAlert: flag,
  style: oneOf('Stop', 'Warning', 'Information'),
  title: text,
});

const errorAlert: Parser<Validation['errorAlert']> = (value) => {
  const { message, showAlert, style, title } = alertWire(value);
  const styles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
  return { show: showAlert, style: styles[style], title, message };
};

const promptWire = record<{ message: string; showPrompt: boolean; title: string }>({
  message: text,
  showPrompt: flag,
  title: text,
});

const prompt: Parser<Validation['prompt']> = (value) => {
  const { message, showPrompt, title } = promptWire(value);
  return { show: showPrompt, title, message };
};

/** `Excel.DataValidationRule`: exactly one kind of criterion. */
const rule: Parser<Rule> = (value) => {
  if (!isRecord(value)) throw refusal('InvalidArgument');
  const given = Object.entries(value).filter(([, it]) => it !== undefined && it !== null);
  const [[kind, criterion] = []] = given;
  if (given.length !== 1) throw refusal('InvalidArgument');
  switch (kind) {
    case 'wholeNumber':
    case 'decimal':
    case 'textLength':
    case 'date':
    case 'time':
      return { type: kind, ...comparison(criterion), inCellDropDown: true };
    case 'list': {
      const { inCellDropDown, source } = listWire(criterion);
      return { ...NO_RULE, type: 'list', formula1: source, inCellDropDown };
    }
    case 'custom':
      return { ...NO_RULE, type: 'custom', formula1: formula(customWire(criterion).formula) };
    default:
      throw refusal('InvalidArgument');
  }
};

const NO_RULE = { operator: 'between', formula1: '', formula2: '', inCellDropDown: true } as const;

const comparisonWire = record<{
  formula1: string;
  formula2: string | undefined;
  operator: keyof typeof OPERATORS;
}>({
  formula1: operand,
  formula2: optional(operand),
  operator: oneOf(
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqualTo',
    'LessThanOrEqualTo',
  ),
});

function comparison(value: Argument): Pick<Rule, 'formula1' | 'formula2' | 'operator'> {
  const { formula1, formula2, operator } = comparisonWire(value);
  const two = operator === 'Between' || operator === 'NotBetween';
  if (formula1 === '' || (two && !formula2)) throw refusal('InvalidArgument');
  return { formula1, formula2: two ? (formula2 ?? '') : '', operator: OPERATORS[operator] };
}

const listWire = record<{ inCellDropDown: boolean; source: string }>({ inCellDropDown: flag, source });
const customWire = record<{ formula: string }>({ formula: text });

/** "It can be passed in as a number, a range object, or a string formula." */
function operand(value: Argument): string {
  return value instanceof RangeObject ? absolute(value) : formula(numberOrText(value));
}

function formula(written: string): string {
  const bare = withoutEquals(written);
  if (bare.trim() === '') throw refusal('InvalidArgument');
  return bare;
}

/** A range, a reference, or choices between commas, which the file keeps as one text. */
function source(value: Argument): string {
  if (value instanceof RangeObject) return absolute(value);
  const written = text(value);
  return written.startsWith('=') ? formula(written) : `"${written.replaceAll('"', '""')}"`;
}

function absolute(range: RangeObject): string {
  return printPlace(range.place).replace(/(?<=!|:)([A-Z]+)([0-9]+)/g, '$$$1$$$2');
}

function showRule(validation: Omit<Validation, 'areas'>): Json {
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  switch (type) {
    case 'none':
      return {};
    case 'list': {
      const isText = formula1.startsWith('"') && formula1.endsWith('"');
      const shown = isText ? formula1.slice(1, -1).replaceAll('""', '"') : withEquals(formula1);
      return { list: { inCellDropDown, source: shown } };
    }
    case 'custom':
      return { custom: { formula: withEquals(formula1) } };
    default: {
      const name = Object.entries(OPERATORS).find(([, it]) => it === operator)?.[0] ?? '';
      const second = formula2 === '' ? {} : { formula2: withEquals(formula2) };
      return { [type]: { formula1: withEquals(formula1), ...second, operator: name } };
    }
  }
}
