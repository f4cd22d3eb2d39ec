import { readExpectedTable } from './expectedTable';
import { areaOf } from './handMadeTables';

const ENTRY = {
  sheet: 'P&L',
  orientation: 'kpis-in-rows',
  header: 'A1:E1',
  body: 'A2:E9',
  ambiguous: false,
  period_order: 'desc',
  period_kind: 'quarter',
  kpi_count_with_values: 3,
  kpi_cells_with_values: ['A2', 'A3', 'A5'],
  kpis: [{ name: 'Revenue', name_cell: 'A2', latest_value: 5, latest_cell: 'B2' }],
};

describe('readExpectedTable', () => {
  it('reads what the truth tells of a table', () => {
    expect(readExpectedTable(ENTRY)).toEqual({
      sheet: 'P&L',
      orientation: 'kpis-in-rows',
      header: areaOf('A1:E1'),
      body: areaOf('A2:E9'),
      axis: { kind: 'quarter', order: 'descending' },
      ambiguous: false,
      kpis: [{ name: 'Revenue', nameCell: 'A2', latestCell: 'B2' }],
      nameCells: new Set(['A2', 'A3', 'A5']),
      namesAreAll: true,
    });
  });

  it.each([
    ['a matrix', { orientation: 'matrix-year-x-month' }, { orientation: 'matrix' }],
    ['periods in two directions', { period_order: null }, { axis: { kind: 'quarter' } }],
    ['an ambiguous table', { ambiguous: true }, { ambiguous: true }],
    ['more names than are listed', { kpi_count_with_values: 300 }, { namesAreAll: false }],
    ['names that nobody counted', { kpi_count_with_values: undefined }, { namesAreAll: false }],
  ])('reads %s', (_, entry, expected) => {
    expect(readExpectedTable({ ...ENTRY, ...entry })).toMatchObject(expected);
  });

  it.each([
    ['header', { header: null }],
    ['axis', { period_kind: 'none', period_order: null }],
  ])('reads a table without %s', (part, entry) => {
    expect(readExpectedTable({ ...ENTRY, ...entry })).not.toHaveProperty(part);
  });

  it.each([{ orientation: 'diagonal' }, { body: 'somewhere' }])('refuses %j', (entry) => {
    expect(() => readExpectedTable({ ...ENTRY, ...entry })).toThrow('The truth on P&L is unreadable.');
  });
});
