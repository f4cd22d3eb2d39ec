import { columnArea } from '../sheetCells';
import { layoutOf } from '../tableLayout';
import { blockFormula } from './current/block';
import { absolute } from './current/cells';
import { columnLine } from './current/columnLine';
import { lineFormula } from './current/line';
import type { Measure, PlacedKpi } from './current/measure';
import { pivotFormula } from './current/pivot';
import { periodFields } from './current/periodRuns';
import { recordsFormula } from './current/records';
import { placedRowLine } from './current/placedRowLine';
import { rowLine } from './current/rowLine';
import { latestOf, LONGEST_FORMULA } from './current/stretch';
import { textOf } from './current/textFigures';
import { lookUp } from './rowReferences';

/**
 * The current value of a KPI as a living formula: its latest measured value, so that it follows when the next period is
 * filled in, or the sum or average of what was measured in the cycle. Empty while there is none. The domain's twin is
 * `currentValue`.
 * @returns `undefined` where no formula can tell it, or only one that is too long for Excel
 */
export function currentFormula(placed: PlacedKpi, measure: Measure): string | undefined {
  const formula = formulaOf(placed, measure);
  return formula === undefined || formula.length > LONGEST_FORMULA ? undefined : formula;
}

function formulaOf(placed: PlacedKpi, measure: Measure): string | undefined {
  const { sheet, table, kpi, references } = placed;
  switch (layoutOf(table)) {
    case 'row': {
      const isOneCell = table.orientation === 'snapshot' || periodFields(table).length === 0;
      if (references === undefined) {
        const area = columnArea(kpi.nameCell.row, valueColumn(placed), 1);
        return isOneCell
          ? oneCell(placed, absolute(sheet, area))
          : lineFormula(placedRowLine(placed), placed, measure);
      }
      return isOneCell
        ? oneCell(placed, lookUp(references, valueColumn(placed)))
        : lineFormula(rowLine(placed, references), placed, measure);
    }
    case 'column':
      return lineFormula(columnLine(placed), placed, measure);
    case 'cell': {
      const at = table.fields.find(({ role }) => role === 'actual')?.at ?? 0;
      const { row, column } = kpi.nameCell;
      const inField = table.fieldsAre === 'rows' ? { row: at, column } : { row, column: at };
      // Details and their sums stand in two columns: each has its own cell.
      const cell = kpi.latest?.cell ?? inField;
      return oneCell(placed, absolute(sheet, { ...cell, rowCount: 1, columnCount: 1 }));
    }
    case 'records':
      return recordsFormula(placed, measure);
    case 'block':
      return blockFormula(placed, measure);
    case 'pivot':
      return pivotFormula(placed, measure);
  }
}

function oneCell(placed: PlacedKpi, cells: string): string {
  return `=${latestOf([{ cells, order: 'one-cell' }], placed.table.formulasAhead, textOf(placed))}`;
}

/** The column of the one value that each KPI has. */
function valueColumn({ table }: PlacedKpi): number {
  const actual = table.fields.find(({ role }) => role === 'actual');
  const latest = table.kpis.find((kpi) => kpi.latest !== undefined)?.latest;
  return actual?.at ?? latest?.cell.column ?? 0;
}
