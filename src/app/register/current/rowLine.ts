import type { FieldRole } from '../../../domain/kpi-table/kpiTable';
import { lookUp, lookUpRow, type RowReferences } from '../rowReferences';
import { absolute } from './cells';
import { dateHeads, headAt } from './dateHeads';
import type { Line } from './figureLine';
import type { PlacedKpi } from './measure';

/** What may stand left of the newest period without ever holding a figure. */
export const WORDS: readonly FieldRole[] = ['name', 'unit', 'section'];

/** The row of a KPI, found by its id. Places are columns. */
export function rowLine({ sheet, table }: PlacedKpi, references: RowReferences): Line {
  const { block, idColumn } = references;
  const fields = new Map(table.fields.map((field) => [field.at, field]));
  const dates = dateHeads(sheet, table);
  return {
    cells: (first, last) => (first === last ? lookUp(references, first) : lookUpRow(references, first, last)),
    places: (first, last) => `COLUMN(${block(first, last)})`,
    place: (at) => `COLUMN(${block(at, at)})`,
    edgeAfter: (last) => {
      const at = last + 1;
      if (at === idColumn) return { at, holdsFigure: false };
      const field = fields.get(at);
      // The formulas in Keylift's other columns read the register: reading them would go in a circle.
      if (field === undefined || field.role === 'keylift' || at > idColumn) return undefined;
      return { at, holdsFigure: field.header !== '' };
    },
    edgeBefore: (first) => {
      const role = fields.get(first - 1)?.role;
      return role === undefined ? undefined : { at: first - 1, holdsFigure: !WORDS.includes(role) };
    },
    ...(dates === undefined
      ? {}
      : {
          dates: {
            cells: (first, last) =>
              absolute(sheet, { row: dates, column: first, rowCount: 1, columnCount: last - first + 1 }),
            holdsNumber: (at) => headAt(sheet, table, dates, at) !== undefined,
          },
        }),
  };
}
