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
  kpi_names: 'A2:A9',
  period_cells: 'B1:D1,E1',
  total_columns: ['E'],
  kpis: [{ name: 'Revenue', name_cell: 'A2', latest_value: 5, latest_cell: 'B2' }],
};

describe('readExpectedTable', () => {
  it('reads what the truth tells of a table', () => {
    expect(readExpectedTable(ENTRY)).toEqual({
      sheet: 'P&L',
      orientation: 'kpis-in-rows',
      header: areaOf('A1:E1'),
      body: areaOf('A2:E9'),
      axis: { kinds: ['quarter'], order: 'descending' },
      ambiguous: false,
      kpis: [
        { name: 'Revenue', nameCell: 'A2', latestCell: 'B2' },
        { name: '', nameCell: 'A3' },
        { name: '', nameCell: 'A5' },
      ],
      kpisAreAll: true,
      names: [areaOf('A2:A9')],
      figures: { periods: [areaOf('B1:D1'), areaOf('E1')], totals: ['E'] },
    });
  });

  it.each([
    ['a matrix', { orientation: 'matrix-year-x-month' }, { orientation: 'matrix' }],
    ['periods in two directions', { period_order: null }, { axis: { kinds: ['quarter'] } }],
    ['fiscal years', { period_kind: 'fiscal-year' }, { axis: { kinds: ['year'] } }],
    ['half-years', { period_kind: 'half-year' }, { axis: { kinds: ['half'] } }],
    ['dates two weeks apart', { period_kind: 'date-biweekly' }, { axis: { kinds: ['week', 'day'] } }],
    ['one column of values', { value_cells: { col: 'F' } }, { figures: { current: 'F' } }],
    ['an ambiguous table', { ambiguous: true }, { ambiguous: true }],
    ['more names than are listed', { kpi_count_with_values: 300 }, { kpisAreAll: false }],
    ['names that nobody counted', { kpi_count_with_values: undefined }, { kpisAreAll: false }],
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
    expect(readExpectedTable({ ...ENTRY, ...entry })).toBeUndefined();
  });
});
