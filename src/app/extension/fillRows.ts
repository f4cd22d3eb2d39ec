import { qualifiedAddress } from '../../domain/sheet/address';
import type { Kpi } from '../../domain/kpi';
import type { Edit } from '../plan';
import { done, failed, type Result } from '../result';
import { cellAt, columnArea, lastRowOf } from '../sheetCells';
import { idReferenceAt, type Extension } from './extension';
import { mirroredColumnOf, mirrorFormula } from './mirrorFormula';

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
    for (const { column, at } of mirrors) {
      const id = idReferenceAt(extension, nameCell.row);
      const { formula, value, numberFormat: format } = cellAt(sheet, nameCell.row, at);
      if (mirroredColumnOf(register, formula, id) === column) continue;
      const area = columnArea(nameCell.row, at, 1);
      if (formula !== '') {
        const address = qualifiedAddress(sheet.name, area);
        return failed({ code: 'cells-not-free', address, found: String(value) });
      }
      const after = [[mirrorFormula(register, column, id)]];
      edits.push({ kind: 'write-cells', sheet: sheet.name, area, before: [['']], after });
      const wanted = formatOf(column, numberFormat);
      if (wanted !== undefined && wanted !== format) {
        const [before, then] = [format, wanted].map((one) => [{ format: one, rows: 1 }]);
        if (before && then)
          edits.push({ kind: 'number-format', sheet: sheet.name, area, before, after: then });
      }
    }
  }
  return done(edits);
}

function formatOf(column: Extension['mirrors'][number]['column'], kpiFormat: string): string | undefined {
  if (column === 'Status') return undefined;
  return column === 'Progress' || column === 'Expected' ? '0%' : kpiFormat;
}
