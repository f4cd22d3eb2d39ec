import { okrs } from '../../support/okrs';
import { makePlan } from '../../../src/app/makePlan';
import { planNewName } from '../../../src/app/planNewName';
import { planRepair } from '../../../src/app/planRepair';
import { readRegister, readRegisterInSteps } from '../../../src/app/readRegister';
import type { Snapshot } from '../../../src/app/snapshot';
import type { KpiTable } from '../../../src/domain/kpi-table/kpiTable';
import { carryOut } from '../../support/carryOut';
import {
  cellsOf,
  monthsWorkbook,
  promoted,
  requestFor,
  salesWorkbook,
  valueOf,
} from '../../support/salesAndMonths';
import { areaAt, kpiTableOf, sheetOf, workbookOf } from '../../support/snapshots';
import { typed } from '../../support/typed';

const months = monthsWorkbook();

/** The names of the rows, top to bottom, as they are now; the ids stay where they were. */
function named(snapshot: Snapshot, ...names: readonly string[]): [Snapshot, KpiTable] {
  const after = names.reduce((now, name, n) => typed(now, 'KPIs', `A${4 + n}`, name), snapshot);
  return [after, kpiTableOf(after, 'KPIs', 'A3:D6', ['name', 1, 2, 3])];
}

const renamed = (snapshot: Snapshot, table: KpiTable) =>
  readRegister(snapshot, [table])?.keyResults.map(
    (one) => one.renamed && [one.renamed.from, one.renamed.to, one.renamed.bearer?.kpi.name],
  );

/** The workbook after key results were put back to the KPIs that bear their names. */
function putBack(snapshot: Snapshot, table: KpiTable, id: string): Snapshot {
  const keyResult = readRegister(snapshot, [table])?.keyResults.find((one) => one.id === id);
  const { bearer } = keyResult?.renamed ?? {};
  if (bearer === undefined) throw new Error('nothing is offered');
  const place = { tableKey: bearer.table.key, kpiKey: bearer.kpi.key };
  return carryOut(snapshot, valueOf(planRepair(snapshot, [table], [], id, place)));
}

describe('a key result whose KPI bears another name than when it was linked', () => {
  const one = promoted(months, requestFor(months.table, [1]));
  const two = promoted(months, requestFor(months.table, [0, 1]));

  it('is told, with the free row that bears the name', () => {
    const [snapshot, table] = named(one, 'Churn', 'NPS', 'Revenue');
    expect(renamed(snapshot, table)).toEqual([['Churn', 'NPS', 'Churn']]);
    expect(cellsOf(putBack(snapshot, table, 'KR-1'), 'KPIs', 'E4:E6')).toEqual([['KR-1'], [''], ['']]);
  });

  it('is told without a row where none bears the name, or two do', () => {
    expect(renamed(...named(one, 'Revenue', 'Lost customers', 'NPS'))).toEqual([
      ['Churn', 'Lost customers', undefined],
    ]);
    expect(renamed(...named(one, 'Churn', 'NPS', 'Churn'))).toEqual([['Churn', 'NPS', undefined]]);
  });

  it('goes back together with those that stand in its way and belong elsewhere themselves', () => {
    const [snapshot, table] = named(two, 'Churn', 'Revenue', 'NPS');
    expect(renamed(snapshot, table)).toEqual([
      ['Revenue', 'Churn', 'Revenue'],
      ['Churn', 'Revenue', 'Churn'],
    ]);
    expect(cellsOf(putBack(snapshot, table, 'KR-2'), 'KPIs', 'E4:E6')).toEqual([['KR-2'], ['KR-1'], ['']]);
    const [shifted, longer] = named(two, 'NPS', 'Revenue', 'Churn');
    expect(cellsOf(putBack(shifted, longer, 'KR-1'), 'KPIs', 'E4:E6')).toEqual([[''], ['KR-1'], ['KR-2']]);
  });

  it('takes on the number format of the KPI that it goes back to', () => {
    const [snapshot, table] = named(one, 'Churn', 'NPS', 'Revenue');
    const kpis = table.kpis.map((kpi) => (kpi.name === 'Churn' ? { ...kpi, numberFormat: '0.0%' } : kpi));
    const after = putBack(snapshot, { ...table, kpis }, 'KR-1');
    const { grid } = after.sheets[0] ?? {};
    expect(grid?.numberFormats[1]?.slice(5)).toEqual(['0.0%', '0.0%', '0%', '0%', 'General']);
  });

  it('has nowhere to go where one that belongs there stands', () => {
    const [snapshot, table] = named(two, 'Lost customers', 'Revenue', 'NPS');
    const settled = typed(snapshot, 'OKRs', okrs('Linked name', 6), 'Revenue');
    expect(renamed(settled, table)).toEqual([['Revenue', 'Lost customers', undefined], undefined]);
  });

  it('has nowhere to go where others stand who only change places with each other', () => {
    const three = promoted(months, requestFor(months.table, [0, 1, 2]));
    const [snapshot, table] = named(three, 'Churn', 'Revenue', 'Lost customers');
    expect(renamed(typed(snapshot, 'OKRs', okrs('Linked name', 7), 'Revenue'), table)).toEqual([
      ['Revenue', 'Churn', 'Revenue'],
      ['Churn', 'Revenue', 'Churn'],
      ['Revenue', 'Lost customers', undefined],
    ]);
  });

  it('has nowhere to go where an id of no register stands', () => {
    const [snapshot, table] = named(typed(one, 'KPIs', 'E4', 'KR-9'), 'Churn', 'NPS', 'Revenue');
    expect(renamed(snapshot, table)).toEqual([['Churn', 'NPS', undefined]]);
  });

  it('keeps it when it is told that the KPI was renamed', () => {
    const [snapshot, table] = named(one, 'Revenue', 'Mar 5', 'NPS');
    const after = carryOut(snapshot, valueOf(planNewName(snapshot, [table], 'KR-1')));
    expect(renamed(after, table)).toEqual([undefined]);
    expect(cellsOf(after, 'OKRs', okrs('Linked name', 5))).toEqual([['Mar 5']]);
    expect(cellsOf(after, 'OKRs', okrs('KPI', 5)).flat()[0]).toContain('"Mar 5 (not found)"');
  });

  it('is not told while the register still shows the name, however the table is read now', () => {
    const [snapshot, table] = named(one, 'Churn', 'NPS', 'Revenue');
    const sheets = snapshot.sheets.map((sheet) => {
      if (sheet.name !== 'OKRs' || sheet.grid === undefined) return sheet;
      const values = sheet.grid.values.map((row, r) =>
        row.map((cell, c) => (r === 4 && c === 3 ? 'Churn:' : cell)),
      );
      return { ...sheet, grid: { ...sheet.grid, values } };
    });
    expect(renamed({ ...snapshot, sheets }, table)).toEqual([undefined]);
  });

  it('is not told by a register of an older version', () => {
    const [snapshot, table] = named(one, 'Churn', 'NPS', 'Revenue');
    const older = JSON.parse(JSON.stringify(snapshot).replaceAll('"Linked name"', '"Notes"')) as Snapshot;
    expect(renamed(older, table)).toEqual([undefined]);
  });
});

