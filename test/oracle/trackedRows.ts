import { idsIn } from '../../src/app/extension/extension';
import { registerCell, registerColumn } from '../../src/app/register/findRegister';
import { readTracking } from '../../src/app/register/readTracking';
import { KEY_RESULTS, type RegisterColumn } from '../../src/app/tables/keyResults';
import { headersOf } from '../../src/app/tables/tableSchema';
import { cellAt } from '../../src/app/sheetCells';
import type { MirroredColumn } from '../../src/app/trackedKeyResult';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import type { WorkbookContent } from '../../src/taskpane/state/paneState';
import { sheetOf } from '../support/gridWorkbook';

/** A value as the host calculated it, and as LibreOffice did. */
export interface Calculated {
  readonly host: unknown;
  readonly office: unknown;
}

/** A key result as both calculated it, in the register and in its KPI table. */
export interface TrackedRow {
  readonly kpi: string;
  readonly register: Readonly<Record<RegisterColumn, Calculated>>;
  readonly mirrors: ReadonlyMap<MirroredColumn, Calculated>;
  /** The latest value that the detector reads now. */
  readonly latest: number | undefined;
}

/** The key results of a workbook that was read from the host, beside the same workbook from LibreOffice. */
export function trackedRows({ snapshot, keyResults }: WorkbookContent, office: Workbook): TrackedRow[] {
  const { register, extensions } = readTracking(snapshot);
  if (register === undefined) throw new Error('A promoted workbook has a register.');
  const officeAt = (sheet: string, row: number, column: number): unknown =>
    shown(sheetOf(office, sheet).cells.get(row, column)?.value ?? null);
  const places = new Map(
    extensions.flatMap((extension) =>
      idsIn(extension).map(({ id, row }) => [id, { extension, row }] as const),
    ),
  );
  return register.rows.map((row, index) => {
    const calculated = (column: RegisterColumn): Calculated => ({
      host: registerCell(register, row, column).value,
      office: officeAt(register.sheet.name, row.row, registerColumn(register, column) ?? -1),
    });
    const place = places.get(row.id);
    const link = keyResults[index]?.link;
    if (place === undefined || link?.kind !== 'linked') throw new Error(`${row.id} stands in no KPI table.`);
    const { sheet, mirrors } = place.extension;
    return {
      kpi: String(calculated('KPI').host),
      register: Object.fromEntries(
        headersOf(KEY_RESULTS).map((column) => [column, calculated(column)]),
      ) as Record<RegisterColumn, Calculated>,
      mirrors: new Map(
        mirrors.map(({ column, at }) => [
          column,
          { host: cellAt(sheet, place.row, at).value, office: officeAt(sheet.name, place.row, at) },
        ]),
      ),
      latest: link.kpi?.latest?.value,
    };
  });
}

/** Every formula of a workbook, by its address, as both calculated it. */
export function calculatedCells(host: Workbook, office: Workbook): Map<string, Calculated> {
  return new Map(
    host.sheets.flatMap(({ name, cells }) =>
      cells.rowIndexes().flatMap((row) =>
        [...(cells.row(row) ?? [])].flatMap(([column, { formula, value }]): [string, Calculated][] => {
          if (formula === undefined) return [];
          const there = sheetOf(office, name).cells.get(row, column)?.value ?? null;
          return [
            [`${name} ${row + 1},${column + 1} =${formula}`, { host: shown(value), office: shown(there) }],
          ];
        }),
      ),
    ),
  );
}

/** As a snapshot holds values: empty is an empty text, an error its code. */
function shown(value: Scalar): string | number | boolean {
  return value instanceof ErrorValue ? value.code : (value ?? '');
}

/**
 * Whether values agree: numbers in nine digits, texts exactly but for figures in them, which LibreOffice rounds by their
 * binary value where Excel rounds by their decimal one: 27450.499999999996 is 27,450 to the one and 27,451 to the other.
 */
export function agree(...values: readonly unknown[]): boolean {
  const [first] = values;
  return values.every((value) => {
    if (typeof first === 'number' && typeof value === 'number') return isClose(first, value, 1e-9);
    if (typeof first === 'string' && typeof value === 'string')
      return first === value || differInRounding(first, value);
    return value === first;
  });
}

/** A figure in a text that is no part of a date. */
const FIGURE = /(?<![\d.-])-?\d[\d,]*(?:\.\d+)?(?!\d*-\d)/g;

function differInRounding(one: string, other: string): boolean {
  if (one.replace(FIGURE, '#') !== other.replace(FIGURE, '#')) return false;
  const others = other.match(FIGURE) ?? [];
  return (one.match(FIGURE) ?? []).every((figure, index) => {
    const lastDigit = 10 ** -(figure.split('.')[1]?.length ?? 0);
    const difference = numberOf(figure) - numberOf(others[index] ?? '');
    return Math.abs(difference) < lastDigit * 1.5;
  });
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(',', ''));
}

function isClose(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one));
}
