import { qualifiedAddress } from '../../domain/sheet/address';
import type { Kpi } from '../../domain/kpi';
import type { Edit } from '../plan';
import { done, failed, type Result } from '../result';
import { cellAt, columnArea, lastRowOf } from '../sheetCells';
import { idReferenceAt, isAsWritten, isMirroring, type Extension, type Mirror } from './extension';
import { mirrorFormula } from './mirrorFormula';

/**
 * The extension as it must be to hold these rows too: a plain range does not grow by itself when a KPI is added below
 * its last row.
 */
export function coverRows(extension: Extension, rows: readonly number[]): Extension {
  const first = Math.min(extension.ids.row, ...rows);
  const last = Math.max(lastRowOf(extension.ids), ...rows);
  return { ...extension, ids: columnArea(first, extension.ids.column, last - first + 1) };
}

/**
 * Gives the rows of these KPIs the mirrored formulas that they lack because they were inserted later, in the number
 * format of the KPI.
 * @returns an issue where something else stands in such a cell
 */
export function fillRows(
  extension: Extension,
  register: string,
  kpis: readonly Kpi[],
): Result<readonly Edit[]> {
  const { sheet, mirrors } = extension;
  const edits: Edit[] = [];
  for (const { nameCell, numberFormat } of kpis) {
    for (const mirror of mirrors) {
      if (isMirroring(extension, register, mirror, nameCell.row)) continue;
      const { column, at } = mirror;
      const id = idReferenceAt(extension, nameCell.row);
      const { formula, value } = cellAt(sheet, nameCell.row, at);
      const area = columnArea(nameCell.row, at, 1);
      // The formula of a register that was deleted is Keylift's to replace.
      if (formula !== '' && !isAsWritten(extension, register, mirror, nameCell.row)) {
        const address = qualifiedAddress(sheet.name, area);
        return failed({ code: 'cells-not-free', address, found: String(value) });
      }
      const after = [[mirrorFormula(register, column, id)]];
      edits.push({ kind: 'write-cells', sheet: sheet.name, area, before: [[formula]], after });
      edits.push(...formatCell(extension, mirror, nameCell.row, numberFormat));
    }
  }
  return done(edits);
}

/** Gives mirrored cells that show the figures of other KPIs now the number formats of these. */
export function formatRows(extension: Extension, register: string, kpis: readonly Kpi[]): Edit[] {
  return kpis.flatMap(({ nameCell: { row }, numberFormat }) =>
    extension.mirrors
      .filter((mirror) => isMirroring(extension, register, mirror, row))
      .flatMap((mirror) => formatCell(extension, mirror, row, numberFormat)),
  );
}

function formatCell({ sheet }: Extension, { column, at }: Mirror, row: number, kpiFormat: string): Edit[] {
  const wanted = formatOf(column, kpiFormat);
  const { numberFormat: format } = cellAt(sheet, row, at);
  if (wanted === undefined || wanted === format) return [];
  const [before = [], after = []] = [format, wanted].map((one) => [{ format: one, rows: 1 }]);
  return [{ kind: 'number-format', sheet: sheet.name, area: columnArea(row, at, 1), before, after }];
}

function formatOf(column: Mirror['column'], kpiFormat: string): string | undefined {
  if (column === 'Status') return undefined;
  return column === 'Progress' || column === 'Expected' ? '0%' : kpiFormat;
}
