import { DATE_FORMAT, tableSchema, type HeaderOf } from './tableSchema';

/** The log: the history of key results, constants that are appended only. */
export const CHECK_INS = tableSchema({
  title: 'OKR log',
  table: 'CheckIns',
  headerRow: 2,
  enough: 7,
  columns: [
    { header: 'Date', width: 66, format: DATE_FORMAT, needed: true, tells: true },
    { header: 'Id', width: 42, needed: true, tells: true },
    { header: 'Key result', width: 330, tells: true },
    { header: 'KPI', width: 140, tells: true },
    { header: 'Value', width: 66, tells: true },
    { header: 'Progress', width: 60, format: '0%', tells: true },
    { header: 'Status', width: 78, tells: true },
    { header: 'Confidence', width: 72, tells: true },
    { header: 'Note', width: 240, tells: true },
    { header: 'Next commitment', width: 160, tells: true },
  ],
});

export type LogColumn = HeaderOf<typeof CHECK_INS>;
