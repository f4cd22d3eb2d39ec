import { checkMeasure } from '../../src/app/checkMeasure';
import type { Issue } from '../../src/app/issue';
import { inRow } from '../../src/app/formula/inRow';
import { coverageOf } from '../../src/app/register/coverageOf';
import { coveredTo } from '../../src/app/register/coveredTo';
import { currentFormula } from '../../src/app/register/currentFormula';
import type { Measure } from '../../src/app/register/current/measure';
import { thisRow } from '../../src/app/formula/structuredReference';
import { readContent } from '../../src/taskpane/state/readContent';
import { rangeReferences } from '../../src/app/register/rowReferences';
import { sheetById } from '../../src/app/sheetCells';
import type { Snapshot } from '../../src/app/snapshot';
import { layoutOf } from '../../src/app/tableLayout';
import { currentValue, type Aggregation } from '../../src/domain/aggregation';
import type { Cycle } from '../../src/domain/cycle';
import type { Kpi } from '../../src/domain/kpi';
import type { KpiTable } from '../../src/domain/kpi-table/kpiTable';
import { setCells } from '../../src/embedded-host/model/edit/setCells';
import { ErrorValue, type Scalar } from '../../src/embedded-host/model/value';
import type { UserHand } from '../../src/embedded-host/userHand';
import { gridWorkbook, sheetOf, type GridRows } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { patientKeylift, type PatientKeylift } from '../support/patientKeylift';
import { withTable } from '../support/withTable';

/** A sheet with one KPI table, as people keep them. */
export interface LayoutSheet {
  readonly rows: GridRows;
  readonly excelTable?: string;
  readonly isPivot?: boolean;
  /** Where ids stand, for a table with a KPI in each row. */
  readonly idColumn?: number;
  /** December comes in. */
  readonly next: (user: UserHand, sheet: string) => void;
}

/** What is asked of a KPI, and what was answered. */
export interface Asked {
  readonly what: 'current value' | 'measured to' | 'next end';
  readonly sheet: string;
  readonly kpi: string;
  readonly aggregation: Aggregation;
  readonly cycle: Cycle;
  /** The day on which the workbook is read. */
  readonly day: number;
  readonly asOf: number;
  /** Its row on the sheet `Asked`, from 0. */
  readonly row: number;
}

/** What no formula could answer. */
interface Refused {
  readonly sheet: string;
  readonly kpi: string;
  readonly aggregation: Aggregation;
  readonly issue: Issue;
}

/** Serials of the 1900 system are moved into the other one. */
const SHIFT = 1_462;

const CYCLES: Readonly<Record<string, Cycle>> = {
  'fourth quarter': { start: 46_296, due: 46_387 },
  'third quarter': { start: 46_204, due: 46_295 },
  'whole year': { start: 46_023, due: 46_387 },
  'from the middle of a month to that of another': { start: 46_244, due: 46_346 },
};

/** From which day on a workbook is read, and as of which days it is asked. */
const DAYS: readonly { readonly read: number; readonly asked: readonly number[] }[] = [
  { read: 46_387, asked: [46_387, 46_295] },
  // What stands from November on is planned then, and what stands in October may be.
  { read: 46_310, asked: [46_310] },
];

export interface LayoutBook {
  readonly keylift: PatientKeylift;
  readonly asked: readonly Asked[];
  readonly refused: readonly Refused[];
}

const OUT = 'Asked';
const COLUMNS = ['Id', 'Start', 'Due', 'As of', 'KPI', 'Current'];
const CURRENT = COLUMNS.indexOf('Current');

/** Writes the formula for every KPI, aggregation and cycle to a sheet of its own, as the register would hold it. */
export async function layoutBook(
  layouts: Readonly<Record<string, LayoutSheet>>,
  date1904: boolean,
): Promise<LayoutBook> {
  const keylift = patientKeylift(buildWorkbook(layouts, date1904));
  const shift = date1904 ? SHIFT : 0;
  const asked: Asked[] = [];
  const refused: Refused[] = [];
  const written: Written[] = [];
  for (const { day, asOf } of DAYS.flatMap((one) => one.asked.map((asOf) => ({ day: one.read, asOf })))) {
    const { snapshot, tables } = await read(keylift, layouts, day - shift);
    for (const table of tables)
      for (const kpi of table.kpis)
        for (const aggregation of ['latest', 'sum', 'average'] as const)
          for (const { start, due } of cyclesAsked(day, asOf)) {
            const cycle = { start: start - shift, due: due - shift };
            const place = { tableKey: table.key, kpiKey: kpi.key };
            const promotion = {
              ...place,
              aggregation,
              baseline: { kind: 'constant', value: 1 },
              target: { kind: 'level', value: 2 },
            } as const;
            const request = { ...cycle, kpis: [promotion], objective: 'Agree', columns: [] };
            const [issue] = checkMeasure(snapshot, { table, kpi }, request, promotion);
            if (issue !== undefined) {
              refused.push({ sheet: table.sheetName, kpi: kpi.name, aggregation, issue });
              continue;
            }
            const measure = { aggregation, cycle, asOf: thisRow('As of') };
            const id = `${table.sheetName} ${kpi.nameCell.row}`;
            const values = [id, cycle.start, cycle.due, asOf - shift];
            const dates = { day: day - shift, asOf: asOf - shift };
            for (const [what, formula] of formulasFor(snapshot, layouts, table, kpi, measure)) {
              const row = asked.length + 1;
              written.push({ row, values, formula: inRow(formula, COLUMNS, 0, row) });
              asked.push({ what, sheet: table.sheetName, kpi: kpi.name, aggregation, cycle, ...dates, row });
            }
          }
  }
  write(keylift, written);
  return { keylift, asked, refused };
}

