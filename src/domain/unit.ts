import type { Figure } from './sheet/figureText';
import { currencyOfFormat, isPercentFormat, isTimeFormat } from './sheet/numberFormat';
import { readMoneyWords } from './sheet/moneyWords';
import {
  LONGEST_UNIT,
  looksLikeRate,
  readUnit,
  unitBeside,
  unitInHeader,
  unitInText,
  unitOfWords,
} from './unitText';
import { WordList, wordsOf } from './words';

/** What a KPI counts in. */
export type Unit =
  | { readonly kind: 'percent' }
  | {
      readonly kind: 'currency';
      /** ISO code or the symbol found. */ readonly code: string;
      /** As the table writes it, where it counts in thousands or more: `k€`. */ readonly label?: string;
    }
  | { readonly kind: 'count' }
  | { readonly kind: 'duration'; readonly unit: DurationUnit }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'index' }
  | {
      readonly kind: 'number';
      /** The unit as the table writes it, such as `t CO2e`. */ readonly label?: string;
    };

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** What tells a KPI's unit. Texts may be empty. */
export interface UnitClues {
  /** Of the latest value's cell, English code. */
  readonly numberFormat: string;
  /** What the table's unit column says. */
  readonly unitText?: string | undefined;
  /** The latest value, where it stands as text. */
  readonly figure?: Pick<Figure, 'percent' | 'currency'> | undefined;
  readonly name: string;
  /** Over the values or the table: `Actual (%)`, `in EUR thousands`, `単位：百万円`. */
  readonly header?: string | undefined;
  readonly values?: readonly number[] | undefined;
}

/**
 * A KPI's unit, by the first that tells it: the unit column, the number format, the latest value as text, the name's
 * bracket, ending or sign ("Revenue (EUR)", "Churn %", "# incidents"), the header, the words of the name ("Number of
 * visits"), and the values of what is called a rate. A plain number where all are silent.
 * @example unitOf({ numberFormat: '0.0%', name: 'Churn' }) // { kind: 'percent' }
 */
export function unitOf({ numberFormat, unitText = '', figure, name, header, values }: UnitClues): Unit {
  const told =
    unitInText(unitText) ??
    unitOfFormat(numberFormat) ??
    (figure && unitOfFigure(figure)) ??
    unitBeside(name);
  if (told !== undefined) return told;
  if (unitText.trim() !== '') return { kind: 'number', label: unitText.trim() };

  const ofTable = header === undefined ? undefined : unitInHeader(header);
  const ofName = unitOfWords(name);
  // An income statement in euros has its headcount and its margins too.
  const isMoney = ofName === undefined && !looksLikeRate(name);
  if (ofTable !== undefined && (ofTable.kind !== 'currency' || isMoney)) return ofTable;
  if (ofName !== undefined) return ofName;
  return looksLikeRate(name) && areShares(values ?? []) ? { kind: 'percent' } : { kind: 'number' };
}

function unitOfFormat(numberFormat: string): Unit | undefined {
  if (isPercentFormat(numberFormat)) return { kind: 'percent' };
  const code = currencyOfFormat(numberFormat);
  if (code !== undefined) return { kind: 'currency', code };
  return isTimeFormat(numberFormat) ? { kind: 'duration', unit: 'days' } : undefined;
}

function unitOfFigure({ percent, currency }: Pick<Figure, 'percent' | 'currency'>): Unit | undefined {
  if (percent) return { kind: 'percent' };
  return currency === undefined ? undefined : { kind: 'currency', code: currency };
}

/** None beyond 1, and not just zeros and ones. */
function areShares(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value) <= 1) && values.some((value) => !Number.isInteger(value));
}

const PHYSICAL = new WordList(
  'kg t g l m km m2 m3 kwh mwh gwh kw co2e t_co2e tco2e t_co2 tco2 pt point score',
);

/**
 * Whether a text is a unit and nothing else: what a unit column holds.
 * @example isUnitWord('kWh') // true
 */
export function isUnitWord(text: string): boolean {
  if (text.length > LONGEST_UNIT) return false;
  const isScale = text.trim().length > 1 && readMoneyWords(text.normalize('NFKC')) !== undefined;
  return isScale || readUnit(text) !== undefined || PHYSICAL.is(wordsOf(text));
}
