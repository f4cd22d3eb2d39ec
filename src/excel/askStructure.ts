import type {
  Culture,
  NameSnapshot,
  PivotTableSnapshot,
  SheetSnapshot,
  Snapshot,
  TableSnapshot,
} from '../app/snapshot';

/** All of a workbook but its cells, and the names that lead to them. */
export interface Structure {
  readonly sheets: readonly SheetStructure[];
  readonly workbook: Omit<Snapshot, 'sheets' | 'names' | 'date1904'>;
}

export type SheetStructure = Pick<SheetSnapshot, 'id' | 'name' | 'visible' | 'veryHidden' | 'protected'> & {
  readonly tables: readonly Omit<TableSnapshot, 'area'>[];
  readonly pivotTables: readonly Pick<PivotTableSnapshot, 'name'>[];
};

/** So many that none comes twice by chance. */
const REVISIONS = 1_000_000_000;

/** Asks for everything that can be asked without knowing the sheets, but for the names: they are read with the cells. */
export function askStructure(workbook: Excel.Workbook): () => Structure {
  const { worksheets, settings, application } = workbook;
  workbook.load('readOnly,protection/protected');
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,' +
      'items/tables/items/id,items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals,' +
      'items/tables/items/columns/items/name,items/pivotTables/items/name',
  );
  settings.load('items/key,items/value');
  const { cultureInfo } = application;
  cultureInfo.load('name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator');

  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      ...(sheet.visibility === 'VeryHidden' ? { veryHidden: true as const } : {}),
      protected: sheet.protection.protected,
      tables: sheet.tables.items.map((table) => ({
        id: table.id,
        name: table.name,
        showHeaders: table.showHeaders,
        showTotals: table.showTotals,
        columns: table.columns.items.map((column) => column.name),
      })),
      pivotTables: sheet.pivotTables.items.map(({ name }) => ({ name })),
    })),
    workbook: {
      settings: Object.fromEntries(
        settings.items.map((setting): [string, unknown] => [setting.key, setting.value]),
      ),
      unusedRevision: 1 + Math.floor(Math.random() * REVISIONS),
      culture: cultureOf(cultureInfo),
      readOnly: workbook.readOnly,
      structureProtected: workbook.protection.protected,
    },
  });
}

/** What a workbook calls by name. */
export interface Names {
  /** The names of the workbook and of each sheet. */
  readonly defined: readonly NameSnapshot[];
  /** What each sheet is called now, by its id. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** Asks for all names. */
export function askNames({ names, worksheets }: Excel.Workbook): () => Names {
  names.load('items/name,items/formula,items/visible');
  worksheets.load(
    'items/id,items/name,items/names/items/name,items/names/items/formula,items/names/items/visible',
  );
  return () => ({
    defined: [
      ...names.items.map(nameSnapshot),
      ...worksheets.items.flatMap((sheet) =>
        sheet.names.items.map((name) => ({ ...nameSnapshot(name), sheetId: sheet.id })),
      ),
    ],
    sheets: new Map(worksheets.items.map(({ id, name }) => [id, name])),
  });
}

function nameSnapshot(name: Excel.NamedItem): NameSnapshot {
  return { name: name.name, formula: String(name.formula), visible: name.visible };
}

function cultureOf(info: Excel.CultureInfo): Culture {
  return {
    name: info.name,
    decimalSeparator: info.numberFormat.numberDecimalSeparator,
    thousandsSeparator: info.numberFormat.numberGroupSeparator,
  };
}
