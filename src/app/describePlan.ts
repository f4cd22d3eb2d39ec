import { qualifiedAddress } from '../domain/sheet/address';
import { planLineText } from './messages';
import type { CellInput, Edit, Plan } from './plan';

/** One thing that a plan does, as the preview lists it. */
export type PlanLine =
  | { readonly kind: 'sheet-added' | 'sheet-deleted'; readonly sheet: string }
  | { readonly kind: 'table-added' | 'table-deleted'; readonly table: string; readonly address: string }
  | { readonly kind: 'table-resized'; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: 'column-added' | 'column-deleted'; readonly table: string; readonly header: string }
  | { readonly kind: 'row-added' | 'row-deleted'; readonly table: string; readonly first: string }
  /** `texts` are the constants where they are few. */
  | {
      readonly kind: 'cells-written';
      readonly address: string;
      readonly count: number;
      readonly texts: readonly string[];
    }
  | { readonly kind: 'cells-emptied'; readonly address: string; readonly count: number }
  | { readonly kind: 'formulas-filled' | 'formulas-cleared'; readonly address: string }
  | { readonly kind: 'formats-changed'; readonly sheet: string }
  | {
      readonly kind: 'bar-added' | 'bar-deleted' | 'colours-added' | 'colours-deleted';
      readonly address: string;
    }
  | { readonly kind: 'name-added' | 'name-deleted'; readonly name: string }
  | { readonly kind: 'correction-kept' | 'corrections-forgotten' }
  | { readonly kind: 'settings-changed' | 'settings-deleted' };

/** What a plan does, in words, in the order of `RANKS`; nothing twice. */
export function describePlan(plan: Plan): readonly string[] {
  return [...new Set(planLines(plan).map(planLineText))];
}

/** The lines of a preview from the large to the small: a plan is carried out in another order. */
const RANKS: Record<PlanLine['kind'], number> = {
  'sheet-added': 0,
  'sheet-deleted': 0,
  'table-added': 1,
  'table-deleted': 1,
  'table-resized': 2,
  'column-added': 2,
  'column-deleted': 2,
  'row-added': 2,
  'row-deleted': 2,
  'cells-written': 2,
  'cells-emptied': 2,
  'formulas-filled': 3,
  'formulas-cleared': 3,
  'bar-added': 4,
  'bar-deleted': 4,
  'colours-added': 4,
  'colours-deleted': 4,
  'formats-changed': 5,
  'name-added': 6,
  'name-deleted': 6,
  'correction-kept': 6,
  'corrections-forgotten': 6,
  'settings-changed': 7,
  'settings-deleted': 7,
};

/** What a plan does, as data. What happens inside a sheet that comes or goes as a whole needs no lines of its own. */
export function planLines({ edits }: Plan): PlanLine[] {
  const whole = edits.flatMap((edit) =>
    edit.kind === 'add-sheet' || edit.kind === 'delete-sheet' ? [edit.sheet] : [],
  );
  const lines = edits.flatMap((edit) => {
    const isInside = 'sheet' in edit && whole.includes(edit.sheet) && !(edit.kind in SHOWN_INSIDE);
    return isInside ? [] : linesOf(edit);
  });
  return lines.sort((a, b) => RANKS[a.kind] - RANKS[b.kind]);
}

const SHOWN_INSIDE: Partial<Record<Edit['kind'], true>> = {
  'add-sheet': true,
  'delete-sheet': true,
  'add-table': true,
  'delete-table': true,
};

function linesOf(edit: Edit): PlanLine[] {
  switch (edit.kind) {
    case 'take-revision':
      return [];
    case 'add-sheet':
      return [{ kind: 'sheet-added', sheet: edit.sheet }];
    case 'delete-sheet':
      return [{ kind: 'sheet-deleted', sheet: edit.sheet }];
    case 'add-table':
    case 'delete-table': {
      const kind = edit.kind === 'add-table' ? 'table-added' : 'table-deleted';
      return [{ kind, table: edit.table, address: qualifiedAddress(edit.sheet, edit.area) }];
    }
    case 'resize-table': {
      const from = qualifiedAddress(edit.sheet, edit.before);
      return [
        { kind: 'table-resized', table: edit.table, from, to: qualifiedAddress(edit.sheet, edit.after) },
      ];
    }
    case 'insert-table-column':
      return [{ kind: 'column-added', table: edit.table, header: edit.header }];
    case 'delete-table-column':
      return [{ kind: 'column-deleted', table: edit.table, header: edit.header }];
    case 'insert-table-row':
      return [{ kind: 'row-added', table: edit.table, first: String(edit.inputs[0] ?? '') }];
    case 'delete-table-row':
      return [{ kind: 'row-deleted', table: edit.table, first: String(edit.inputs[0] ?? '') }];
    case 'write-cells':
      return [cellsLine(qualifiedAddress(edit.sheet, edit.area), edit.after.flat())];
    case 'fill-down':
      return [{ kind: 'formulas-filled', address: qualifiedAddress(edit.sheet, edit.area) }];
    case 'clear-fill':
      return [{ kind: 'formulas-cleared', address: qualifiedAddress(edit.sheet, edit.area) }];
    case 'number-format':
    case 'dress':
    case 'undress':
    case 'column-width':
      return [{ kind: 'formats-changed', sheet: edit.sheet }];
    case 'add-rule':
    case 'delete-rule': {
      const what = edit.rule.kind === 'data-bar' ? 'bar' : 'colours';
      const kind = edit.kind === 'add-rule' ? (`${what}-added` as const) : (`${what}-deleted` as const);
      return [{ kind, address: qualifiedAddress(edit.sheet, edit.area) }];
    }
    case 'add-name':
      if (edit.hidden === true) return [{ kind: 'correction-kept' }];
      return [{ kind: 'name-added', name: edit.name }];
    case 'delete-name':
      if (edit.hidden === true) return [{ kind: 'corrections-forgotten' }];
      return [{ kind: 'name-deleted', name: edit.name }];
    case 'setting':
      return [{ kind: edit.after === undefined ? 'settings-deleted' : 'settings-changed' }];
  }
}

const MOST_TEXTS = 8;

function cellsLine(address: string, inputs: readonly CellInput[]): PlanLine {
  const written = inputs.filter((input) => input !== null);
  if (written.every((input) => input === ''))
    return { kind: 'cells-emptied', address, count: written.length };
  const texts = written.map((input) => String(input).replace(/^'/, ''));
  const isShown = texts.length <= MOST_TEXTS && texts.every((text) => !text.startsWith('='));
  return { kind: 'cells-written', address, count: written.length, texts: isShown ? texts : [] };
}
