import { printedFormula } from '../../app/formula/sameFormula';
import type { EditOf } from '../../app/edits/edit';
import type { Area } from '../../domain/sheet/area';
import { AREA_PROPERTIES, areaOf, rangeAt } from '../ranges';
import { typeOf } from './rule';

/** A conditional format over the cells of an edit. */
export interface RuleAt {
  readonly edit: EditOf<'delete-rule'>;
  readonly id: string;
}

/** A conditional format of the workbook that may be what an edit deletes: it has its type and touches its cells. */
export interface FoundRule extends RuleAt {
  /** Sheets may be renamed before it is deleted. */
  readonly sheetId: string;
}

/** Queues the reading of all ids of a sheet: rules move with their cells. */
export function askIdsOnSheet(workbook: Excel.Workbook, sheetId: string): () => ReadonlySet<string> {
  const formats = rulesOn(workbook, sheetId).load('items/id');
  return () => new Set(formats.items.map(({ id }) => id));
}

/**
 * What a rule is to Keylift: its own, or a piece of it; its own, but over other cells as well, as after cells were copied
 * elsewhere, and then the team's; or somebody else's.
 */
export type RuleKinship = 'own' | 'shared' | 'other';

/** Queues the reading of ids and types only: these Excel tells always. */
export function askRulesOver(workbook: Excel.Workbook, edit: EditOf<'delete-rule'>): () => FoundRule[] {
  const formats = rulesOver(workbook, edit).load('items/id,items/type');
  const sheet = workbook.worksheets.getItem(edit.sheet).load('id');
  return () =>
    formats.items
      .filter((format) => format.type === typeOf(edit.rule))
      .map((format) => ({ edit, id: format.id, sheetId: sheet.id }));
}

const AREAS = AREA_PROPERTIES.split(',')
  .map((property) => `areas/items/${property}`)
  .join(',');

/** Queues the reading of what a rule does, and where. */
export function askRuleKinship(workbook: Excel.Workbook, { edit, id }: FoundRule): () => RuleKinship {
  const format = rulesOver(workbook, edit).getItem(id);
  const isAlike = askLikeness(format, edit.rule);
  const ranges = format.getRanges().load(AREAS);
  return () => {
    if (!isAlike()) return 'other';
    return ranges.areas.items.map(areaOf).every((area) => belongs(area, reachOf(edit.area)))
      ? 'own'
      : 'shared';
  };
}

/** Queues the deletion, wherever the rule has moved on its sheet. */
export function deleteRule(workbook: Excel.Workbook, { sheetId, id }: FoundRule): () => true {
  rulesOn(workbook, sheetId).getItem(id).delete();
  return () => true;
}

/** Queues the deletion where the rule was just seen. */
export function deleteRuleAt(workbook: Excel.Workbook, { edit, id }: RuleAt): () => true {
  rulesOver(workbook, edit).getItem(id).delete();
  return () => true;
}

function rulesOn(workbook: Excel.Workbook, sheetId: string): Excel.ConditionalFormatCollection {
  return workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}

function rulesOver(
  workbook: Excel.Workbook,
  { sheet, area }: EditOf<'delete-rule'>,
): Excel.ConditionalFormatCollection {
  return rangeAt(workbook, sheet, reachOf(area)).conditionalFormats;
}

/** With the rows just above and below: pieces of a rule are left there when rows are pasted or cut. */
function reachOf(area: Area): Area {
  const row = Math.max(0, area.row - 1);
  const end = Math.min(ROWS, area.row + area.rowCount + 1);
  return { ...area, row, rowCount: end - row };
}

const ROWS = 1_048_576;

/** Whether an area lies in these columns and touches these rows: rules grow downwards with the rows that come. */
function belongs(area: Area, reach: Area): boolean {
  return (
    area.column >= reach.column &&
    area.column + area.columnCount <= reach.column + reach.columnCount &&
    area.row < reach.row + reach.rowCount &&
    reach.row < area.row + area.rowCount
  );
}

function askLikeness(format: Excel.ConditionalFormat, rule: EditOf<'delete-rule'>['rule']): () => boolean {
  switch (rule.kind) {
    case 'data-bar': {
      const { dataBar } = format;
      dataBar.load('lowerBoundRule,upperBoundRule,positiveFormat/fillColor');
      return () =>
        dataBar.lowerBoundRule.type === 'Number' &&
        isNumber(dataBar.lowerBoundRule.formula, rule.lower) &&
        isNumber(dataBar.upperBoundRule.formula, rule.upper) &&
        dataBar.positiveFormat.fillColor === rule.color;
    }
    case 'formula': {
      const { custom } = format;
      custom.load('rule/formula,format/fill/color');
      return () => sameRule(custom.rule.formula, rule.formula) && custom.format.fill.color === rule.fill;
    }
  }
}

/** Excel gives a bound back with or without the `=` it was written without. */
const isNumber = (formula: string | undefined, value: number): boolean =>
  Number(formula?.replace(/^=/, '')) === value;

/** Rows inserted above or at the top of the table move the rule's first cell, so rows do not count. */
const sameRule = (a: string, b: string): boolean => withoutRows(a) === withoutRows(b);
const withoutRows = (formula: string): string =>
  printedFormula(formula.replace(/^=/, '').replace(/(\$[A-Z]{1,3})\d+/gi, '$1'));
