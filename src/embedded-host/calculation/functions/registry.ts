import { AGGREGATES } from './aggregates';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import type { FunctionDefinition } from './definition';
import { DISTRIBUTIONS } from './distributions';
import { DYNAMIC_ARRAYS } from './dynamicArrays';
import { FROM_FORMULAJS } from './fromFormulajs';
import { INFORMATION } from './information';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { RANKING } from './ranking';
import { REFERENCES } from './references';
import { SUBTOTALS } from './subtotals';
import { TEXT } from './text';

const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    LOGIC,
    MATH,
    AGGREGATES,
    SUBTOTALS,
    RANKING,
    DISTRIBUTIONS,
    CONDITIONAL,
    LOOKUP,
    REFERENCES,
    TEXT,
    DATES,
    INFORMATION,
    DYNAMIC_ARRAYS,
    FROM_FORMULAJS,
  ].flatMap((table) => Object.entries(table)),
);

/** A worksheet function by its name in capitals; undefined for one that the host does not calculate. */
export function findFunction(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.get(name);
}
