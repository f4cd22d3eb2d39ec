import type { KpiTable, Orientation } from '../../../src/domain/kpi-table/kpiTable';
import { cellAddress } from '../../../src/domain/sheet/address';
import type { PeriodKind } from '../../../src/domain/period/period';
import type { Area } from '../../../src/domain/sheet/area';

/** The time that a table was read along. */
export interface FoundAxis {
  readonly kind: PeriodKind;
  readonly order: 'ascending' | 'descending';
}

/** A table of the finder, as far as it is compared. */
export interface FoundTable {
  readonly sheet: string;
  readonly orientation: Orientation;
  readonly header?: Area;
  readonly body: Area;
  readonly axis?: FoundAxis;
  readonly confidence: number;
  readonly kpis: readonly FoundKpi[];
}

/** Cells as A1 text. */
export interface FoundKpi {
  readonly name: string;
  readonly nameCell: string;
  readonly latestCell?: string;
}

/** The one place that knows how the finder tells of a table. */
export function foundTable(table: KpiTable): FoundTable {
  const { sheetName, orientation, header, body, axis, confidence, kpis } = table;
  return {
    sheet: sheetName,
    orientation,
    header,
    body,
    ...(axis && { axis: { kind: axis.kind, order: axis.order } }),
    confidence,
    kpis: kpis.map(({ name, nameCell, latest }) => ({
      name,
      nameCell: cellAddress(nameCell.row, nameCell.column),
      ...(latest && { latestCell: cellAddress(latest.cell.row, latest.cell.column) }),
    })),
  };
}
