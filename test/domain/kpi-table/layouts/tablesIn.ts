import { CLAIM_THRESHOLD } from '../../../../src/domain/kpi-table/confidence';
import { findKpiTables } from '../../../../src/domain/kpi-table/findKpiTables';
import type { KpiTable } from '../../../../src/domain/kpi-table/kpiTable';
import type { SheetToRead } from '../../../../src/domain/kpi-table/sheetToRead';
import { areaAddress, cellAddress } from '../../../../src/domain/sheet/address';
import { sheetFromText } from '../sheetFromText';

/** A table as it was read, in a form that a test can write down. */
export interface ReadTable {
  /** Orientation, header and body: `kpis-in-rows A1:D1 A2:D4`. */
  readonly at: string;
  /** The KPIs that have a value: name, name cell, latest value, its cell: `Revenue A2: 15 D2`. */
  readonly kpis: readonly string[];
}

/** The tables that are claimed in a sheet written as text (`sheetFromText`), in their order on the sheet. */
export function tablesIn(text: string, options: Partial<SheetToRead> = {}): readonly ReadTable[] {
  return claimedIn(text, options).map((table) => ({ at: placeOf(table), kpis: kpisOf(table) }));
}

/** The same where a row called just "Total" closes the table: whether it is a KPI and of the body is left open. */
export function tablesBeforeTotal(text: string, options: Partial<SheetToRead> = {}): readonly ReadTable[] {
  return claimedIn(text, options).map((table) => ({
    at: `${table.orientation} ${areaAddress(table.header)}`,
    kpis: kpisOf(table).filter((kpi) => !TOTAL.test(kpi)),
  }));
}

const TOTAL = /^(?:Grand |.*: )?Total [A-Z]/;

function claimedIn(text: string, options: Partial<SheetToRead>): readonly KpiTable[] {
  return findKpiTables(sheetFromText(text, options)).filter(
    ({ confidence }) => confidence >= CLAIM_THRESHOLD,
  );
}

function placeOf({ orientation, header, body }: KpiTable): string {
  return `${orientation} ${areaAddress(header)} ${areaAddress(body)}`;
}

function kpisOf({ kpis }: KpiTable): readonly string[] {
  return kpis.flatMap(({ name, nameCell, latest }) =>
    latest === undefined
      ? []
      : [`${name} ${addressOf(nameCell)}: ${Number(latest.value.toFixed(6))} ${addressOf(latest.cell)}`],
  );
}

function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return cellAddress(row, column);
}
