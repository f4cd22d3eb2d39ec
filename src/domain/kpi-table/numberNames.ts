import { WordList, wordsOf } from '../words';
import { NUMBERED_THINGS } from './entityWords';
import type { HeaderRow } from './headerRow';
import type { SheetReading } from './sheetReading';

/** So many rows below a header tell what a column holds. */
const SAMPLE = 40;
/** Fewer numbers name nothing. */
const LEAST = 3;

/** What bears a number for a name, besides what is told apart by one anyway. */
const BEAR_NUMBERS = new WordList(
  `account ledger cost_centre cost_center profit_centre gl line age years seniority tenure years_of_service band class grade
   konto kostenstelle kostenart sachkonto compte centre_de_cout cuenta centro_de_costo centro_de_custo conta conto
   centro_di_costo kostenplaats rekening konto kostnadsstalle kustannuspaikka tili 勘定科目 科目 科目代码`,
);

/**
 * The sheet as it is read where the things of a table have numbers for names: stores, accounts, cost centres. Where no
 * words stand before the figures, different whole numbers do so, unless they just count the rows.
 * @param labels the columns where names may stand
 */
export function withNumberNames(
  reading: SheetReading,
  header: HeaderRow,
  labels: readonly number[],
  lastRow: number,
): SheetReading {
  if (reading.isTurned) return reading;
  const last = Math.min(lastRow, header.row + SAMPLE);
  const [column] = labels.filter((one) => bearsNumbers(reading, header, one, last));
  if (column === undefined || labels.some((one) => one !== column && hasWords(reading, header, one, last)))
    return reading;
  return reading.naming(column, header.row + 1);
}

function bearsNumbers(reading: SheetReading, header: HeaderRow, column: number, last: number): boolean {
  const head = wordsOf(String(reading.value(header.row, column)));
  const isThing = NUMBERED_THINGS.hasAnyOf(head) || BEAR_NUMBERS.hasAnyOf(head);
  // Beside a current value any column may hold figures: only a head can say that these are names.
  if (header.axis === undefined && !isThing) return false;
  const role = header.roles.get(column)?.role;
  if (!isThing && role !== undefined && role !== 'name' && role !== 'other') return false;
  const numbers: number[] = [];
  for (let row = header.row + 1; row <= last; row += 1) {
    if (reading.kind(row, column) !== 'number') continue;
    const value = reading.number(row, column) ?? 0;
    if (
      !Number.isInteger(value) ||
      value < 0 ||
      reading.isDate(row, column) ||
      reading.isFormula(row, column)
    )
      return false;
    if (reading.period(row, column) === undefined) numbers.push(value);
  }
  if (numbers.length < LEAST || new Set(numbers).size < numbers.length) return false;
  return isThing || !countUp(numbers);
}

const countUp = (numbers: readonly number[]): boolean =>
  (numbers[0] ?? 0) <= 1 &&
  numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);

/** Words beside figures: a total alone names none of the rows. */
function hasWords(reading: SheetReading, header: HeaderRow, column: number, last: number): boolean {
  let [texts, numbers] = [0, 0];
  for (let row = header.row + 1; row <= last; row += 1) {
    const kind = reading.kind(row, column);
    if (kind === 'text') texts += 1;
    if (kind === 'number') numbers += 1;
  }
  return texts > 1 && texts > numbers;
}
