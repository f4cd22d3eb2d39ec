import { inverseOfEdit } from '../../src/app/inverse';
import type { Result } from '../../src/app/result';
import type { Area } from '../../src/domain/sheet/area';
import { addTable } from '../../src/embedded-host/model/edit/addTable';
import { carryOut } from '../../src/excel/carryOut';
import { clearRules, findRules } from '../../src/excel/clearRules';
import type { BatchEdit, Write } from '../../src/excel/edits/edit';
import { handlerOf } from '../../src/excel/edits/handlers';
import { request } from '../../src/excel/request';
import { describeWorkbook, differences } from '../support/describeWorkbook';
import { at, contents, gridWorkbook, sheetOf } from '../support/gridWorkbook';
import { valueOf } from '../support/keyliftOnHost';
import { type OnHost, onHost } from './onHost';

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** Sales with a table of two rows in A1:B3, notes beside and below, a name and a setting. */
function salesOnHost(): OnHost {
  const workbook = gridWorkbook({
    Sales: [['Id', 'Actual', null, null, 'far'], ['KR-1', 1], ['KR-2', 2], [], ['below', 3]],
    Other: [[1]],
  });
  workbook.names = [{ name: 'Rate', formula: 'Sales!$B$2', comment: 'ours', visible: true }];
  workbook.settings = new Map([['Keylift', '{"a":1}']]);
  const one = onHost(workbook);
  one.host.user.edit((book) => {
    const sheet = sheetOf(book, 'Sales');
    book.names = [
      ...book.names,
      { name: 'Local', formula: 'Sales!$B$2', comment: '', visible: false, sheet },
      // The workbook's is another one.
      { name: 'Local', formula: 'Other!$A$1', comment: '', visible: true },
    ];
    sheet.tables = [{ ...addTable(book, sheet, at('A1:B3'), true), name: 'Kpis' }];
  });
  return one;
}

const WRITE: Write = { token: 'me', rulesThere: new Map() };

/** Writes edits alone, without what a plan has before and after them. */
const write = ({ connection }: OnHost, edits: readonly BatchEdit[]): Promise<Result<void>> =>
  carryOut(connection, edits, WRITE, {}, { edits: 0, isWhole: false });

/** Each kind of edit with its inverse; the deletion of rules is tested apart. */
const EDITS: readonly Exclude<BatchEdit, { kind: 'delete-sheet' }>[] = [
  { kind: 'add-sheet', sheet: 'OKRs' },
  {
    kind: 'write-cells',
    sheet: 'Sales',
    area: area(5, 0, 2, 2),
    before: [
      ['', ''],
      ['', null],
    ],
    after: [
      ["'=not a formula", '=B2*2'],
      [true, null],
    ],
  },
  { kind: 'fill-down', sheet: 'Sales', area: area(1, 3, 2, 2), formulas: ['=$B2+1', '=$C2*2'] },
  {
    kind: 'number-format',
    sheet: 'Sales',
    area: area(1, 2, 2),
    before: [{ format: 'General', rows: 2 }],
    after: [
      { format: '0%', rows: 1 },
      { format: '0.0', rows: 1 },
    ],
  },
  {
    kind: 'dress',
    sheet: 'Sales',
    area: area(1, 2, 2, 2),
    look: {
      fill: '#DDE5F2',
      fontColor: '#C00000',
      fontName: 'Arial',
      fontSize: 14,
      bold: true,
      italic: true,
      horizontal: 'Center',
      vertical: 'Top',
      wrapText: true,
      borders: [{ edge: 'EdgeBottom', style: 'Continuous', weight: 'Thin', color: '#7F7F7F' }],
    },
  },
  { kind: 'add-table', sheet: 'Other', area: area(4, 0, 3, 2), table: 'Added', style: 'TableStyleLight1' },
  {
    kind: 'resize-table',
    sheet: 'Sales',
    table: 'Kpis',
    before: area(0, 0, 3, 2),
    after: area(0, 0, 3, 3),
  },
  {
    kind: 'insert-table-rows',
    sheet: 'Sales',
    table: 'Kpis',
    body: area(1, 0, 4, 2),
    indexes: [1, 3],
    inputs: [
      ['KR-1', 1],
      ['KR-9', 9],
      ['KR-2', 2],
      ['KR-10', '=B2*2'],
    ],
    formats: [
      ['General', '0.00'],
      ['@', '0%'],
    ],
  },
  { kind: 'insert-table-column', sheet: 'Sales', table: 'Kpis', index: 1, header: 'OKR' },
  {
    kind: 'add-rule',
    sheet: 'Sales',
    area: area(1, 1, 2),
    rule: { kind: 'data-bar', lower: 0, upper: 1, color: '#9BC7E8', negativeColor: '#E8A59B' },
  },
  {
    kind: 'add-rule',
    sheet: 'Sales',
    area: area(1, 1, 2),
    rule: {
      kind: 'formula',
      formula: '=$B2="On track"',
      fontColor: '#0B5A0B',
      fill: '#DFF6DD',
      bold: false,
      stopIfTrue: true,
    },
  },
  { kind: 'add-name', name: 'Keylift_AsOf', formula: '=Sales!$B$3', comment: 'as of' },
  { kind: 'delete-name', name: 'Rate', formula: '=Sales!$B$2', comment: 'ours' },
  { kind: 'add-name', name: 'Rate', formula: '=Sales!$B$3', comment: '', hidden: true, scope: 'Sales' },
  { kind: 'delete-name', name: 'Local', formula: '=Sales!$B$2', comment: '', hidden: true, scope: 'Sales' },
  { kind: 'sheet-visibility', sheet: 'Other', before: 'Visible', after: 'VeryHidden' },
];

