import fc from 'fast-check';
import { expectedProgress } from '../../src/domain/expectedProgress';
import { progress } from '../../src/domain/progress';
import { status } from '../../src/domain/status';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Scalar } from '../../src/embedded-host/model/value';
import { readContent } from '../../src/taskpane/state/readContent';
import { type KeyliftOnHost, keyliftOnHost, TODAY } from '../support/keyliftOnHost';
import { fileOf, promote, promotionCases, requestsOf } from './promotions';
import { edit, tableNow, type TableNow, userEdits, valueColumns } from './userEdits';

const RUNS = { numRuns: 20, seed: 20_261_122, interruptAfterTimeLimit: 20_000 };

describe('promoted KPIs', () => {
  it('each show their own name and value, whatever the team does to its sheets', async () => {
    await fc.assert(
      fc.asyncProperty(promotionCases, userEdits, async (one, edits) => {
        const keylift = keyliftOnHost(fileOf(one));
        const team = [...keylift.host.workbook.sheets];
        for (const request of requestsOf(one)) await promote(keylift, request);
        if (requestsOf(one).length === 0) return;
        await areTheirOwn(keylift, team);
        for (const next of edits) {
          edit(keylift.host, team, next);
          await areTheirOwn(keylift, team);
        }
      }),
      RUNS,
    );
  }, 60_000);
});

/** A row of the register by its headers. */
type RegisterRow = ReadonlyMap<string, Scalar>;

async function areTheirOwn(keylift: KeyliftOnHost, team: readonly Sheet[]): Promise<void> {
  const tables = team.map(tableNow);
  const register = registerRows(keylift);
  const { keyResults } = readContent(await keylift.read());
  expect(keyResults.map(({ id }) => id)).toEqual(register.map((row) => row.get('Id')));
  for (const row of register) {
    const id = row.get('Id');
    const [place, ...others] = tables.flatMap((table) => rowsOf(table, id));
    const keyResult = keyResults.find((it) => it.id === id);
    expect(others).toEqual([]);
    if (!place) {
      expect(row.get('Status')).toBe('No data');
      expect(keyResult?.link.kind).toBe('gone');
      continue;
    }
    const { table, at } = place;
    const cell = (header: string): Scalar | undefined => {
      const column = table.columns.get(header);
      return column === undefined ? undefined : table.sheet.cells.get(at, column)?.value;
    };
    expect(keyResult?.link).toMatchObject({ kind: 'linked', cell: { sheetId: table.sheet.id, row: at } });
    expect(row.get('KPI')).toBe(cell('KPI'));
    expect(row.get('Current')).toBe(latestOf(table, at));
    expectFigures(row);
    for (const column of ['Baseline', 'Target', 'Progress', 'Expected', 'Status'])
      if (table.columns.has(column)) expect([column, cell(column)]).toEqual([column, row.get(column)]);
  }
}

function registerRows({ host: { workbook } }: KeyliftOnHost): RegisterRow[] {
  for (const sheet of workbook.sheets)
    for (const { name, area, columns } of sheet.tables) {
      if (name !== 'KeyResults') continue;
      return Array.from({ length: area.bottom - area.top }, (_, index) => {
        const row = area.top + 1 + index;
        return new Map(
          columns.map((column, at) => [column.name, sheet.cells.get(row, area.left + at)?.value ?? null]),
        );
      });
    }
  throw new Error('There is no register.');
}

function rowsOf(table: TableNow, id: Scalar | undefined): { table: TableNow; at: number }[] {
  const ids = table.columns.get('OKR');
  if (ids === undefined) return [];
  return table.rows.flatMap((at) => (table.sheet.cells.get(at, ids)?.value === id ? [{ table, at }] : []));
}

function latestOf(table: TableNow, at: number): Scalar | undefined {
  return valueColumns(table)
    .map((column) => table.sheet.cells.get(at, column)?.value)
    .filter((value) => typeof value === 'number')
    .at(-1);
}

/** The sheet's formulas say what the domain says. */
function expectFigures(row: RegisterRow): void {
  const number = (header: string): number | undefined => {
    const value = row.get(header);
    return typeof value === 'number' ? value : undefined;
  };
  const figures = {
    baseline: number('Baseline'),
    target: number('Target'),
    current: number('Current'),
    start: number('Start'),
    due: number('Due'),
    measuredTo: number('Measured to'),
    nextEnd: number('Next end'),
    asOf: TODAY,
  };
  const [done, expected] = [progress(figures), expectedProgress(figures)];
  const isGoingNowhere =
    done === undefined && figures.current !== undefined && figures.baseline === figures.target;
  // A cell knows no negative zero.
  expect(number('Progress')).toBe(done === undefined ? undefined : done + 0);
  expect(number('Expected')).toBe(expected);
  expect(row.get('Status')).toBe(status({ ...figures, progress: done, expected, isGoingNowhere }));
}
