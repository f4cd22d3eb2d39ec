import { quoteText } from '../../formula/escapeText';
import { cellAt } from '../../sheetCells';
import type { PlacedKpi } from './measure';

/** The signs that figures kept as text are written with. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

const WAYS: readonly Separators[] = [
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
];

/** The figures of a KPI that are text which means a number, as `97%`. */
function textFigures({ sheet, kpi }: Pick<PlacedKpi, 'sheet' | 'kpi'>): readonly [string, number][] {
  return kpi.series.flatMap(({ cell, value }): [string, number][] => {
    const { value: text } = cellAt(sheet, cell.row, cell.column);
    return typeof text === 'string' ? [[text, value]] : [];
  });
}

/**
 * How NUMBERVALUE reads all of these texts to the numbers that they mean; `undefined` where it cannot, as with currency
 * signs or figures in brackets.
 */
function separatorsOf(figures: readonly (readonly [string, number])[]): Separators | undefined {
  return WAYS.find((way) => figures.every(([text, value]) => numberOf(text, way) === value));
}

/** How the KPI's figures are written where some of them are text. */
export function textOf(placed: Pick<PlacedKpi, 'sheet' | 'kpi'>): Separators | undefined {
  const figures = textFigures(placed);
  return figures.length === 0 ? undefined : separatorsOf(figures);
}

/** Plain numbers and percentages, as NUMBERVALUE reads them: spaces do not count. */
function numberOf(text: string, { decimal, group }: Separators): number | undefined {
  const [, sign = '', digits, share = ''] = /^([-+]?)(\d[\d.,]*)(%?)$/.exec(text.replaceAll(' ', '')) ?? [];
  if (digits === undefined) return undefined;
  const [whole = '', part = '', ...more] = digits.split(decimal);
  if (more.length > 0 || part.includes(group)) return undefined;
  const [head = '', ...groups] = whole.split(group);
  if (groups.some(({ length }) => length !== 3) || (groups.length > 0 && head.length > 3)) return undefined;
  return Number(`${sign}${head}${groups.join('')}.${part}e${share === '' ? 0 : -2}`);
}

/** A cell's number, also of text. */
export function numberValue(cells: string, { decimal, group }: Separators): string {
  return `NUMBERVALUE(${cells},${quoteText(decimal)},${quoteText(group)})`;
}

/**
 * Which cells hold numbers, or text that means one. Blank text would count as 0. `NUMBERVALUE` is of Excel 2013.
 * @param numbers which of the cells hold numbers that count, as a formula tells it
 */
export function figuresIn(cells: string, numbers: string, separators: Separators): string {
  const isText = `ISTEXT(${cells})*(LEN(TRIM(${cells}))>0)`;
  return `(${numbers}+${isText}*ISNUMBER(${numberValue(cells, separators)})>0)`;
}
