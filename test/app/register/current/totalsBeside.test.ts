import { findKpis } from '../../../../src/app/findKpis';
import { currentFormula } from '../../../../src/app/register/currentFormula';
import type { PlacedKpi } from '../../../../src/app/register/current/measure';
import { rangeReferences } from '../../../../src/app/register/rowReferences';
import { hasOwnRows } from '../../../../src/app/tableLayout';
import { currentValue, type Aggregation } from '../../../../src/domain/aggregation';
import { calculated } from '../../../support/calculateFormula';
import { sheetOf as sheetIn } from '../../../support/gridWorkbook';
import { sheetOf, tableOf, workbookOf } from '../../../support/snapshots';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
type Row = (string | number)[];

/** What a KPI came to in a month; nothing yet from September 2026 on. */
const figure = (year: number, month: number, factor = 1): number | undefined =>
  year === 2026 && month > 8 ? undefined : ((year - 2020) * 100 + month) * factor;

interface Column {
  readonly head: string;
  readonly of: (year: number, factor?: number) => number | '';
}

/** Months with their quarters behind, or before, them, and a total at the end: each adds up what there is so far. */
function columnsOf({
  quarters,
  total,
}: {
  quarters: 'behind' | 'before' | 'none';
  total: boolean;
}): Column[] {
  const sumOf =
    (from: number, to: number): Column['of'] =>
    (year, factor) => {
      const known = MONTHS.flatMap((_, m) =>
        m >= from && m <= to ? (figure(year, m + 1, factor) ?? []) : [],
      );
      return known.length === 0 ? '' : known.reduce((sum, one) => sum + one, 0);
    };
  const months = MONTHS.map((head, m): Column => ({ head, of: (year, f) => figure(year, m + 1, f) ?? '' }));
  const columns = months.flatMap((month, m): Column[] => {
    const quarter = { head: `Q${Math.floor(m / 3) + 1}`, of: sumOf(m - (m % 3), m - (m % 3) + 2) };
    if (quarters === 'behind' && m % 3 === 2) return [month, quarter];
    return quarters === 'before' && m % 3 === 0 ? [quarter, month] : [month];
  });
  return total ? [...columns, { head: 'Total', of: sumOf(0, 11) }] : columns;
}

const turned = (rows: readonly Row[]): Row[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));

const YEARS = [2025, 2026];
/** Every period with its year, as one line of headers. */
const series = (columns: readonly Column[]): { head: string; of: (factor?: number) => number | '' }[] =>
  YEARS.flatMap((year) =>
    columns.map(({ head, of }) => ({
      head: head === 'Total' ? `Total ${year}` : `${head} ${year}`,
      of: (factor?: number) => of(year, factor),
    })),
  );

/** How such figures are kept, from the columns of a year. */
const LAYOUTS: Readonly<Record<string, (columns: Column[]) => Row[]>> = {
  'a matrix of years down': (columns) => [
    ['Year', ...columns.map(({ head }) => head)],
    ...YEARS.map((year) => [year, ...columns.map(({ of }) => of(year))]),
  ],
  'a matrix of years down, the newest first': (columns) => [
    ['Year', ...columns.map(({ head }) => head)],
    ...[...YEARS].reverse().map((year) => [year, ...columns.map(({ of }) => of(year))]),
  ],
  'a matrix of years across': (columns) => turned(LAYOUTS['a matrix of years down']?.(columns) ?? []),
  'a matrix of years across, December first': (columns) =>
    turned(LAYOUTS['a matrix of years down']?.([...columns].reverse()) ?? []),
  'a matrix with names beside the years': (columns) => [
    ['KPI', 'Year', ...columns.map(({ head }) => head)],
    ...['Revenue', 'Orders'].flatMap((name, n) =>
      YEARS.map((year) => [name, year, ...columns.map(({ of }) => of(year, n + 1))]),
    ),
  ],
  'a matrix with names beside the months': (columns) => [
    ['KPI', 'Month', ...YEARS],
    ...['Revenue', 'Orders'].flatMap((name, n) =>
      columns.map(({ head, of }) => [name, head, ...YEARS.map((year) => of(year, n + 1))]),
    ),
  ],
  'a matrix with a name once above the months': (columns) => [
    ['KPI', 'Month', ...YEARS],
    ...['Revenue', 'Orders'].flatMap((name, n) =>
      columns
        .filter(({ head }) => head !== 'Total')
        .map(({ head, of }, at) => [at === 0 ? name : '', head, ...YEARS.map((year) => of(year, n + 1))]),
    ),
  ],
  'KPIs in rows': (columns) => [
    ['KPI', ...series(columns).map(({ head }) => head)],
    ...['Revenue', 'Orders'].map((name, n) => [name, ...series(columns).map(({ of }) => of(n + 1))]),
  ],
  'KPIs in rows, the newest first': (columns) => [
    [
      'KPI',
      ...series(columns)
        .reverse()
        .map(({ head }) => head),
    ],
    ...['Revenue', 'Orders'].map((name, n) => [
      name,
      ...series(columns)
        .reverse()
        .map(({ of }) => of(n + 1)),
    ]),
  ],
  'KPIs in columns': (columns) => turned(LAYOUTS['KPIs in rows']?.(columns) ?? []),
  'KPIs in columns, the newest first': (columns) =>
    turned(LAYOUTS['KPIs in rows, the newest first']?.(columns) ?? []),
  'KPIs in the columns of an Excel table': (columns) => turned(LAYOUTS['KPIs in rows']?.(columns) ?? []),
};

