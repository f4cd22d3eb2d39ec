import { CLAIM_THRESHOLD } from '../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import type { NumberCulture } from '../../../src/domain/sheet/figureText';
import { type LooseRows, looseSheet, turnedRows } from '../../support/looseCells';
import type { Draft } from './draft';

/** A draft as it lies on its sheet. */
export interface LaidOut {
  readonly rows: LooseRows;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Lays a draft out; a change of the sheet around it comes after, so hidden lines only hold without one. */
export function laidOut({ rows, isTurned }: Draft): LaidOut {
  const cells = rows.map((row) => row.cells);
  const hidden = rows.flatMap(({ hidden }, index) => (hidden === true ? [index] : []));
  return isTurned
    ? { rows: turnedRows(cells), hiddenRows: [], hiddenColumns: hidden }
    : { rows: cells, hiddenRows: hidden, hiddenColumns: [] };
}

/** What is claimed on a sheet, by what the cells are: `name cell>latest cell`; `+` for a cell that was added. */
export function readingOf({ rows, ...hidden }: LaidOut, culture: NumberCulture): ReadonlySet<string> {
  const originAt = (row: number, column: number): string => rows[row]?.[column]?.origin ?? '+';
  const claimed = findKpiTables({ ...looseSheet(rows, hidden), culture }).filter(
    ({ confidence }) => confidence >= CLAIM_THRESHOLD,
  );
  return new Set(
    claimed.flatMap(({ kpis }) =>
      kpis.flatMap(({ nameCell, latest }) =>
        latest === undefined
          ? []
          : [`${originAt(nameCell.row, nameCell.column)}>${originAt(latest.cell.row, latest.cell.column)}`],
      ),
    ),
  );
}
