import type { CellValue } from '../sheet/cellValue';
import type { ColumnHead } from './columnHead';
import type { FieldRole } from './kpiTable';
import type { SheetReading } from './sheetReading';

/** What a header row has from one of its heads on, that one included. */
export interface HeadsAfter {
  /** The first of each kind. */
  readonly actual: ColumnHead | undefined;
  readonly total: ColumnHead | undefined;
  readonly dated: ColumnHead | undefined;
  /** How many have a period. */
  readonly datedCount: number;
  readonly namesKpis: boolean;
  /** When something was done stands there. */
  readonly isLog: boolean;
  /** Something that a current value may stand beside, and something that it is measured against. */
  readonly hasCompanion: boolean;
  readonly hasMeasure: boolean;
}

const MEASURES: readonly (FieldRole | undefined)[] = ['target', 'baseline', 'prior', 'budget', 'unit'];

const NOTHING: HeadsAfter = {
  actual: undefined,
  total: undefined,
  dated: undefined,
  datedCount: 0,
  namesKpis: false,
  isLog: false,
  hasCompanion: false,
  hasMeasure: false,
};

/**
 * Looks through heads once from the end, so that each of the tables that stand side by side under them knows at once
 * what is left for it.
 * @returns for each head, by its place
 */
export function headsAfter(heads: readonly ColumnHead[]): readonly HeadsAfter[] {
  const found: HeadsAfter[] = [];
  let after = NOTHING;
  for (const head of [...heads].reverse()) {
    const { role, period } = head;
    const hasMeasure = MEASURES.includes(role?.role);
    after = {
      actual: role?.role === 'actual' ? head : after.actual,
      total: role?.role === 'total' ? head : after.total,
      dated: period === undefined ? after.dated : head,
      datedCount: after.datedCount + (period === undefined ? 0 : 1),
      namesKpis: after.namesKpis || role?.namesKpis === true,
      isLog: after.isLog || (role?.dates === true && role.role === 'other'),
      hasCompanion: after.hasCompanion || hasMeasure || role?.role === 'name',
      hasMeasure: after.hasMeasure || hasMeasure,
    };
    found.push(after);
  }
  return found.reverse();
}

/** By its text, the column of the last head for an actual value. */
export function lastActuals(
  reading: SheetReading,
  row: number,
  heads: readonly ColumnHead[],
): ReadonlyMap<CellValue, number> {
  return new Map(
    heads.flatMap(({ column, role }): [CellValue, number][] =>
      role?.role === 'actual' ? [[reading.value(row, column), column]] : [],
    ),
  );
}
