import { makePlan } from '../../../src/app/makePlan';
import { readTracking } from '../../../src/app/register/readTracking';
import type { Snapshot } from '../../../src/app/snapshot';
import { carryOut } from '../../support/carryOut';
import { cellsOf, monthsWorkbook, promoted, requestFor, salesWorkbook } from '../../support/salesAndMonths';
import { areaAt, sheetOf } from '../../support/snapshots';

/** Each extension as its sheet, its ids, and its mirrored columns by name. */
function found(snapshot: Snapshot): unknown[] {
  return readTracking(snapshot).extensions.map(({ sheet, ids, headerRow, mirrors }) => ({
    sheet: sheet.name,
    ids,
    headerRow,
    mirrors: Object.fromEntries(mirrors.map(({ column, at }) => [column, at])),
  }));
}

/** The workbook after somebody put these into cells. */
function typed(snapshot: Snapshot, sheet: string, address: string, inputs: readonly (readonly string[])[]) {
  const before = inputs.map((row) => row.map(() => null));
  const edit = { kind: 'write-cells', sheet, area: areaAt(address), before, after: inputs } as const;
  return carryOut(snapshot, makePlan(snapshot, { action: 'promote', expects: [], edits: [edit] }));
}

const formulasAt = (snapshot: Snapshot, sheet: string, address: string): string[][] =>
  cellsOf(snapshot, sheet, address).map((row) => row.map(String));

describe('the columns that Keylift appended', () => {
  const months = monthsWorkbook();
  const snapshot = promoted(months, requestFor(months.table, [0, 1]));
  const own = {
    sheet: 'KPIs',
    ids: areaAt('E4:E6'),
    headerRow: 2,
    mirrors: { Baseline: 5, Target: 6, Progress: 7, Expected: 8, Status: 9 },
  };

  it('are found by what the register looks up', () => {
    expect(found(snapshot)).toEqual([own]);
    expect(found({ ...snapshot, names: snapshot.names.filter(({ visible }) => visible) })).toEqual([own]);
  });

  it('are not where somebody copied a mirrored cell to', () => {
    const dashboard = sheetOf('Dashboard', [
      ['What', 'How far', '', '', 'Next step'],
      ['Revenue', ...formulasAt(snapshot, 'KPIs', 'H4').flat(), '', '', 'Call them'],
    ]);
    expect(found({ ...snapshot, sheets: [...snapshot.sheets, dashboard] })).toEqual([own]);
  });

  it('are not those that somebody copied with their headers, to another sheet or further right', () => {
    const block = formulasAt(snapshot, 'KPIs', 'E3:J6');
    const copy = sheetOf('Copy', block, { at: 'E3' });
    expect(found({ ...snapshot, sheets: [...snapshot.sheets, copy] })).toEqual([own]);
    const beside = typed(snapshot, 'KPIs', 'N3:N6', formulasAt(snapshot, 'KPIs', 'H3:H6'));
    expect(found(beside)).toEqual([own]);
  });

  it('are not a column of the team’s that reads the register in their rows', () => {
    const formulas = formulasAt(snapshot, 'KPIs', 'H4:H6').map(([formula = '']) => [
      formula.replaceAll('[Progress]', '[Current]'),
    ]);
    const reading = typed(snapshot, 'KPIs', 'L3:L6', [['Now'], ...formulas]);
    expect(found(reading)).toEqual([own]);
  });

  it('may have been given another header', () => {
    expect(found(typed(snapshot, 'KPIs', 'H3', [['Fortschritt']]))).toEqual([own]);
    expect(found(typed(snapshot, 'KPIs', 'E3', [['Ziel-Nr.']]))).toEqual([own]);
  });

  it('may have other columns between them', () => {
    const moved = formulasAt(snapshot, 'KPIs', 'H3:J6');
    const apart = typed(
      typed(
        snapshot,
        'KPIs',
        'H3:J6',
        moved.map((row) => row.map(() => '')),
      ),
      'KPIs',
      'I3:K6',
      moved,
    );
    expect(found(apart)).toEqual([
      { ...own, mirrors: { ...own.mirrors, Progress: 8, Expected: 9, Status: 10 } },
    ]);
  });

  it('reach into the rows below that somebody filled them down to', () => {
    const row = formulasAt(snapshot, 'KPIs', 'F6:J6').map((cells) =>
      cells.map((formula) => formula.replaceAll('$E6', '$E7')),
    );
    expect(found(typed(snapshot, 'KPIs', 'F7:J7', row))).toEqual([{ ...own, ids: areaAt('E4:E7') }]);
  });

  it('are found by their name when their key results are gone from the register', () => {
    const emptied = typed(snapshot, 'OKRs', 'A5:T6', [
      Array<string>(20).fill(''),
      Array<string>(20).fill(''),
    ]);
    expect(found(emptied)).toEqual([own]);
  });

  it('are found by their name when the register is gone', () => {
    const gone = JSON.parse(
      JSON.stringify({ ...snapshot, sheets: snapshot.sheets.slice(0, 1) }).replace(
        /KeyResults\[\w+\]/g,
        '#REF!',
      ),
    ) as Snapshot;
    expect(found(gone)).toEqual([own]);
  });

  it('are none where a name leads to a cell that is empty or gone', () => {
    const lost = { ...snapshot, sheets: snapshot.sheets.slice(0, 1) };
    const blank = typed(lost, 'KPIs', 'E3', [['']]);
    expect(found(blank)).toEqual([]);
    const names = lost.names.map((name) => ({ ...name, formula: '=#REF!' }));
    expect(found({ ...lost, names })).toEqual([]);
  });
});

describe('the columns that Keylift appended to an Excel table', () => {
  const sales = salesWorkbook();
  const snapshot = promoted(sales, requestFor(sales.table, [0]));

  it('are the table’s, by its name and the header over the ids', () => {
    expect(found(snapshot)).toEqual([
      {
        sheet: 'Sales Q1',
        ids: areaAt('F5:F7'),
        headerRow: 3,
        mirrors: { Baseline: 6, Target: 7, Progress: 8, Expected: 9, Status: 10 },
      },
    ]);
  });
});

describe('a range with Keylift’s columns that somebody made a table', () => {
  it('has them still, however their formulas call the id', () => {
    const months = monthsWorkbook();
    const snapshot = promoted(months, requestFor(months.table, [0]));
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === 'KPIs'
        ? {
            ...sheet,
            tables: [
              {
                id: '{T}',
                name: 'Table1',
                area: areaAt('A3:J6'),
                showHeaders: true,
                showTotals: false,
                columns: formulasAt(snapshot, 'KPIs', 'A3:J3').flat(),
              },
            ],
          }
        : sheet,
    );
    const [extension] = readTracking({ ...snapshot, sheets }).extensions;
    expect(extension?.excelTable?.name).toBe('Table1');
    expect(extension?.ids).toEqual(areaAt('E4:E6'));
    expect(extension?.mirrors).toHaveLength(5);
  });
});
