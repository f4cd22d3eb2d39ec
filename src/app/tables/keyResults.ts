import { DATE_FORMAT, tableSchema, type HeaderOf } from './tableSchema';

/** The register, a row a living key result. */
export const KEY_RESULTS = tableSchema({
  title: 'OKRs',
  table: 'KeyResults',
  headerRow: 3,
  enough: 8,
  columns: [
    { header: 'Id', width: 42, needed: true, tells: true },
    { header: 'Key result', width: 330, needed: true, tells: true },
    { header: 'Objective', width: 150, needed: true, tells: true },
    { header: 'KPI', width: 140, needed: true, tells: true },
    { header: 'Owner', width: 84 },
    { header: 'Current', width: 78, needed: true, tells: true },
    { header: 'Measured to', width: 78, format: DATE_FORMAT },
    { header: 'Baseline', width: 72, needed: true, tells: true },
    { header: 'Target', width: 72, needed: true, tells: true },
    { header: 'Progress', width: 78, format: '0%', needed: true, tells: true },
    { header: 'Expected', width: 78, format: '0%', needed: true, tells: true },
    { header: 'Status', width: 96, needed: true, tells: true },
    { header: 'Why', width: 270 },
    { header: 'Confidence', width: 72 },
    { header: 'Start', width: 72, format: DATE_FORMAT, needed: true, tells: true },
    { header: 'Due', width: 72, format: DATE_FORMAT, needed: true, tells: true },
    { header: 'Kind', width: 54 },
    { header: 'Unit', width: 54 },
    { header: 'Commitment', width: 84 },
    { header: 'Indicator', width: 84 },
    { header: 'Initiative', width: 120 },
    // Helpers.
    { header: 'Linked name', width: 120 },
    { header: 'Next end', width: 72, format: DATE_FORMAT },
  ],
});

export type RegisterColumn = HeaderOf<typeof KEY_RESULTS>;
