import type { Area } from './area';
import { type FormatTable } from './format';
import type { Sheet } from './sheet';

/** A defined name. `formula` has no leading `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet it belongs to; absent for the whole workbook. */
  readonly sheet?: Sheet;
  /** Attributes that the host does not understand, as raw XML. */
  readonly extra?: string;
}

export interface CustomXmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** Separators and languages, as `application.cultureInfo` reports them. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly shortDatePattern: string;
}

/** What happened to the workbook; the host's events and the calculation live on it. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly change:
        | 'edited'
        | 'formatted'
        | 'rowInserted'
        | 'rowDeleted'
        | 'columnInserted'
        | 'columnDeleted'
        | 'cellInserted'
        | 'cellDeleted';
      /** For inserted and deleted cells: whether the others moved down and up, or right and left. */
      readonly shift?: 'rows' | 'columns';
    }
  /** Names, tables, sheets, rules: whatever is not a cell. */
  | {
      readonly kind: 'structure';
      readonly sheet?: Sheet;
      readonly what: 'sheet' | 'table' | 'name' | 'rule' | 'setting' | 'other';
    };

/** Recalculates what changes touch. Set by `calculation`; the model only tells it what changed. */
export interface Calculation {
  noteChange(change: Change): void;
  /** Brings every formula that is out of date up to date and returns the areas whose values changed. */
  calculate(kind: 'recalculate' | 'full'): readonly { readonly sheet: Sheet; readonly area: Area }[];
  /** Formulas it cannot evaluate: they keep the value the file had. */
  unsupported(): readonly {
    readonly sheet: Sheet;
    readonly row: number;
    readonly column: number;
    readonly reason: string;
  }[];
}

/** A workbook: plain data, and one way to tell that it changed. */
export class Workbook {
  sheets: readonly Sheet[] = [];
  names: readonly DefinedName[] = [];
  formats: FormatTable;
  date1904 = false;
  structureProtected = false;
  readOnly = false;
  fileName = 'Workbook.xlsx';
  /** The add-in's settings (`workbook.settings`): values as JSON text, in order of their making. */
  settings: ReadonlyMap<string, string> = new Map();
  customXmlParts: readonly CustomXmlPart[] = [];
  properties: Readonly<Record<string, string>> = {};
  culture: Culture = {
    name: 'en-US',
    decimalSeparator: '.',
    thousandsSeparator: ',',
    shortDatePattern: 'M/d/yyyy',
  };
  /** RGB of theme colours 0 to 11 and of the indexed palette, as `#RRGGBB`. */
  palette: { readonly theme: readonly string[]; readonly indexed: readonly string[] } = {
    theme: [],
    indexed: [],
  };
  calculation: Calculation | undefined;
  calculationMode: 'automatic' | 'manual' | 'automaticExceptTables' = 'automatic';
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(formats: FormatTable) {
    this.formats = formats;
  }

  /** Tells the calculation, then everyone who listens. Every change of the model ends here. */
  noteChange(change: Change): void {
    this.calculation?.noteChange(change);
    for (const listener of this.listeners) listener(change);
  }

  /** @returns a function that stops listening. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