const serial = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** The months of a cycle, from the first to the last. */
const CYCLES: readonly (readonly [first: [number, number], last: [number, number]])[] = [
  [
    [2026, 1],
    [2026, 6],
  ],
  [
    [2026, 7],
    [2026, 12],
  ],
  [
    [2026, 5],
    [2026, 12],
  ],
  [
    [2025, 10],
    [2026, 3],
  ],
  [
    [2025, 1],
    [2025, 12],
  ],
];

/** From which day on it is looked at, as of which day it is asked, and the last month that counts then. */
const DAYS: readonly (readonly [read: number, asked: number, last: [number, number]])[] = [
  [serial(2026, 8, 20), serial(2026, 8, 20), [2026, 8]],
  // Set back: the month under way counts as far as it has come.
  [serial(2026, 8, 20), serial(2026, 5, 10), [2026, 5]],
  // What stands ahead may be a plan, and so may what stands in the month under way.
  [serial(2026, 5, 10), serial(2026, 5, 10), [2026, 4]],
];

const monthOf = ([year, month]: readonly [number, number]): number => year * 12 + month - 1;

function expected(
  aggregation: Aggregation,
  [first, due]: (typeof CYCLES)[number],
  last: readonly [number, number],
): number | '' {
  const counted: number[] = [];
  const from = aggregation === 'latest' ? monthOf([2025, 1]) : monthOf(first);
  for (let at = from; at <= Math.min(monthOf(due), monthOf(last)); at += 1) {
    const value = figure(Math.floor(at / 12), (at % 12) + 1);
    if (value !== undefined) counted.push(value);
  }
  if (counted.length === 0) return '';
  if (aggregation === 'latest') return counted.at(-1) ?? '';
  const sum = counted.reduce((total, one) => total + one, 0);
  return aggregation === 'sum' ? sum : sum / counted.length;
}

describe('quarters and totals beside months are no values of a KPI', () => {
  const beside = [
    ['behind', false],
    ['behind', true],
    ['before', true],
    ['none', true],
  ] as const;
  const cases = Object.keys(LAYOUTS).flatMap((layout) => beside.map((which) => [layout, ...which] as const));

  it.each(cases)('in %s, quarters %s, total %s', (layout, quarters, total) => {
    const rows = LAYOUTS[layout]?.(columnsOf({ quarters, total })) ?? [];
    const width = Math.max(...rows.map((row) => row.length));
    const idColumn = width;
    const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    const titled: Row[] = [['Revenue'], [], ...padded];
    const area = `A3:${String.fromCharCode(64 + width)}${titled.length}`;
    const tables = layout.includes('Excel') ? [tableOf('Figures', area, padded[0]?.map(String) ?? [])] : [];
    const sheet = sheetOf(
      'KPIs',
      titled.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
      { tables },
    );
    const placedOn = (day: number): PlacedKpi => {
      const [table] = findKpis(workbookOf([sheet]), () => false, day);
      const kpi = table?.kpis.find(({ name }) => name === 'Revenue');
      if (table === undefined || kpi === undefined) throw new Error('The KPI is found.');
      const references = rangeReferences('KPIs', table.body, idColumn);
      return { sheet, table, kpi, ...(hasOwnRows(table) ? { references } : {}) };
    };

    const asked = DAYS.flatMap(([read, day, last]) =>
      CYCLES.flatMap((months) =>
        (['latest', 'sum', 'average'] as const).flatMap((aggregation) =>
          // Of a matrix the latest value takes long.
          aggregation === 'latest' && months !== CYCLES[read === day ? 1 : 0]
            ? []
            : [{ read, day, last, months, aggregation }],
        ),
      ),
    );
    const wanted = asked.map(({ read, day, last, months, aggregation }) => {
      const placed = placedOn(read);
      const [[y, m], [toYear, toMonth]] = months;
      const cycle = { start: serial(y, m, 1), due: serial(toYear, toMonth + 1, 1) - 1 };
      const formula = (currentFormula(placed, { aggregation, cycle, asOf: 'Keylift_AsOf' }) ?? '')
        .replaceAll('Keylift_AsOf', String(day))
        .replaceAll('[@Id]', '"KR-1"')
        .replaceAll('[@Start]', String(cycle.start))
        .replaceAll('[@Due]', String(cycle.due))
        .replace(/Figures\[([^\]]+)\]/g, (_, name: string) => {
          const column = String.fromCharCode(65 + (padded[0]?.map(String).indexOf(name) ?? 0));
          return `KPIs!$${column}$4:$${column}$${titled.length}`;
        });
      return {
        // Read on another day than it is asked for, only the formula knows.
        told: read === day ? (currentValue(placed.kpi.series, aggregation, cycle) ?? '') : undefined,
        formula: formula === '=""' ? '' : formula,
        value: expected(aggregation, months, last),
      };
    });
    const { table, kpi } = placedOn(DAYS[0]?.[0] ?? 0);
    const withIds = titled.map((row, r) => [
      ...Array.from({ length: width }, (_, column) => (row[column] === '' ? null : (row[column] ?? null))),
      hasOwnRows(table) && r === kpi.nameCell.row ? 'KR-1' : null,
    ]);
    const book = calculated({ KPIs: withIds, T: wanted.map(({ formula }) => [formula]) });
    const shown = wanted.map((_, row) => sheetIn(book, 'T').cells.get(row, 0)?.value ?? '');
    const round = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(6)) : value);
    const answers = wanted.map(({ told, value }, index) => ({
      ...asked[index],
      told: round(told ?? value),
      shown: round(shown[index]),
    }));
    expect(answers).toEqual(
      wanted.map(({ value }, index) => ({ ...asked[index], told: round(value), shown: round(value) })),
    );
  });
});
