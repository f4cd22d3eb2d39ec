import { ErrorValue, type Scalar } from '../../model/value';
import { toNumber, toText } from '../coerce';
import type { TextSettings } from '../readNumber';
import type { CallContext, FunctionDefinition } from './definition';
import { Matrix, Reference, type Operand } from '../operand';
import { finite } from '../operators';

/** A function of numbers. */
export function ofNumbers(
  min: number,
  max: number,
  call: (numbers: readonly number[], context: CallContext) => number | ErrorValue,
): FunctionDefinition {
  return {
    kind: 'scalar',
    min,
    max,
    call: (args, context) => {
      const numbers = allNumbers(args, context.settings);
      return numbers instanceof ErrorValue ? numbers : finite(call(numbers, context));
    },
  };
}

/** A function of texts. */
export function ofTexts(
  min: number,
  max: number,
  call: (texts: readonly string[], context: CallContext) => Scalar,
): FunctionDefinition {
  return {
    kind: 'scalar',
    min,
    max,
    call: (args, context) => {
      const texts = allTexts(args, context.settings);
      return texts instanceof ErrorValue ? texts : call(texts, context);
    },
  };
}

/** A function whose first `textCount` arguments are texts and the others numbers. */
export function ofTextsAndNumbers(
  min: number,
  max: number,
  textCount: number,
  call: (texts: readonly string[], numbers: readonly number[]) => Scalar,
): FunctionDefinition {
  return {
    kind: 'scalar',
    min,
    max,
    call: (args, { settings }) => {
      const texts = allTexts(args.slice(0, textCount), settings);
      if (texts instanceof ErrorValue) return texts;
      const numbers = allNumbers(args.slice(textCount), settings);
      return numbers instanceof ErrorValue ? numbers : call(texts, numbers);
    },
  };
}

/** A function of any single values. */
export function ofScalars(
  min: number,
  max: number,
  call: (values: readonly Scalar[], context: CallContext) => Scalar,
): FunctionDefinition {
  return { kind: 'scalar', min, max, call };
}

/** A function that looks at each value itself, errors too. */
export function ofAnything(
  min: number,
  max: number,
  call: (values: readonly Scalar[], context: CallContext) => Scalar,
): FunctionDefinition {
  return { kind: 'scalar', errors: true, min, max, call };
}

/** A function of all that `gather` finds in its arguments; an error it comes back with is the result. */
export function ofAll<T>(
  gather: (operands: readonly Operand[], context: CallContext) => T[] | ErrorValue,
  call: (gathered: T[]) => Scalar,
): FunctionDefinition {
  return {
    kind: 'range',
    params: ['range'],
    min: 1,
    max: 255,
    call: (args, context) => {
      const gathered = gather(args, context);
      return gathered instanceof ErrorValue ? gathered : call(gathered);
    },
  };
}

/** A function of all numbers in its arguments, as SUM takes them. */
export function ofAllNumbers(call: (numbers: number[]) => number | ErrorValue): FunctionDefinition {
  return ofAll(collectNumbers, (numbers) => finite(call(numbers)));
}

/** Coerces every value to a number; the first that will not is the result. */
export function allNumbers(values: readonly Scalar[], settings: TextSettings): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const value of values) {
    const number = toNumber(value, settings);
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  return numbers;
}

function allTexts(values: readonly Scalar[], settings: TextSettings): string[] | ErrorValue {
  const texts: string[] = [];
  for (const value of values) {
    const text = toText(value, settings);
    if (typeof text !== 'string') return text;
    texts.push(text);
  }
  return texts;
}

/**
 * The numbers that an aggregate works on: of ranges and arrays the numbers only, of values written as arguments what
 * they coerce to. The first error is the result.
 */
export function collectNumbers(operands: readonly Operand[], context: CallContext): number[] | ErrorValue {
  const numbers: number[] = [];
  let failed: ErrorValue | undefined;
  const collect = (value: Scalar): void => {
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof ErrorValue) failed ??= value;
  };
  for (const operand of operands) {
    if (operand instanceof Reference || operand instanceof Matrix) context.eachValue(operand, collect);
    else collect(toNumber(operand, context.settings));
    if (failed) return failed;
  }
  return numbers;
}