describe('key results whose rows were sorted without the ids', () => {
  const orders: Readonly<Record<string, (row: number, count: number) => number>> = {
    'each one row further': (row, count) => (row + 1) % count,
    'the other way round': (row, count) => count - 1 - row,
    'from some row on': (row, count) => Math.min(row + 1, count - 1),
  };

  /** How often names of KPIs are read, and at most between two steps, in a table of so many that are all promoted. */
  function costOf(count: number, order: (row: number, count: number) => number) {
    const names = Array.from({ length: count }, (_, row) => `Revenue of site ${row}`);
    const rows = [['KPI', 'Jan', 'Feb', 'Mar'], ...names.map((name, row) => [name, row, row + 1, row + 2])];
    const address = `A3:D${3 + count}`;
    const roles = ['name', 1, 2, 3] as const;
    const before = workbookOf([sheetOf('KPIs', rows, { at: 'A3' })]);
    const all = kpiTableOf(before, 'KPIs', address, roles);
    const every = requestFor(all, [...names.keys()]);
    const there = promoted({ snapshot: before, table: all }, every);
    const sorted = {
      kind: 'write-cells',
      sheet: 'KPIs',
      area: areaAt(`A4:A${3 + count}`),
      before: names.map((name) => [name]),
      after: names.map((_, row) => [names[order(row, count)] ?? '']),
    } as const;
    const after = carryOut(there, makePlan(there, { action: 'promote', expects: [], edits: [sorted] }));
    const table = kpiTableOf(after, 'KPIs', address, roles);
    let reads = 0;
    const kpis = table.kpis.map((kpi) => ({
      ...kpi,
      get name() {
        reads += 1;
        return kpi.name;
      },
    }));
    const steps = readRegisterInSteps(after, [{ ...table, kpis }]);
    let longest = 0;
    for (let [done, known] = [false, 0]; !done; known = reads) {
      done = steps.next().done === true;
      longest = Math.max(longest, reads - known);
    }
    return { reads, longest };
  }

  it.each(Object.entries(orders))('are twice as many with twice the work, in short steps: %s', (_, order) => {
    const [small, large] = [costOf(20, order), costOf(40, order)];
    expect(large.reads / small.reads).toBeLessThan(2.2);
    expect(large.longest).toBe(small.longest);
  });
});

describe('a KPI of an Excel table', () => {
  it('is told alike', () => {
    const sales = salesWorkbook();
    const after = typed(promoted(sales, requestFor(sales.table, [0])), 'Sales Q1', 'B5', 'Turnover');
    const table = kpiTableOf(after, 'Sales Q1', 'B4:E7', ['name', 'unit', 'actual', 'target'], 'Sales');
    expect(renamed(after, table)).toEqual([['Revenue', 'Turnover', undefined]]);
  });
});
