import { okrs } from '../support/okrs';
import { readRegister, readRegisterInSteps, type Register } from '../../src/app/readRegister';
import type { Snapshot } from '../../src/app/snapshot';
import type { TrackedKeyResult } from '../../src/app/trackedKeyResult';
import {
  monthsWorkbook,
  planned,
  promoted,
  requestFor,
  salesWorkbook,
  type KpiWorkbook,
} from '../support/salesAndMonths';
import { areaAt } from '../support/snapshots';
import { typed } from '../support/typed';

function read(snapshot: Snapshot, { table }: KpiWorkbook): Register {
  const register = readRegister(snapshot, [table]);
  if (register === undefined) throw new Error('no register');
  return register;
}

describe.each([
  ['an Excel table', salesWorkbook, 'Sales Q1', { id: 'F5', copy: 'F7', target: 'H5', column: 5 }],
  ['a plain range', monthsWorkbook, 'KPIs', { id: 'E4', copy: 'E6', target: 'G4', column: 4 }],
])('the register of a workbook with %s', (_, make, sheet, at) => {
  const workbook = make();
  const snapshot = promoted(workbook, requestFor(workbook.table, [0, 1]));
  const first = (changed: Snapshot): TrackedKeyResult | undefined => read(changed, workbook).keyResults[0];

  it('has the key results with their figures', () => {
    expect(read(snapshot, workbook)).toMatchObject({ sheetName: 'OKRs', strays: [] });
    expect(read(snapshot, workbook).keyResults).toMatchObject([
      { id: 'KR-1', objective: 'Grow', baseline: 1, target: 2, start: 46023, due: 46112, overtyped: [] },
      { id: 'KR-2', registerCell: { sheetId: '{OKRs}', row: 5, column: 0 } },
    ]);
  });

  it('may be paused while it is read, after each key result', () => {
    const steps = readRegisterInSteps(snapshot, [workbook.table]);
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(2);
  });

  it('links each to its KPI', () => {
    const { row } = areaAt(at.id);
    expect(first(snapshot)?.link).toMatchObject({
      kind: 'linked',
      cell: { row, column: at.column },
      kpi: { name: 'Revenue' },
    });
  });

  it('says where an id stands twice', () => {
    const rows = [at.id, at.copy].map((address) => areaAt(address).row);
    const { link } = first(typed(snapshot, sheet, at.copy, 'KR-1')) ?? {};
    expect(link?.kind === 'twice' && link.cells.map(({ row }) => row)).toEqual(rows);
  });

  it('says that an id is gone', () => {
    expect(first(typed(snapshot, sheet, at.id, ''))?.link).toEqual({ kind: 'gone' });
  });

  it('takes an id in lower case as the same, as MATCH does, and one with a blank as another', () => {
    expect(first(typed(snapshot, sheet, at.id, 'kr-1'))?.link.kind).toBe('linked');
    expect(first(typed(snapshot, sheet, at.id, 'KR-1 '))?.link.kind).toBe('gone');
  });

  it('says which mirrored cell was typed over, and with what', () => {
    const { row, column } = areaAt(at.target);
    expect(first(typed(snapshot, sheet, at.target, 7))?.overtyped).toEqual([
      { column: 'Target', cell: { sheetId: workbook.table.sheetId, row, column }, typed: 7 },
    ]);
  });

  it('lists ids that it does not hold', () => {
    const { strays } = read(typed(snapshot, sheet, at.copy, 'KR-9'), workbook);
    expect(strays).toEqual([
      { id: 'KR-9', cell: { sheetId: workbook.table.sheetId, row: areaAt(at.copy).row, column: at.column } },
    ]);
  });

  it('shows what is no number as not known', () => {
    const changed = typed(snapshot, 'OKRs', okrs('Target', 5), 'soon');
    expect(first(changed)).toMatchObject({ baseline: 1, target: undefined });
  });
});

describe('finding the register', () => {
  const workbook = salesWorkbook();
  const snapshot = promoted(workbook, requestFor(workbook.table, [0]));
  const renamed = JSON.parse(
    JSON.stringify(snapshot).replaceAll('KeyResults', 'Ziele').replaceAll('"OKRs"', '"Unsere Ziele"'),
  ) as Snapshot;

  it('goes by its headers, whatever sheet and table are called now', () => {
    expect(read(renamed, workbook).keyResults[0]).toMatchObject({
      id: 'KR-1',
      link: { kind: 'linked' },
      overtyped: [],
    });
  });

  it('takes the one beside the as-of date where the sheet was copied', () => {
    const [sales, okrs] = snapshot.sheets;
    if (sales === undefined || okrs === undefined) throw new Error('no register');
    const copy = {
      ...okrs,
      id: 'copy',
      name: 'OKRs (2)',
      tables: okrs.tables.map((table) => ({ ...table, name: 'KeyResults2' })),
    };
    expect(read({ ...snapshot, sheets: [copy, sales, okrs] }, workbook).sheetName).toBe('OKRs');
  });

  it('still reads one that lost a column, but nothing is written to it', () => {
    const damaged = JSON.parse(JSON.stringify(snapshot).replaceAll('"Due"', '"Bis"')) as Snapshot;
    expect(read(damaged, workbook).keyResults[0]).toMatchObject({ id: 'KR-1', due: undefined });
    expect(planned({ ...workbook, snapshot: damaged }, requestFor(workbook.table, [1]))).toEqual({
      ok: false,
      issue: { code: 'register-damaged', column: 'Due' },
    });
  });

  it('finds none in a workbook without one', () => {
    expect(readRegister(workbook.snapshot, [workbook.table])).toBeUndefined();
  });

  it('reads the as-of date off the cell that the name means', () => {
    const dated = typed(snapshot, 'OKRs', 'B2', 46100);
    expect(read(dated, workbook).asOf).toEqual({
      cell: { sheetId: '{OKRs}', row: 1, column: 1 },
      date: 46100,
    });
  });
});
