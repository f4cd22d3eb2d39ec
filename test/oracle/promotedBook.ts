import { readTracking } from '../../src/app/register/readTracking';
import { asOfCell, registerColumn, type RegisterTable } from '../../src/app/register/findRegister';
import type { RegisterColumn } from '../../src/app/tables/keyResults';
import type { KpiPromotion, PromotionRequest } from '../../src/app/promotionRequest';
import type { Coverage } from '../../src/domain/coverage';
import { targetLevel } from '../../src/domain/target';
import { buildSample } from '../../src/workbench/sample/buildSample';
import type { KpiTable } from '../../src/domain/kpi-table/kpiTable';
import type { Kpi } from '../../src/domain/kpi';
import { setCells } from '../../src/embedded-host/model/edit/setCells';
import type { Scalar } from '../../src/embedded-host/model/value';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import type { WorkbookContent } from '../../src/taskpane/state/paneState';
import { columnLetters } from '../../src/domain/sheet/address';
import { gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { everyKpiOf, patientKeylift, type PatientKeylift } from '../support/patientKeylift';
import { withTable } from '../support/withTable';
import {
  asOfSerial,
  expectedOf,
  expectedRow,
  type ExpectedRow,
  type Figures,
  type PlacedCase,
} from './expectedRow';
import { LAYOUTS, type Layout } from './layouts';
import { randomCases, type RandomCase } from './randomCase';

/** A workbook whose every KPI was promoted, and in which people have typed since. */
export interface PromotedBook {
  readonly keylift: PatientKeylift;
  /** As it was before anybody typed, with the as-of date alive. */
  readonly today: Uint8Array;
  /** What the register must show, by the KPI's name. */
  readonly expected: ReadonlyMap<string, (covered: Coverage) => ExpectedRow>;
  readonly content: WorkbookContent;
}

const CASES_A_LAYOUT = 40;

/** Every layout on a sheet of its own, full of random cases. */
export async function promotedRandomBook(date1904: boolean): Promise<PromotedBook> {
  const cases = new Map<string, PlacedCase>();
  for (const [index, layout] of LAYOUTS.entries())
    for (const [n, random] of randomCases(CASES_A_LAYOUT, index + (date1904 ? 100 : 0)).entries())
      cases.set(`${layout.name} ${n + 1}`, { layout, random, row: n + 1 });
  const keylift = patientKeylift(buildWorkbook(cases, date1904));
  const before = valueOf(await keylift.scan());
  valueOf(await keylift.promote(before, requestFor(before, cases, date1904)));
  const today = keylift.host.save();
  const { register } = readTracking(valueOf(await keylift.scan()).snapshot);
  if (register === undefined) throw new Error('A promoted workbook has a register.');
  keylift.host.user.edit((workbook) => typeAfterwards(workbook, register, cases, date1904));
  const expected = new Map(
    [...cases].map(([name, placed]) => [
      name,
      (covered: Coverage) => expectedRow(name, placed, date1904, covered),
    ]),
  );
  return { keylift, today, expected, content: await withAsOf(keylift, asOfSerial(date1904)) };
}

/** The sample, every KPI of it promoted. */
export async function promotedSample(): Promise<PromotedBook> {
  const keylift = patientKeylift(buildSample());
  const before = valueOf(await keylift.scan());
  valueOf(await keylift.promote(before, everyKpiOf(...before.tables)));
  const today = keylift.host.save();
  const expected = new Map(
    before.tables.flatMap(({ kpis }) =>
      kpis.map(
        ({ name, latest }) =>
          [
            name,
            (covered: Coverage) => expectedOf({ ...sampleFigures(latest?.value ?? 0), ...covered }),
          ] as const,
      ),
    ),
  );
  return { keylift, today, expected, content: await withAsOf(keylift, asOfSerial(false)) };
}

/** As `everyKpiOf` promotes: 15% up from where it is, by the end of 2026. */
function sampleFigures(current: number): Omit<Figures, keyof Coverage> {
  const target = targetLevel(current, { kind: 'percent', by: 0.15 });
  return { baseline: current, target, current, start: 46_296, due: 46_387, asOf: asOfSerial(false) };
}

/** Types a fixed as-of date over the living one, and reads the workbook. */
async function withAsOf(keylift: PatientKeylift, serial: number): Promise<WorkbookContent> {
  const { snapshot } = valueOf(await keylift.scan());
  const { register } = readTracking(snapshot);
  const cell = register && asOfCell(snapshot, register.asOf);
  if (cell === undefined) throw new Error('A promoted workbook has an as-of date.');
  keylift.host.user.edit((workbook) => put(workbook, cell.sheet.name, cell.row, cell.column, serial));
  return valueOf(await keylift.scan());
}

function buildWorkbook(cases: ReadonlyMap<string, PlacedCase>, date1904: boolean): Workbook {
  const rows = (layout: Layout) => [
    layout.header,
    ...[...cases]
      .filter(([, placed]) => placed.layout === layout)
      .map(([name, { random, row }]) => [name, ...layout.cells(random, row)]),
  ];
  const workbook = gridWorkbook(Object.fromEntries(LAYOUTS.map((layout) => [layout.name, rows(layout)])));
  workbook.date1904 = date1904;
  for (const [id, layout] of LAYOUTS.entries()) {
    if (!layout.excelTable) continue;
    const address = `A1:${columnLetters(layout.header.length - 1)}${CASES_A_LAYOUT + 1}`;
    withTable(workbook, layout.name.replaceAll(' ', '_'), address, { id: id + 1 }, layout.name);
  }
  for (const { layout, random, row } of cases.values()) {
    const { cells } = sheetOf(workbook, layout.name);
    const format = workbook.formats.change(0, { numberFormat: random.numberFormat });
    for (const [column, cell] of cells.row(row) ?? [])
      if (column > 0) cells.set(row, column, { ...cell, format });
  }
  return workbook;
}

function requestFor(
  { tables }: WorkbookContent,
  cases: ReadonlyMap<string, PlacedCase>,
  date1904: boolean,
): PromotionRequest {
  const asOf = asOfSerial(date1904);
  const kpis = tables.flatMap((table) =>
    table.kpis.map((kpi) => {
      const placed = cases.get(kpi.name);
      if (placed === undefined) throw new Error(`No case is called ${kpi.name}.`);
      return promotionOf(table, kpi, placed);
    }),
  );
  if (kpis.length !== cases.size) throw new Error(`${kpis.length} of ${cases.size} KPIs were found.`);
  return {
    kpis,
    objective: 'Agree three ways',
    start: asOf,
    due: asOf + 30,
    columns: ['Baseline', 'Target', 'Progress', 'Expected', 'Status'],
  };
}

function promotionOf(table: KpiTable, kpi: Kpi, { layout, random, row }: PlacedCase): KpiPromotion {
  const { baseline, target, targetAs, baselineAs } = random;
  const cellIn = (column: number | undefined) =>
    column === undefined
      ? undefined
      : { kind: 'cell' as const, cell: { sheetId: table.sheetId, row, column } };
  const living = baselineAs === 'cell' ? cellIn(layout.baseline) : undefined;
  const livingTarget = targetAs === 'cell' ? cellIn(layout.target) : undefined;
  return {
    tableKey: table.key,
    kpiKey: kpi.key,
    baseline: living ?? { kind: 'constant', value: baseline },
    target: livingTarget ?? targetInput(random, target - baseline),
  };
}

function targetInput({ baseline, target, targetAs }: RandomCase, change: number): KpiPromotion['target'] {
  if (targetAs === 'change') return { kind: 'change', by: change };
  if (targetAs === 'percent' && baseline !== 0) return { kind: 'percent', by: change / baseline };
  return { kind: 'level', value: target };
}

function typeAfterwards(
  workbook: Workbook,
  register: RegisterTable,
  cases: ReadonlyMap<string, PlacedCase>,
  date1904: boolean,
): void {
  const asOf = asOfSerial(date1904);
  const { sheet } = register;
  const type = (row: number, column: RegisterColumn, value: Scalar): void =>
    put(workbook, sheet.name, row, registerColumn(register, column) ?? -1, value);
  const names = registerColumn(register, 'KPI') ?? -1;
  for (const { row } of register.rows) {
    const name = sheetOf(workbook, sheet.name).cells.get(row, names)?.value;
    const placed = typeof name === 'string' ? cases.get(name) : undefined;
    if (placed === undefined) throw new Error(`The register has no name for the KPI in row ${row + 1}.`);
    const { twist, baseline, start, due, initiative } = placed.random;
    type(row, 'Start', asOf + start);
    type(row, 'Due', asOf + due);
    type(row, 'Initiative', initiative);
    if (twist.kind === 'typed') type(row, twist.column, twist.value);
    if (twist.kind === 'target-equals-baseline') type(row, 'Target', baseline);
    if (twist.kind === 'no-figures')
      for (const column of placed.layout.values)
        put(workbook, placed.layout.name, placed.row, column, twist.value);
  }
}

function put(workbook: Workbook, sheetName: string, row: number, column: number, value: Scalar): void {
  const area = { top: row, left: column, bottom: row, right: column };
  setCells(workbook, sheetOf(workbook, sheetName), area, () => ({ value }));
}
