import {
  array,
  assert,
  integer,
  property,
  shuffledSubarray,
  tuple,
  uniqueArray,
  constantFrom,
} from 'fast-check';
import { findKpiTables } from '../../../src/domain/kpi-table/findKpiTables';
import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import { sheetFromText } from './sheetFromText';

const NAMES = ['Revenue', 'Cost', 'Churn', 'Orders', 'Headcount', 'NPS', 'Uptime', 'Defects'];
const HEADERS = [
  ['Jan', 'Feb', 'Mar', 'Apr'],
  ['Q2 2026', 'Q1 2026', 'Q4 2025', 'Q3 2025'],
  ['2022', '2023', '2024', '2025'],
  ['FY23', 'FY24', 'FY25', 'FY26'],
  ['W51', 'W52', 'W1', 'W2'],
];

const figures = array(integer({ min: 1, max: 1500 }), { minLength: 4, maxLength: 4 });
const table = tuple(
  constantFrom(...HEADERS),
  uniqueArray(constantFrom(...NAMES), { minLength: 2, maxLength: 6 }).chain((names) =>
    tuple(...names.map((name) => figures.map((values) => [name, ...values]))),
  ),
);

type Lines = readonly (readonly (string | number)[])[];

/** The KPIs with their figures in time order, whatever the place. */
function meaning(tables: readonly KpiTable[]): unknown {
  return tables.map(({ kpis }) => [
    kpis
      .map(({ name, series }) => [name, ...series.map(({ value, period }) => `${period?.label} ${value}`)])
      .sort(),
  ]);
}

function find(lines: Lines, above: Lines = [], indent = 0): unknown {
  const indented = lines.map((line) => [...Array<string>(indent).fill(''), ...line]);
  const text = [...above, ...indented].map((line) => line.join(' | ')).join('\n');
  return meaning(findKpiTables(sheetFromText(text)));
}

describe('a table is read as the same', () => {
  it('elsewhere on the sheet, with notes above and below', () => {
    assert(
      property(
        table,
        integer({ min: 0, max: 5 }),
        integer({ min: 0, max: 4 }),
        ([headers, rows], down, right) => {
          const lines: Lines = [['KPI', ...headers], ...rows];
          const above: Lines = [['A title'], ...Array<string[]>(down).fill([''])];
          expect(find([...lines, [''], ['Note: unaudited']], above, right)).toEqual(find(lines));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with its rows shuffled', () => {
    const shuffled = table.chain(([headers, rows]) =>
      tuple(
        constantFrom(headers),
        constantFrom(rows),
        shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    assert(
      property(shuffled, ([headers, rows, other]) => {
        expect(find([['KPI', ...headers], ...other])).toEqual(find([['KPI', ...headers], ...rows]));
      }),
      { numRuns: 60 },
    );
  });

  it('with its periods in the other direction', () => {
    assert(
      property(table, ([headers, rows]) => {
        const turned = rows.map(([name = '', ...values]) => [name, ...values.reverse()]);
        expect(find([['KPI', ...[...headers].reverse()], ...turned])).toEqual(
          find([['KPI', ...headers], ...rows]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('with rows for columns', () => {
    assert(
      property(table, integer({ min: 0, max: 4 }), ([headers, rows], right) => {
        const lines: Lines = [['KPI', ...headers], ...rows];
        const turned = Array.from({ length: headers.length + 1 }, (_, n) =>
          lines.map((line) => (line[n] === 'KPI' ? 'Period' : (line[n] ?? ''))),
        );
        expect(find(turned, [['A title']], right)).toEqual(find(lines));
      }),
      { numRuns: 100 },
    );
  });
});
