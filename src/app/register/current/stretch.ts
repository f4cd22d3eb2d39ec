import type { CycleDates } from './cycleDates';
import { figuresIn, numberValue, type Separators } from './textFigures';

/** Excel takes 8,192 characters in a formula; `[@Id]` is written as an address, which may be a little longer. */
export const LONGEST_FORMULA = 8000;

/** Cells of a KPI that follow one another in time, as formulas call them. */
export interface Stretch {
  /** A reference to a row of cells, a column of cells, or one cell. */
  readonly cells: string;
  readonly order: 'oldest-first' | 'newest-first' | 'one-cell';
  /** An array as large as the cells, not 0 for those that count; absent where all do. */
  readonly only?: string;
}

/**
 * The latest measured value: over each stretch the last that holds a number. Empty while there is none.
 * @param stretches oldest first
 * @param formulasAhead zeros that formulas come to are not measured
 * @param text how figures that are text are written, where there are such
 */
export function latestOf(stretches: readonly Stretch[], formulasAhead: boolean, text?: Separators): string {
  return stretches.reduce((otherwise, stretch) => latestOr(stretch, formulasAhead, otherwise, text), '""');
}

function latestOr(
  { cells, order, only }: Stretch,
  formulasAhead: boolean,
  otherwise: string,
  text: Separators | undefined,
): string {
  const numbers =
    text === undefined
      ? numbersIn(cells, formulasAhead)
      : figuresIn(cells, numbersIn(cells, formulasAhead), text);
  const asNumber = (found: string): string =>
    text === undefined ? found : `IF(ISNUMBER(${found}),${found},${numberValue(found, text)})`;
  if (order === 'one-cell') {
    const isMeasured = formulasAhead || text !== undefined ? `IFERROR(${numbers},FALSE)` : numbers;
    const counts = only === undefined ? isMeasured : `${isMeasured}*${only}`;
    return `IF(${counts},${asNumber(cells)},${otherwise})`;
  }
  const counted = only === undefined ? numbers : `(${numbers}*${only})`;
  const found = only === undefined ? 'TRUE' : '1';
  const latest =
    order === 'oldest-first'
      ? `LOOKUP(2,1/${counted},${cells})`
      : `INDEX(${cells},MATCH(${found},INDEX(${counted},0),0))`;
  return `IFERROR(${asNumber(latest)},${otherwise})`;
}

/**
 * Which cells hold numbers, but not the zeros that formulas come to where periods ahead hold formulas (the twin of
 * `domain/kpi-table/measured`). Never an error, whatever stands in the cells. `ISFORMULA` is of Excel 2013.
 */
export function numbersIn(cells: string, formulasAhead: boolean): string {
  const numbers = `ISNUMBER(${cells})`;
  return formulasAhead ? `(${numbers}*(ISNUMBER(1/${cells})+NOT(ISFORMULA(${cells})))>0)` : numbers;
}

/** The sum of some measured values, and how many they are, as formulas. */
export interface Totals {
  readonly sum: string;
  readonly count: string;
}

/** A criterion that numbers meet, and neither texts nor errors. */
const ANY_NUMBER = '"<1E+307"';

/** Of all values in a stretch. */
export function totalsOf({ cells, only }: Stretch, formulasAhead: boolean): Totals {
  const numbers = numbersIn(cells, formulasAhead);
  if (only !== undefined) {
    return { sum: `SUMPRODUCT(${numbers}*${only},${cells})`, count: `SUMPRODUCT(${numbers}*${only})` };
  }
  return {
    sum: `SUMIF(${cells},${ANY_NUMBER})`,
    count: formulasAhead ? `SUMPRODUCT(--${numbers})` : `COUNT(${cells})`,
  };
}

/**
 * Of the values whose dates lie in the cycle.
 * @param dates cells beside `cells`, as many and lying the same way
 * @param criteria further pairs of cells and criterion that must hold, as SUMIFS takes them
 */
export function datedTotals(
  cells: string,
  dates: string,
  { from, until }: CycleDates,
  formulasAhead: boolean,
  criteria: readonly string[] = [],
): Totals {
  const counted = [cells, ANY_NUMBER, ...criteria, dates, `">="&${from}`, dates, `"<"&${until}`].join(',');
  const sum = `SUMIFS(${cells},${counted})`;
  if (!formulasAhead) return { sum, count: `COUNTIFS(${counted})` };
  return {
    sum,
    count: `SUMPRODUCT(${numbersIn(cells, true)}*(${dates}>=${from})*(${dates}<${until}))`,
  };
}

/**
 * The formula for a sum or average; empty while no value counts. `aggregationIn` tells by its beginning which it is.
 * @param totals what is added up
 */
export function totalFormula(aggregation: 'sum' | 'average', totals: readonly Totals[]): string {
  if (totals.length === 0) return '=""';
  const sum = `SUM(${totals.map((one) => one.sum).join(',')})`;
  const count = totals.map((one) => one.count).join('+');
  return aggregation === 'sum' ? `=IFERROR(IF(${count}=0,"",${sum}),"")` : `=IFERROR(${sum}/(${count}),"")`;
}
