import { columnLetters, quoteSheetName } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import { registerStands } from '../expectations';
import type { Edit, Expectation } from '../plan';
import { PROGRESS_BAR, statusRules } from '../rules';
import { columnArea, freeName } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { appendRows } from '../tables/growTable';
import { KEY_RESULTS } from '../tables/keyResults';
import { namesInUse, newOwnTable } from '../tables/newOwnTable';
import { DATE_FORMAT, headersOf } from '../tables/tableSchema';
import { settingNames } from '../settings/settingNames';
import { AS_OF_NAME, type RegisterTable } from './findRegister';
import type { RegisterEntry } from './registerEntry';
import type { BookNames } from './registerFormulas';

/** Where key results are going to be written. */
export interface RegisterTarget {
  readonly table: string;
  readonly names: BookNames;
  readonly expects: readonly Expectation[];
  /** What makes the register ready before the rows can be written. */
  readonly first: readonly Edit[];
  /** Writes the rows. */
  readonly write: (entries: readonly RegisterEntry[]) => {
    readonly expects: readonly Expectation[];
    readonly edits: readonly Edit[];
  };
}

/** Stands beside the name for the as-of date. */
export const AS_OF_COMMENT =
  'The date that Keylift measures progress against. Type a date over it to look at another day.';

export const AS_OF_LABEL = 'As of';

/** The label and, right of it, the as-of date. */
const AS_OF: Area = { row: 1, column: 0, rowCount: 1, columnCount: 2 };
/** The register's rules reach this far down, so that they need not grow with the table. */
const RULE_ROWS = 20_000;

/** A register on a new sheet, under names that the workbook does not use. */
export function newRegister(snapshot: Snapshot): RegisterTarget {
  const { sheet, table, expects, first, write } = newOwnTable(snapshot, KEY_RESULTS);
  const asOf = freeName(AS_OF_NAME, namesInUse(snapshot), '_');
  const settings = settingNames(snapshot);
  const [general, date] = ['General', DATE_FORMAT].map((format) => [{ format, rows: 1 }]);
  return {
    table,
    names: { asOf, settings: settings.names },
    expects: [
      ...expects,
      { kind: 'no-name', name: asOf },
      ...settings.missing.flatMap((edit): Expectation[] =>
        edit.kind === 'add-name' ? [{ kind: 'no-name', name: edit.name }] : [],
      ),
    ],
    first: [
      ...first,
      { kind: 'write-cells', sheet, area: AS_OF, before: [['', '']], after: [[AS_OF_LABEL, '=TODAY()']] },
      { kind: 'number-format', sheet, area: columnArea(1, 1, 1), before: general ?? [], after: date ?? [] },
      { kind: 'add-name', name: asOf, formula: `=${quoteSheetName(sheet)}!$B$2`, comment: AS_OF_COMMENT },
      ...settings.missing,
      ...registerRules(headersOf(KEY_RESULTS), 0, KEY_RESULTS.headerRow).map(({ area, rule }): Edit => ({
        kind: 'add-rule',
        sheet,
        area,
        rule,
      })),
    ],
    write: (entries) => ({ expects: [], edits: write(entries) }),
  };
}

/** The register that is there, extended by rows at its end. */
export function extendRegister(snapshot: Snapshot, register: RegisterTable): RegisterTarget {
  const { sheet, table, asOf } = register;
  const settings = settingNames(snapshot);
  return {
    table: table.name,
    names: { asOf, settings: settings.names },
    expects: registerStands(register),
    first: settings.missing,
    write: (entries) => appendRows(sheet, table, entries),
  };
}

/**
 * The rules over the register's own progress and status.
 * @param column where the table begins
 * @param row its header row: a row that is inserted below it is inside of the rules then
 */
export function registerRules(columns: readonly string[], column: number, row: number) {
  const progress = columnArea(row, column + columns.indexOf('Progress'), RULE_ROWS);
  const status = columnArea(row, column + columns.indexOf('Status'), RULE_ROWS);
  return [
    { area: progress, rule: PROGRESS_BAR },
    ...statusRules(`$${columnLetters(status.column)}${row + 1}`).map((rule) => ({ area: status, rule })),
  ].filter(({ area }) => area.column >= column);
}