/** Of days in the past only some cycles are asked: a workbook of so many formulas takes long. */
function cyclesAsked(day: number, asOf: number): readonly Cycle[] {
  const all = Object.values(CYCLES);
  return day === asOf && day === DAYS[0]?.read ? all : all.slice(0, 1);
}

interface Written {
  readonly row: number;
  readonly values: readonly Scalar[];
  readonly formula: string;
}

/** What the domain says to each question, of the workbook as it is now. */
export async function answersOf(
  { keylift, asked }: LayoutBook,
  layouts: Readonly<Record<string, LayoutSheet>>,
): Promise<readonly (number | '')[]> {
  const { date1904 } = keylift.host.workbook;
  const days = new Map<number, readonly KpiTable[]>();
  for (const { day } of asked) if (!days.has(day)) days.set(day, (await read(keylift, layouts, day)).tables);
  return asked.map(({ what, sheet, kpi, aggregation, cycle, day, asOf }) => {
    const [found] = (days.get(day) ?? [])
      .filter(({ sheetName }) => sheetName === sheet)
      .flatMap((table) => table.kpis.filter(({ name }) => name === kpi).map((one) => ({ table, one })));
    if (found === undefined) throw new Error(`${kpi} is not found on ${sheet}.`);
    const begun = found.one.series.filter(({ period }) => (period?.start ?? asOf) <= asOf);
    if (what === 'current value') return currentValue(begun, aggregation, cycle) ?? '';
    const covered = coverageOf(found.table, { ...found.one, series: begun }, cycle, asOf, date1904);
    return (what === 'measured to' ? covered.measuredTo : covered.nextEnd) ?? '';
  });
}

/** What the host, or another program, calculated. */
export function calculatedIn(workbook: PatientKeylift['host']['workbook'], { asked }: LayoutBook): unknown[] {
  const { cells } = sheetOf(workbook, OUT);
  return asked.map(({ row }) => {
    const value = cells.get(row, CURRENT)?.value ?? '';
    return value instanceof ErrorValue ? value.code : value;
  });
}

async function read(
  keylift: PatientKeylift,
  layouts: Readonly<Record<string, LayoutSheet>>,
  day: number,
): Promise<{ readonly snapshot: Snapshot; readonly tables: readonly KpiTable[] }> {
  const { snapshot, tables } = readContent(valueOf(await keylift.port.read()), day);
  const ours = tables.filter(({ sheetName }) => sheetName !== OUT);
  return {
    snapshot,
    tables: ours.map((table) =>
      layouts[table.sheetName]?.isPivot === true ? { ...table, pivotTable: table.sheetName } : table,
    ),
  };
}

/** The formula for the current value; with that for the latest one also those that tell how far it is measured. */
function formulasFor(
  snapshot: Snapshot,
  layouts: Readonly<Record<string, LayoutSheet>>,
  table: KpiTable,
  kpi: Kpi,
  measure: Measure,
): (readonly [Asked['what'], string])[] {
  const sheet = sheetById(snapshot, table.sheetId);
  if (sheet === undefined) throw new Error('The sheet is in the snapshot.');
  const idColumn = layouts[table.sheetName]?.idColumn ?? -1;
  const references = rangeReferences(sheet.name, table.body, idColumn);
  const placed = { sheet, table, kpi, ...(layoutOf(table) === 'row' ? { references } : {}) };
  const formula = currentFormula(placed, measure);
  if (formula === undefined) throw new Error(`${kpi.name} on ${sheet.name} has no formula.`);
  const covered = coveredTo(placed, measure);
  // Without periods they read the current value, which the sheet of the questions does not have.
  const isTold = measure.aggregation === 'latest' && covered.nextEnd !== '=""';
  return [
    ['current value', formula],
    ...(isTold
      ? ([
          ['measured to', covered.measuredTo],
          ['next end', covered.nextEnd],
        ] as const)
      : []),
  ];
}

function write(keylift: PatientKeylift, written: readonly Written[]): void {
  keylift.host.user.edit((workbook) => {
    for (const { row, values, formula } of written) {
      const area = { top: row, left: 0, bottom: row, right: CURRENT };
      setCells(workbook, sheetOf(workbook, OUT), area, (_, column) =>
        column === CURRENT ? { formula: formula.slice(1) } : { value: values[column] ?? null },
      );
    }
  });
}

function buildWorkbook(layouts: Readonly<Record<string, LayoutSheet>>, date1904: boolean) {
  const rows = Object.entries(layouts).map(([name, layout]) => [name, layout.rows] as const);
  const workbook = gridWorkbook({ ...Object.fromEntries(rows), [OUT]: [COLUMNS] });
  workbook.date1904 = date1904;
  const format = workbook.formats.change(0, { numberFormat: 'mmm yy' });
  for (const [index, [name, layout]] of Object.entries(layouts).entries()) {
    const { cells } = sheetOf(workbook, name);
    for (const row of cells.rowIndexes())
      for (const [column, cell] of cells.row(row) ?? [])
        if (isDate(cell.value))
          cells.set(row, column, { ...cell, value: cell.value - (date1904 ? SHIFT : 0), format });
    if (layout.excelTable !== undefined)
      withTable(workbook, name.replaceAll(' ', '_'), layout.excelTable, { id: index + 1 }, name);
  }
  return workbook;
}

const isDate = (value: Scalar): value is number =>
  typeof value === 'number' && value > 46_000 && value < 47_000;
