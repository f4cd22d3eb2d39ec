import fc from 'fast-check';
import { MAX_COLUMNS } from '../../src/embedded-host/model/area';
import { newWorkbook } from '../../src/embedded-host/model/newWorkbook';
import { Sheet } from '../../src/embedded-host/model/sheet';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { SheetWriter, type Style } from '../../src/workbench/sample/sheetWriter';

/** One KPI table and what a team keeps around it, as data, so that a failing case can be read. */
export interface RandomSheet {
  readonly sheet: string;
  /** Where the header begins, from 0. */
  readonly top: number;
  readonly left: number;
  readonly layout: 'snapshot' | 'wide';
  readonly isExcelTable: boolean;
  readonly kpis: readonly RandomKpi[];
  readonly header: Style;
  readonly body: Style;
  /** Of the columns where Keylift will append: a width, a number format, a fill, or nothing of its own. */
  readonly beside: readonly { readonly width?: number; readonly style: Style }[];
  readonly hasNotes: boolean;
  readonly hasRule: boolean;
  readonly hasValidation: boolean;
  readonly hasMergedTitle: boolean;
  readonly hasName: boolean;
  /** The font in which the team has set the whole sheet, cells without content included. */
  readonly sheetFont: string | undefined;
  /** A body row, from 0, that the team has hidden. */
  readonly hiddenRow: number | undefined;
}

interface RandomKpi {
  readonly name: string;
  readonly numberFormat: string;
  /** Oldest first; the last is current. */
  readonly values: readonly [number, number, number];
}

const SHEET_NAMES = ['Sales', 'Q3 & Q4', "People's", 'Données', '2026-27'];
const KPI_NAMES = [
  'Revenue',
  "Owner's churn",
  'A "quoted" rate',
  'Cost, all in',
  'On-time [%]',
  'Größe',
  '+1 club',
];
const PERIODS = ['Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026'];

const style: fc.Arbitrary<Style> = fc.record(
  {
    numberFormat: fc.constantFrom('General', '0.0%', '#,##0', '@'),
    bold: fc.boolean(),
    italic: fc.boolean(),
    size: fc.constantFrom(9, 11, 14),
    color: fc.constantFrom('#1F3864', '#C00000'),
    fill: fc.constantFrom('#DDE5F2', '#FFF2CC', '#FFFFFF'),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    topBorder: fc.boolean(),
    bottomBorder: fc.boolean(),
  },
  { requiredKeys: [] },
);

const value = fc.integer({ min: 1, max: 900 }).map((n) => n / 4);

const sheet = fc.record({
  top: fc.integer({ min: 2, max: 6 }),
  left: fc.integer({ min: 0, max: 2 }),
  layout: fc.constantFrom('snapshot' as const, 'wide' as const),
  isExcelTable: fc.boolean(),
  kpis: fc.array(
    fc.record({
      name: fc.constantFrom(...KPI_NAMES),
      numberFormat: fc.constantFrom('General', '0.0%', '#,##0.00', '#,##0 "€"'),
      values: fc.tuple(value, value, value),
    }),
    { minLength: 3, maxLength: 5 },
  ),
  header: style.map(({ numberFormat: _, ...rest }): Style => rest),
  body: style.map(({ numberFormat: _, ...rest }): Style => rest),
  beside: fc.array(
    fc.oneof(
      fc.constant({ style: {} }),
      fc.record({
        width: fc.constantFrom(5, 12.5, 20),
        style: fc.oneof(fc.constant({}), fc.constant({ size: 9 }), style),
      }),
    ),
    { maxLength: 4 },
  ),
  hasNotes: fc.boolean(),
  hasRule: fc.boolean(),
  hasValidation: fc.boolean(),
  hasMergedTitle: fc.boolean(),
  hasName: fc.boolean(),
  sheetFont: fc.option(fc.constant('Georgia'), { nil: undefined, freq: 4 }),
  hiddenRow: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 4 }),
});

/** One to three sheets, each with a KPI table. No two KPIs of a workbook bear one name. */
export const randomSheets: fc.Arbitrary<RandomSheet[]> = fc
  .tuple(
    fc.shuffledSubarray(SHEET_NAMES, { minLength: 1, maxLength: 3 }),
    fc.array(sheet, { minLength: 3, maxLength: 3 }),
  )
  .map(([names, sheets]) =>
    names.map((name, index) => {
      const made = sheets[index];
      if (!made) throw new Error('There are three sheets to take from.');
      const kpis = made.kpis.map((kpi, row) => ({ ...kpi, name: `${kpi.name} ${index + 1}${row + 1}` }));
      return { ...made, sheet: name, kpis };
    }),
  );

/** The headers of a table, left to right. */
function headersOf({ layout }: RandomSheet): string[] {
  return layout === 'wide' ? ['KPI', 'Unit', ...PERIODS] : ['KPI', 'Owner', 'Previous', 'Actual'];
}

