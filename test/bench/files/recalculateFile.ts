import { unzipSync, strFromU8 } from 'fflate';
import { attachCalculation } from '../../../src/embedded-host/calculation/calculation';
import { ErrorValue, type Scalar } from '../../../src/embedded-host/model/value';
import type { Culture } from '../../../src/embedded-host/model/workbook';
import { openWorkbook } from '../../../src/embedded-host/xlsx/openWorkbook';
import { cellReference } from '../../../src/embedded-host/xlsx/cellReference';
import { AMERICAN, GERMAN } from '../../support/cultures';

/** What became of a formula. `volatile` and `locale-bound` ones are unlike what the file says for a good reason. */
export type Outcome = 'equal' | 'unlike' | 'volatile' | 'locale-bound' | 'unsupported';

export interface RecalculatedFormula {
  readonly place: string;
  readonly formula: string;
  readonly outcome: Outcome;
  readonly saved: string;
  readonly calculated: string;
  /** Why it is unsupported. */
  readonly reason?: string;
}

export interface RecalculatedFile {
  /** Whether Excel saved it last, so that the values in it are Excel's. */
  readonly savedByExcel: boolean;
  /** Those for which the file has a value. */
  readonly formulas: readonly RecalculatedFormula[];
}

/** One of several calculations of a file: what differs between two of them depends on the clock or the culture. */
interface Surroundings {
  readonly now: Date;
  readonly random: number;
  readonly culture: Culture;
}

const HERE: Surroundings = { now: new Date(2021, 5, 15, 12), random: 0.25, culture: AMERICAN.culture };
const LATER: Surroundings = { ...HERE, now: new Date(2047, 0, 31, 6), random: 0.75 };
const EARLIER: Surroundings = { ...HERE, now: new Date(1996, 1, 29, 18), random: 0.5 };
const ELSEWHERE: Surroundings = { ...HERE, culture: GERMAN.culture };

const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)\(/i;
const LOCALE_BOUND = /\b(?:FORMULATEXT|TEXT|DOLLAR|FIXED|VALUE|DATEVALUE|TIMEVALUE)\(/i;

/** Calculates every formula of a file anew and compares with the values that the file has. */
export function recalculateFile(bytes: Uint8Array): RecalculatedFile {
  const here = calculate(bytes, HERE);
  const moved = [calculate(bytes, LATER), calculate(bytes, EARLIER)];
  const elsewhere = calculate(bytes, ELSEWHERE);
  const formulas = [...here].flatMap(
    ([place, { formula, saved, calculated, reason }]): RecalculatedFormula[] => {
      if (saved === null) return [];
      const differs = (other: ReadonlyMap<string, Calculated>): boolean =>
        !isEqual(calculated, other.get(place)?.calculated ?? null);
      const outcomeOf = (): Outcome => {
        if (reason !== undefined) return 'unsupported';
        if (isEqual(saved, calculated)) return 'equal';
        if (VOLATILE.test(formula) || moved.some(differs)) return 'volatile';
        return LOCALE_BOUND.test(formula) || differs(elsewhere) ? 'locale-bound' : 'unlike';
      };
      return [
        {
          place,
          formula,
          outcome: outcomeOf(),
          saved: shown(saved),
          calculated: shown(calculated),
          ...(reason !== undefined && { reason }),
        },
      ];
    },
  );
  return { savedByExcel: isSavedByExcel(bytes), formulas };
}

interface Calculated {
  readonly formula: string;
  readonly saved: Scalar;
  readonly calculated: Scalar;
  readonly reason?: string;
}

function calculate(bytes: Uint8Array, { now, random, culture }: Surroundings): Map<string, Calculated> {
  const workbook = openWorkbook(bytes);
  workbook.culture = culture;
  attachCalculation(workbook, { now: () => now, random: () => random });
  const saved = new Map<string, Scalar>();
  for (const sheet of workbook.sheets)
    for (const row of sheet.cells.rowIndexes())
      for (const [column, { formula, value }] of sheet.cells.row(row) ?? [])
        if (formula !== undefined) saved.set(`${sheet.name}!${cellReference(row, column)}`, value);
  workbook.calculation?.calculate('full');
  const reasons = new Map(
    workbook.calculation
      ?.unsupported()
      .map(({ sheet, row, column, reason }) => [`${sheet.name}!${cellReference(row, column)}`, reason]),
  );
  const results = new Map<string, Calculated>();
  for (const sheet of workbook.sheets)
    for (const row of sheet.cells.rowIndexes())
      for (const [column, { formula, value }] of sheet.cells.row(row) ?? []) {
        if (formula === undefined) continue;
        const place = `${sheet.name}!${cellReference(row, column)}`;
        const reason = reasons.get(place);
        results.set(place, {
          formula,
          saved: saved.get(place) ?? null,
          calculated: value,
          ...(reason !== undefined && { reason }),
        });
      }
  return results;
}

/** Numbers that agree in nine digits: the last ones depend on the order in which Excel adds. */
function isEqual(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  return Math.abs(a - b) <= Math.max(1, Math.abs(a), Math.abs(b)) * 1e-9;
}

function shown(value: Scalar): string {
  return value instanceof ErrorValue ? value.code : JSON.stringify(value);
}

function isSavedByExcel(bytes: Uint8Array): boolean {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'docProps/app.xml' })['docProps/app.xml'];
  return part !== undefined && /<Application>Microsoft (?:Macintosh )?Excel/.test(strFromU8(part));
}
