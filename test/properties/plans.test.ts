import fc from 'fast-check';
import { inverseOf } from '../../src/app/inverse';
import type { Edit, Plan } from '../../src/app/plan';
import { revisionKey } from '../../src/app/settings/keyliftSettings';
import type { Area } from '../../src/domain/sheet/area';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { differences } from '../support/describeWorkbook';
import { type KeyliftOnHost, keyliftOnHost, valueOf } from '../support/keyliftOnHost';
import { fileOf, promote, promotionCases, requestsOf, stateOf } from './promotions';

const RUNS = { numRuns: 8, seed: 20_261_122, interruptAfterTimeLimit: 7_000 };

describe('any plan', () => {
  it('changes nothing outside of the edits that it declares', async () => {
    await fc.assert(
      fc.asyncProperty(promotionCases, async (one) => {
        const keylift = keyliftOnHost(fileOf(one));
        const team = one.sheets.map(({ sheet }) => sheet);
        for (const request of requestsOf(one))
          await keepsTheRest(keylift, team, async () =>
            valueOf(await keylift.planPromotion(request(await keylift.read()))),
          );
        if (requestsOf(one).length === 0) return;
        await keepsTheRest(keylift, team, async () => valueOf(await keylift.planDemotion('KR-1')));
        await keepsTheRest(keylift, team, async () => valueOf(await keylift.planRemoval()));
      }),
      RUNS,
    );
  }, 60_000);

  it('is taken back by its inverse, to the cell', async () => {
    await fc.assert(
      fc.asyncProperty(promotionCases, async (one) => {
        const keylift = keyliftOnHost(fileOf(one));
        for (const request of requestsOf(one)) {
          const before = stateOf(keylift);
          const plan = await promote(keylift, request);
          await takesBack(keylift, plan, before);
          await promote(keylift, request);
        }
        if (requestsOf(one).length === 0) return;
        for (const next of [() => keylift.planDemotion('KR-1'), () => keylift.planRemoval()]) {
          const before = stateOf(keylift);
          const plan = valueOf(await next());
          valueOf(await keylift.port.apply(plan));
          await takesBack(keylift, plan, before);
          valueOf(await keylift.port.apply(valueOf(await next())));
        }
      }),
      RUNS,
    );
  }, 60_000);

  it('is taken back also after the workbook was saved and opened again', async () => {
    await fc.assert(
      fc.asyncProperty(promotionCases, async (one) => {
        const [request] = requestsOf(one);
        if (!request) return;
        const first = keyliftOnHost(fileOf(one));
        const before = stateOf(first);
        const plan = await promote(first, request);
        await takesBack(keyliftOnHost(first.host.save()), plan, before);
      }),
      RUNS,
    );
  }, 60_000);
});

async function takesBack(keylift: KeyliftOnHost, plan: Plan, before: readonly string[]): Promise<void> {
  expect(stateOf(keylift)).not.toEqual(before);
  valueOf(await keylift.port.apply(inverseOf(plan)));
  expect(differences(asSeen(before), asSeen(stateOf(keylift)))).toEqual([]);
}

/**
 * What nobody can see: a table made again has another id, the register's rules reach as far below it as new ones do,
 * and which of its columns Excel takes for calculated ones depends on how many rows it was made with.
 */
function asSeen(lines: readonly string[]): string[] {
  return lines.map((line) => {
    // A revision that follows bears another number, and means the same.
    if (line.startsWith('setting Keylift.revision.')) return 'setting Keylift.revision';
    if (/^OKRs rule /.test(line)) return line.replace(/"bottom":\d+/, '');
    if (/^OKRs? (log )?table /.test(line))
      return line.replace(/,"formula":"(\\.|[^"\\])*"/g, '').replace(/"id":\d+/, '');
    return line;
  });
}

/** Carries a plan out and compares what it did with what it said. Keylift's own sheets are its own business. */
async function keepsTheRest(
  keylift: KeyliftOnHost,
  team: readonly string[],
  planned: () => Promise<Plan>,
): Promise<void> {
  const plan = await planned();
  const before = stateOf(keylift, 'content');
  const rules = rulesOf(keylift.host.workbook);
  valueOf(await keylift.port.apply(plan));
  const changed = differences(before, stateOf(keylift, 'content')).map((line) => line.slice(2));
  const undeclared = changed
    .filter((line) => !/ rule \d+ /.test(line) && !/^OKRs |^OKR log /.test(line))
    .filter((line) => !isOfRevision(line, plan) && !plan.edits.some((edit) => isDeclared(line, edit)));
  expect(undeclared).toEqual([]);
  for (const [sheet, after] of rulesOf(keylift.host.workbook)) {
    const had = rules.get(sheet);
    if (!had || !team.includes(sheet)) continue;
    const count = (kind: Edit['kind']) =>
      plan.edits.filter((edit) => edit.kind === kind && 'sheet' in edit && edit.sheet === sheet).length;
    const kept = after.filter((rule) => had.includes(rule));
    expect(had.filter((rule) => after.includes(rule))).toEqual(kept);
    expect(had.length - kept.length).toBe(count('delete-rule'));
    expect(after.length - kept.length).toBe(count('add-rule'));
  }
}

/** Each sheet's rules in the order of their priority. */
function rulesOf(workbook: Workbook): Map<string, string[]> {
  return new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      [...sheet.rules]
        .sort((a, b) => a.priority - b.priority)
        .map(({ id: _, priority: __, ...rule }) =>
          JSON.stringify(rule).replace(/,"raw":"(\\.|[^"\\])*"/g, ''),
        ),
    ]),
  );
}

function isOfRevision(line: string, { revision }: Plan): boolean {
  return [...revision.before.keys, revisionKey(revision.takes)].some((key) =>
    line.startsWith(`setting ${key} `),
  );
}

/** Whether a fact of the workbook is one that this edit says it changes. */
function isDeclared(line: string, edit: Edit): boolean {
  switch (edit.kind) {
    case 'add-name':
    case 'delete-name':
      return line.startsWith(`name ${edit.name} `);
    case 'add-sheet':
    case 'delete-sheet':
    case 'sheet-visibility':
      return line.startsWith(`${edit.sheet} `);
    case 'write-cells':
    case 'fill-down':
    case 'clear-fill':
    case 'number-format':
    case 'dress':
    case 'undress':
      return isCellIn(line, edit.sheet, edit.area);
    case 'column-width':
      return columnsOf(edit.area).some((column) => line.startsWith(`${edit.sheet} column ${column} `));
    case 'sheet-filter':
      return line.startsWith(`${edit.sheet} filter `);
    case 'add-table':
    case 'delete-table':
      return line.startsWith(`${edit.sheet} table ${edit.table} `);
    case 'resize-table':
      return line.startsWith(`${edit.sheet} table ${edit.table} `);
    case 'insert-table-rows':
    case 'delete-table-rows':
    case 'insert-table-column':
    case 'delete-table-column':
      return [` table ${edit.table} `, ' cell '].some((fact) => line.startsWith(`${edit.sheet}${fact}`));
    case 'add-rule':
    case 'delete-rule':
      return false;
  }
}

function columnsOf({ column, columnCount }: Area): number[] {
  return Array.from({ length: columnCount }, (_, n) => column + n);
}

function isCellIn(line: string, sheet: string, { row, column, rowCount, columnCount }: Area): boolean {
  const start = `${sheet} cell `;
  if (!line.startsWith(start)) return false;
  const [r = -1, c = -1] = (line.slice(start.length).split(' ')[0] ?? '').split(',').map(Number);
  return r >= row && r < row + rowCount && c >= column && c < column + columnCount;
}