/** The table's area: header and body. */
function tableAreaOf(one: RandomSheet): { top: number; left: number; bottom: number; right: number } {
  const right = one.left + headersOf(one).length - 1;
  return { top: one.top, left: one.left, bottom: one.top + one.kpis.length, right };
}

/** The workbook that the data describe. */
export function buildWorkbook(sheets: readonly RandomSheet[]): Workbook {
  const workbook = newWorkbook();
  workbook.sheets = sheets.map(
    ({ sheet: name }, index) => new Sheet(`{00000000-0001-0000-000${index}-000000000000}`, name),
  );
  for (const [index, one] of sheets.entries()) {
    const made = workbook.sheets[index];
    if (made) fill(workbook, made, one, index);
  }
  return workbook;
}

function fill(workbook: Workbook, made: Sheet, one: RandomSheet, index: number): void {
  const writer = new SheetWriter(workbook, made);
  const area = tableAreaOf(one);
  const headers = headersOf(one);
  const width = headers.length;
  if (one.sheetFont !== undefined) setFont(workbook, made, one.sheetFont);
  writer.title(`Figures of ${one.sheet}`);
  writer.row(one.top, one.left, headers, one.header);
  for (const [row, { name, numberFormat, values }] of one.kpis.entries()) {
    const cells = one.layout === 'wide' ? [name, '€', ...values, null] : [name, 'Inés', values[1], values[2]];
    writer.row(one.top + 1 + row, one.left, cells, one.body, one.body, { ...one.body, numberFormat });
  }
  for (const [offset, { width: wide, style: look }] of one.beside.entries()) {
    const column = area.right + 1 + offset;
    if (wide !== undefined)
      made.columnProps.set(column, { hidden: false, ...made.columnProps.get(column), width: wide });
    for (let row = area.top; row <= area.bottom; row++) writer.row(row, column, [null], look);
  }
  if (one.hasNotes) {
    writer.row(area.top + 1, area.left + width + 9, ['Far beside', 42, '=1+1'], {
      italic: true,
      fill: '#FFF2CC',
    });
    writer.row(area.bottom + 2, area.left, ['Booked by the fifth working day.', null, 7], { italic: true });
  }
  if (one.hasMergedTitle) made.merges = [{ top: 0, left: 0, bottom: 0, right: width + 3 }];
  if (one.hiddenRow !== undefined) made.rowProps.set(one.top + 1 + one.hiddenRow, { hidden: true });
  if (one.hasRule) addTeamRules(made, area);
  if (one.hasValidation) addTeamValidation(made, area);
  if (one.hasName)
    workbook.names = [
      ...workbook.names,
      {
        name: `Team_${index}`,
        formula: `'${one.sheet.replaceAll("'", "''")}'!$A$1`,
        comment: '',
        visible: true,
      },
    ];
  if (one.isExcelTable)
    made.tables = [
      {
        id: index + 1,
        name: `Team${index + 1}`,
        area,
        showHeaders: true,
        showTotals: false,
        columns: headers.map((name, at) => ({ id: at + 1, name })),
        style: 'TableStyleMedium2',
        bandedRows: true,
        bandedColumns: false,
        firstColumn: false,
        lastColumn: false,
        filter: { area, criteria: [] },
      },
    ];
}

/** As where a user selected all cells and picked a font: the columns that matter here, and the sheet's last. */
function setFont(workbook: Workbook, made: Sheet, name: string): void {
  const base = workbook.formats.at(0);
  const format = workbook.formats.intern({ ...base, font: { ...base.font, name } });
  for (const column of [...Array(40).keys(), MAX_COLUMNS - 1])
    made.columnProps.set(column, { hidden: false, format });
}

/** One rule of the team's ends with its table, one reaches into the cells beside it, where Keylift appends. */
function addTeamRules(made: Sheet, area: ReturnType<typeof tableAreaOf>): void {
  const format = { fontColor: { kind: 'rgb', rgb: '#C00000' } } as const;
  made.rules = [
    {
      id: '{00000000-000E-0000-0000-000001000000}',
      areas: [{ ...area, top: area.top + 1 }],
      priority: 0,
      stopIfTrue: false,
      rule: { kind: 'custom', formula: `$B$1>0`, format },
    },
    {
      id: '{00000000-000E-0000-0000-000002000000}',
      areas: [{ ...area, left: area.right, right: area.right + 2 }],
      priority: 1,
      stopIfTrue: true,
      rule: { kind: 'cellValue', operator: 'lessThan', formula1: '0', format },
    },
  ];
}

function addTeamValidation(made: Sheet, area: ReturnType<typeof tableAreaOf>): void {
  made.validations = [
    {
      areas: [{ ...area, top: area.top + 1, left: area.right }],
      type: 'decimal',
      operator: 'greaterThan',
      formula1: '-1000000',
      formula2: '',
      ignoreBlank: true,
      inCellDropDown: false,
      errorAlert: { show: true, style: 'warning', title: 'Sure?', message: 'That is very low.' },
      prompt: { show: false, title: '', message: '' },
    },
  ];
}