/** Whether the workbook shows an edit. */
async function isShown({ connection }: OnHost, edit: BatchEdit): Promise<boolean> {
  return valueOf(
    await request(connection, (workbook) => handlerOf(edit).observe(workbook, edit, WRITE), 'repeatable'),
  );
}

const state = ({ host }: OnHost): string[] => describeWorkbook(host.workbook);

describe.each(EDITS.map((edit) => [edit.kind, edit] as const))('the edit %s', (_, edit) => {
  it('is shown once it is carried out, and its inverse leaves the workbook as it was', async () => {
    const one = salesOnHost();
    const before = state(one);
    expect(await isShown(one, edit)).toBe(false);
    valueOf(await write(one, [edit]));
    expect(await isShown(one, edit)).toBe(true);
    expect(state(one)).not.toEqual(before);

    const inverse = inverseOfEdit(edit);
    if (inverse.kind === 'delete-rule') {
      expect(await clearRules(one.connection, await findRules(one.connection, [inverse]))).toEqual({
        deleted: [inverse],
        left: [],
      });
    } else valueOf(await write(one, [inverse]));
    expect(await isShown(one, edit)).toBe(false);
    // Turning a table back into cells leaves the headers that it gave itself.
    const left = edit.kind === 'add-table' || edit.kind === 'resize-table' ? /cell \d+,\d+ / : /never/;
    expect(differences(before, state(one)).filter((line) => !left.test(line))).toEqual([]);
  });
});

describe('edits', () => {
  it('write what is meant: texts that begin with = stay texts, formulas calculate, null is left alone', async () => {
    const one = salesOnHost();
    const [, cells] = EDITS;
    if (cells?.kind !== 'write-cells') throw new Error('The second edit writes cells.');
    valueOf(await write(one, [cells]));
    const sheet = sheetOf(one.host.workbook, 'Sales');
    expect(sheet.cells.get(5, 0)).toMatchObject({ value: '=not a formula' });
    expect(sheet.cells.get(5, 1)).toMatchObject({ formula: 'B2*2', value: 2 });
    expect(sheet.cells.get(6, 0)).toMatchObject({ value: true });
    expect(sheet.cells.get(6, 1)).toBeUndefined();
  });

  it('fill formulas down so that relative references follow their row', async () => {
    const one = salesOnHost();
    const fill: BatchEdit = {
      kind: 'fill-down',
      sheet: 'Sales',
      area: area(1, 2, 3, 1),
      formulas: ['=$B2+1'],
    };
    valueOf(await write(one, [fill]));
    expect(contents(sheetOf(one.host.workbook, 'Sales'), 'C2:C4')).toEqual([
      ['=$B2+1'],
      ['=$B3+1'],
      ['=$B4+1'],
    ]);
  });

  it('give a data bar explicit bounds', async () => {
    const one = salesOnHost();
    const bar = EDITS.find((edit) => edit.kind === 'add-rule');
    if (!bar) throw new Error('There is an edit that adds a rule.');
    valueOf(await write(one, [bar]));
    expect(sheetOf(one.host.workbook, 'Sales').rules[0]?.rule).toMatchObject({
      kind: 'dataBar',
      lower: { type: 'number', formula: '0' },
      upper: { type: 'number', formula: '1' },
      gradient: false,
    });
  });

  it('set a column width and put the standard width back', async () => {
    const one = salesOnHost();
    const before = state(one);
    const edit: BatchEdit = {
      kind: 'column-width',
      sheet: 'Sales',
      area: area(0, 3),
      before: 'standard',
      after: 90,
    };
    expect(await isShown(one, edit)).toBe(false);
    valueOf(await write(one, [edit]));
    expect(await isShown(one, edit)).toBe(true);
    valueOf(await write(one, [{ ...edit, before: 90, after: 'standard' }]));
    expect(await isShown(one, edit)).toBe(false);
    expect(differences(before, state(one))).toEqual([]);
  });

  it('say where the workbook does not show what was written', async () => {
    const one = salesOnHost();
    const cells: BatchEdit = {
      kind: 'write-cells',
      sheet: 'Sales',
      area: area(5, 1),
      before: [['']],
      // Excel makes a number of this text.
      after: [['5%']],
    };
    expect(await write(one, [cells])).toEqual({
      ok: false,
      issue: { code: 'not-as-written', where: 'Sales!B6' },
    });
  });
});
