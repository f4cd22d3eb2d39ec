import { codeOfFailure, type Probe } from '../probe';

/** Names of sheets that are written with or without quotes, as Excel thinks right. */
const ODD_NAMES = ['YTD2026', 'R1_Budget', 'C3PO', '2026', 'A B', 'Q1'];

/** Cells of the largest window that a pane might read. */
const MANY = { rows: 12_000, columns: 117 };

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const WORKBOOK_PROBES: readonly Probe[] = [
  {
    id: 'settings: one deleted and two added in one batch',
    ask: async (context) => {
      const { settings } = context.workbook;
      settings.add('Keylift.selftest', 1);
      await context.sync();
      const code = await codeOfFailure(context, () => {
        settings.getItem('Keylift.selftest').delete();
        settings.add('Keylift.selftest.1', 1);
        settings.add('Keylift.selftest.2', 2);
      });
      const found = settings.load('items/key');
      await context.sync();
      const keys = found.items.map(({ key }) => key).filter((key) => key.startsWith('Keylift.selftest'));
      for (const key of keys) settings.getItem(key).delete();
      await context.sync();
      return { code, keys: keys.sort() };
    },
  },
  {
    id: 'formulas: odd names of sheets, as printed',
    ask: async (context, sheet) => {
      const { worksheets } = context.workbook;
      for (const name of ODD_NAMES) worksheets.add(name);
      const range = sheet.getRange(`A1:A${ODD_NAMES.length}`);
      range.formulas = ODD_NAMES.map((name) => [`='${name}'!A1`]);
      range.load('formulas');
      await context.sync();
      for (const name of ODD_NAMES) worksheets.getItem(name).delete();
      await context.sync();
      return range.formulas.map(([formula]) => String(formula));
    },
  },
  {
    id: 'formulas: odd headers, as printed',
    ask: async (context, sheet) => {
      const headers = [' Q1 ', "Bob's", 'A#B', 'A[1]'];
      sheet.getRange('A1:D2').values = [headers, [1, 2, 3, 4]];
      const table = sheet.tables.add('A1:D2', true);
      table.name = 'KeyliftSelftest';
      const range = sheet.getRange('A5:D5');
      range.formulas = [
        [
          '=SUM(KeyliftSelftest[[ Q1 ]])',
          "=SUM(KeyliftSelftest[Bob''s])",
          "=SUM(KeyliftSelftest[A'#B])",
          "=SUM(KeyliftSelftest[A'[1']])",
        ],
      ];
      range.load('formulas');
      await context.sync();
      return range.formulas[0]?.map(String) ?? [];
    },
  },
  {
    id: 'errors: a table that is not there',
    ask: (context, sheet) => codeOfFailure(context, () => sheet.tables.getItem('none').delete()),
  },
  {
    id: 'errors: an index outside of a collection',
    ask: (context, sheet) =>
      codeOfFailure(context, () => sheet.getRange('A1').conditionalFormats.getItemAt(7).load('id')),
  },
  {
    id: 'errors: a name that is no range',
    ask: async (context) => {
      const name = context.workbook.names.add('KeyliftSelftest_Five', '=5');
      const code = await codeOfFailure(context, () => name.getRange().load('address'));
      name.delete();
      await context.sync();
      return code;
    },
  },
  {
    id: 'errors: a range whose cells are gone',
    ask: async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      context.trackedObjects.add(range);
      await context.sync();
      sheet.getRange('A:B').delete('Left');
      return codeOfFailure(context, () => range.load('address'));
    },
  },
  {
    id: 'errors: activating a hidden sheet',
    ask: (context, sheet) => {
      sheet.visibility = 'Hidden';
      return codeOfFailure(context, () => sheet.activate());
    },
  },
  {
    id: 'errors: protecting twice, then writing',
    ask: async (context, sheet) => {
      sheet.protection.protect();
      await context.sync();
      const twice = await codeOfFailure(context, () => sheet.protection.protect());
      const write = await codeOfFailure(context, () => (sheet.getRange('A1').values = [[1]]));
      sheet.protection.unprotect();
      await context.sync();
      return { twice, write };
    },
  },
  {
    id: 'filter: what it tells, and a write into hidden rows',
    ask: async (context, sheet) => {
      const range = sheet.getRange('A1:A4');
      range.values = [['KPI'], ['a'], ['b'], ['a']];
      sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['b'] });
      await context.sync();
      const written = sheet.getRange('A1:A4');
      written.values = [['KPI'], ['x'], ['y'], ['z']];
      sheet.autoFilter.load('isDataFiltered');
      written.load('values');
      await context.sync();
      return {
        filtered: sheet.autoFilter.isDataFiltered,
        values: written.values.map(([value]) => String(value)),
      };
    },
  },
  {
    id: 'merged cells: values and areas',
    ask: async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B1').merge();
      const merged = range.getMergedAreasOrNullObject().load('address');
      range.load('values');
      await context.sync();
      return {
        areas: merged.isNullObject ? null : merged.address.replace(/.*!/, ''),
        values: range.values.map((row) => row.map(String)),
      };
    },
  },
  {
    id: 'events: of one write into nine cells',
    ask: async (context, sheet) => {
      const told: string[] = [];
      // What happened before is told before.
      await pause(0);
      const registration = sheet.onChanged.add(async ({ address, changeType, triggerSource }) => {
        told.push(`${changeType} ${address} ${triggerSource}`);
      });
      await context.sync();
      sheet.getRange('A1:C3').values = [1, 2, 3].map((n) => [n, n, n]);
      await context.sync();
      await pause(1_000);
      registration.remove();
      await context.sync();
      return told;
    },
  },
  {
    id: 'reading 1.4 million cells',
    ask: async (context, sheet) => {
      const many = () => sheet.getRangeByIndexes(0, 0, MANY.rows, MANY.columns);
      sheet.getRange('A1').values = [[1]];
      many().copyFrom('A1');
      await context.sync();
      return codeOfFailure(context, () => many().load('values,formulas,numberFormat'));
    },
  },
];
