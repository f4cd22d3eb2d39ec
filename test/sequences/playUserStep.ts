import { HostError } from '../../src/embedded-host/model/hostError';
import type { Table } from '../../src/embedded-host/model/table';
import type { EmbeddedHost } from '../../src/embedded-host';
import { parseAddress } from '../../src/domain/sheet/address';
import type { Area } from '../../src/embedded-host/model/area';
import type { Hand } from './edits/userEdit';
import { USER_EDITS } from './edits/userEdits';
import { boardOf } from './invariants/board';
import { notePassedOn } from './invariants/passedOn';
import { idsInRegister } from './register';
import type { UserStep } from './step';
import { placeOf, shownRight, TEAM_TABLES } from './teamBook';
import type { Tracked, World } from './world';

/** Does in both workbooks what a user does: first in the twin, to see whether Excel allows it. */
export function playUserStep(world: World, { user, draw }: UserStep): void {
  const edit = USER_EDITS[user];
  const table = TEAM_TABLES[draw.table % TEAM_TABLES.length];
  if (edit === undefined || table === undefined) throw new Error(`Nobody knows how a user ${user}.`);
  world.fresh += 1;
  const inserted: Area[] = [];
  const hands = [world.twin, world.real].map((host) => handOf(world, host, table, inserted));
  const [twin, real] = hands;
  const where = `${table.name}, row ${draw.row % 10}, column ${draw.column % 10}`;
  if (twin === undefined || real === undefined) {
    world.log.push(`a user ${user} (${where}): the table is gone`);
    return;
  }
  const ids = idsInRegister(world.real.workbook);
  const name = nameUnder(real, user, draw.row);
  const tried = edit.onlyReal === true ? 'done' : attempt(() => edit.make(twin, draw));
  const done = tried === 'done' ? attempt(() => edit.make(real, draw)) : tried;
  world.log.push(`a user ${user} (${where})${done === 'done' ? '' : `: ${done}`}`);
  if (tried !== done && edit.onlyReal !== true)
    world.breaches.push({ kind: `the user cannot do what he could without Keylift: ${user}`, detail: done });
  if (done !== 'done') return;
  for (const cells of inserted) notePassedOn(world, real.sheet.id, cells);
  if (edit.touchesRegister === true) {
    const left = new Set(idsInRegister(world.real.workbook));
    for (const id of ids) if (!left.has(id)) world.tracked.delete(id);
  }
  if (user === 'types over what Keylift shows') world.overtyped.add(draw.what);
  if (name !== undefined) rename(world, name, `Measure ${world.fresh}`);
  world.board = boardOf(world.real.workbook);
}

function attempt(make: () => boolean): string {
  try {
    return make() ? 'done' : 'makes no sense here';
  } catch (error) {
    if (error instanceof HostError) return `Excel refuses: ${error.message}`;
    throw error;
  }
}

function handOf(
  world: World,
  host: EmbeddedHost,
  { name, kind }: (typeof TEAM_TABLES)[number],
  inserted: Area[],
): Hand | undefined {
  const place = placeOf(host.workbook, name);
  const real = placeOf(world.real.workbook, name);
  if (place === undefined || real === undefined) return undefined;
  const { sheet, area } = place;
  const tableIn = (one: typeof place): Table | undefined =>
    one.sheet.tables.find((table) => table.area.top <= one.area.top && table.area.bottom >= one.area.top);
  const realTable = tableIn(real);
  const right = shownRight(real.sheet, real.area);
  return {
    host,
    workbook: host.workbook,
    sheet,
    area,
    shownRight: shownRight(sheet, area),
    realRight: right,
    filtered: (realTable ? realTable.filter : real.sheet.filter)?.area,
    keylift: { left: real.area.right + 1, right },
    kind,
    excelTable: tableIn(place),
    isApart: isApart(world.real, real, right),
    noteInserted: (cells) => {
      if (host === world.real) inserted.push(cells);
    },
    fresh: world.fresh,
  };
}

/** Whether the name that Keylift keeps the place of its columns by leads further right in the table's header. */
function isApart(
  { workbook }: EmbeddedHost,
  { sheet, area }: NonNullable<ReturnType<typeof placeOf>>,
  right: number,
): boolean {
  return workbook.names
    .filter(({ name }) => name.startsWith('Keylift_Columns_'))
    .flatMap(({ formula }) => parseAddress(formula) ?? [])
    .some((one) => one.sheetName === sheet.name && one.area.row === area.top && one.area.column > right);
}

/** The name that a KPI loses when it is renamed. */
function nameUnder({ sheet, area, kind }: Hand, user: string, row: number): string | undefined {
  if (user !== 'renames a KPI' || kind === 'records') return undefined;
  const value = sheet.cells.get(area.top + 1 + (row % Math.max(1, area.bottom - area.top)), area.left)?.value;
  return typeof value === 'string' ? value : undefined;
}

function rename(world: World, from: string, to: string): void {
  const stays = isName(world, from);
  const follow = (names: readonly string[]): readonly string[] =>
    names.includes(from) ? [...names.filter((name) => stays || name !== from), to] : names;
  const followAll = (tracked: Tracked): Map<string, readonly string[]> =>
    new Map([...tracked].map(([id, names]) => [id, follow(names)]));
  for (const [id, names] of world.tracked) world.tracked.set(id, follow(names));
  for (const [name, names] of world.renamed) world.renamed.set(name, follow(names));
  world.renamed.set(from, stays ? [from, to] : [to]);
  // What was demoted and comes back bears the new name too.
  for (const [who, change] of world.last.entries())
    if (change !== undefined)
      world.last[who] = { ...change, before: followAll(change.before), after: followAll(change.after) };
}

/** Whether a KPI is still called so: the row may have been copied before one of the two was renamed. */
function isName({ real: { workbook } }: World, name: string): boolean {
  return TEAM_TABLES.some((table) => {
    const place = placeOf(workbook, table.name);
    if (place === undefined) return false;
    const { sheet, area } = place;
    return [...sheet.cells.within({ ...area, right: area.left })].some(([, , { value }]) => value === name);
  });
}
