import * as formulajs from '@formulajs/formulajs';
import { ERROR_CODES, ErrorValue, type Scalar } from '../../model/value';
import { allNumbers, collectNumbers, ofAll } from './define';
import type { FunctionDefinition, FunctionTable } from './definition';

/** What the library hands back: it knows numbers, texts, truth values and Error objects whose message is Excel's code. */
function toScalar(result: unknown): Scalar {
  if (result instanceof Error) return errorOf(result.message);
  if (typeof result === 'number') return Number.isFinite(result) ? result : ErrorValue.of('#NUM!');
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return ErrorValue.of('#VALUE!');
}

function errorOf(message: string): ErrorValue {
  return ErrorValue.of(ERROR_CODES.find((code) => message.startsWith(code)) ?? '#VALUE!');
}

/** A library function of plain numbers: arguments are coerced as Excel does before the library sees them. */
function numbers(min: number, max: number, call: (...args: number[]) => unknown): FunctionDefinition {
  return {
    kind: 'scalar',
    min,
    max,
    call: (args, { settings }) => {
      const values = allNumbers(args, settings);
      return values instanceof ErrorValue ? values : toScalar(call(...values));
    },
  };
}

/** A library function of all numbers in its arguments. */
function list(call: (values: number[]) => unknown): FunctionDefinition {
  return ofAll(collectNumbers, (values) => toScalar(call(values)));
}

/** NPV, IRR: numbers before or after a list of cash flows. */
function cashFlows(
  listFirst: boolean,
  call: (flows: number[], rate: number | undefined) => unknown,
): FunctionDefinition {
  return {
    kind: 'range',
    params: listFirst ? ['range', 'scalar'] : ['scalar', 'range'],
    min: listFirst ? 1 : 2,
    max: listFirst ? 2 : 255,
    call: (args, context) => {
      const flows = collectNumbers(listFirst ? args.slice(0, 1) : args.slice(1), context);
      const rest = collectNumbers(listFirst ? args.slice(1) : args.slice(0, 1), context);
      if (flows instanceof ErrorValue) return flows;
      return rest instanceof ErrorValue ? rest : toScalar(call(flows, rest[0]));
    },
  };
}

/** Functions that `@formulajs/formulajs` does as Excel does, once arguments and results are translated. */
export const FROM_FORMULAJS: FunctionTable = {
  PMT: numbers(3, 5, (rate, periods, present, future = 0, type = 0) =>
    formulajs.PMT(rate, periods, present, future, type),
  ),
  IPMT: numbers(4, 6, (rate, period, periods, present, future = 0, type = 0) =>
    formulajs.IPMT(rate, period, periods, present, future, type),
  ),
  PPMT: numbers(4, 6, (rate, period, periods, present, future = 0, type = 0) =>
    formulajs.PPMT(rate, period, periods, present, future, type),
  ),
  FV: numbers(3, 5, (rate, periods, payment, present = 0, type = 0) =>
    formulajs.FV(rate, periods, payment, present, type),
  ),
  PV: numbers(3, 5, (rate, periods, payment, future = 0, type = 0) =>
    formulajs.PV(rate, periods, payment, future, type),
  ),
  NPER: numbers(3, 5, (rate, payment, present, future = 0, type = 0) =>
    formulajs.NPER(rate, payment, present, future, type),
  ),
  RATE: numbers(3, 6, (periods, payment, present, future = 0, type = 0, guess = 0.1) =>
    formulajs.RATE(periods, payment, present, future, type, guess),
  ),
  SLN: numbers(3, 3, (cost, salvage, life) => formulajs.SLN(cost, salvage, life)),
  SYD: numbers(4, 4, (cost, salvage, life, period) => formulajs.SYD(cost, salvage, life, period)),
  DB: numbers(4, 5, (cost, salvage, life, period, month = 12) =>
    formulajs.DB(cost, salvage, life, period, month),
  ),
  DDB: numbers(4, 5, (cost, salvage, life, period, factor = 2) =>
    formulajs.DDB(cost, salvage, life, period, factor),
  ),
  EFFECT: numbers(2, 2, (rate, periods) => formulajs.EFFECT(rate, periods)),
  NOMINAL: numbers(2, 2, (rate, periods) => formulajs.NOMINAL(rate, periods)),
  RRI: numbers(3, 3, (periods, present, future) => formulajs.RRI(periods, present, future)),
  NPV: cashFlows(false, (flows, rate = 0) => formulajs.NPV(rate, ...flows)),
  IRR: cashFlows(true, (flows, guess) => formulajs.IRR(flows, guess ?? 0.1)),
  GEOMEAN: list((values) => formulajs.GEOMEAN(values)),
  HARMEAN: list((values) => formulajs.HARMEAN(values)),
  GCD: list((values) => formulajs.GCD(...values)),
  LCM: list((values) => formulajs.LCM(...values)),
  SKEW: list((values) => formulajs.SKEW(values)),
  KURT: list((values) => formulajs.KURT(values)),
};
