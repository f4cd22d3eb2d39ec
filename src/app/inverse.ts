import type { Area } from '../domain/sheet/area';
import { fillDownFormula } from './formula/fillDownFormula';
import { asRead } from './formula/escapeText';
import type { CellInput, CellInputs, Edit, Expectation, Plan } from './plan';

/**
 * The plan that takes another back: its edits turned round, last first. It expects that what was written still stands
 * there, so that nothing that someone changed since is lost.
 */
export function inverseOf(plan: Plan): Plan {
  return {
    action: 'undo',
    expects: [
      ...sheetsWritten(plan.edits),
      ...plan.edits.flatMap((edit, index) => stillThere(edit, plan.edits.slice(index + 1))),
    ],
    edits: [...plan.edits].reverse().map(inverseOfEdit),
  };
}

/** The edit that takes one edit back. */
export function inverseOfEdit(edit: Edit): Edit {
  switch (edit.kind) {
    case 'take-revision':
    case 'write-cells':
    case 'number-format':
    case 'column-width':
    case 'resize-table':
    case 'setting':
      return turned(edit);
    case 'add-sheet':
      return { ...edit, kind: 'delete-sheet' };
    case 'delete-sheet':
      return { ...edit, kind: 'add-sheet' };
    case 'fill-down':
      return { ...edit, kind: 'clear-fill' };
    case 'clear-fill':
      return { ...edit, kind: 'fill-down' };
    case 'dress':
      return { ...edit, kind: 'undress' };
    case 'undress':
      return { ...edit, kind: 'dress' };
    case 'add-table':
      return { ...edit, kind: 'delete-table' };
    case 'delete-table':
      return { ...edit, kind: 'add-table' };
    case 'insert-table-row':
      return { ...edit, kind: 'delete-table-row' };
    case 'delete-table-row':
      return { ...edit, kind: 'insert-table-row' };
    case 'insert-table-column':
      return { ...edit, kind: 'delete-table-column' };
    case 'delete-table-column':
      return { ...edit, kind: 'insert-table-column' };
    case 'add-rule':
      return { ...edit, kind: 'delete-rule' };
    case 'delete-rule':
      return { ...edit, kind: 'add-rule' };
    case 'add-name':
      return { ...edit, kind: 'delete-name' };
    case 'delete-name':
      return { ...edit, kind: 'add-name' };
  }
}

function turned<E extends { readonly before: unknown; readonly after: unknown }>(edit: E): E {
  return { ...edit, before: edit.after, after: edit.before };
}

/** What shows that an edit has not been overtaken; `later` are the edits that the plan made after it. */
function stillThere(edit: Edit, later: readonly Edit[]): Expectation[] {
  if ('sheet' in edit && later.some((one) => one.kind === 'delete-sheet' && one.sheet === edit.sheet))
    return [];
  switch (edit.kind) {
    case 'write-cells':
      return [holds(edit.sheet, edit.area, edit.after)];
    case 'fill-down':
      return [holds(edit.sheet, edit.area, filledInputs(edit.area, edit.formulas))];
    case 'clear-fill':
      return [{ kind: 'free', sheet: edit.sheet, area: edit.area }];
    case 'add-table':
    case 'resize-table': {
      const area = edit.kind === 'add-table' ? edit.area : edit.after;
      const overtaken = later.some((one) => one.kind === 'resize-table' && one.table === edit.table);
      return overtaken ? [] : [{ kind: 'table-at', table: edit.table, sheet: edit.sheet, area }];
    }
    case 'add-sheet':
      return [
        { kind: 'nothing-else', sheet: edit.sheet, areas: later.flatMap((one) => areasOn(one, edit.sheet)) },
      ];
    case 'delete-sheet':
      return [{ kind: 'no-sheet', sheet: edit.sheet }];
    case 'delete-name':
      return [
        {
          kind: 'no-name',
          name: edit.name,
          ...(edit.scope === undefined ? {} : { scope: edit.scope }),
        },
      ];
    case 'take-revision':
    case 'number-format':
    case 'dress':
    case 'undress':
    case 'column-width':
    case 'delete-table':
    case 'insert-table-row':
    case 'delete-table-row':
    case 'insert-table-column':
    case 'delete-table-column':
    case 'add-rule':
    case 'delete-rule':
    case 'add-name':
    case 'setting':
      return [];
  }
}

function holds(sheet: string, area: Area, inputs: CellInputs): Expectation {
  return { kind: 'holds', sheet, area, inputs: inputs.map((row) => row.map(asRead)) };
}

function filledInputs(area: Area, formulas: readonly string[]): CellInput[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    formulas.map((formula) => fillDownFormula(formula, row)),
  );
}

function areasOn(edit: Edit, sheet: string): Area[] {
  return (edit.kind === 'write-cells' || edit.kind === 'add-table') && edit.sheet === sheet
    ? [edit.area]
    : [];
}

/** The sheets that were written and are still there must be writable and unfiltered to be written again. */
function sheetsWritten(edits: readonly Edit[]): Expectation[] {
  const deleted = new Set(edits.flatMap((edit) => (edit.kind === 'delete-sheet' ? [edit.sheet] : [])));
  const written = new Set(
    edits.flatMap((edit) => ('sheet' in edit && !deleted.has(edit.sheet) ? [edit.sheet] : [])),
  );
  return [...written].flatMap((sheet): Expectation[] => [
    { kind: 'writable', sheet },
    { kind: 'unfiltered', sheet },
  ]);
}
