import { areaContains, type Area } from '../model/area';
import { mapTokens, type FormulaToken } from './formulaTokens';
import { dragEdge, shiftReference } from './moveReference';
import {
  parseCellReference,
  parsePrefix,
  printCellReference,
  printPrefix,
  quoteSheetName,
  splitPrefix,
  type CellReference,
} from './reference';
import type { FormulaHome, ReferenceChange } from './referenceChange';
import { rewriteStructured } from './rewriteStructured';

export type { FormulaHome, ReferenceChange } from './referenceChange';

const LOST = '#REF!';

/**
 * The formula after a change. References that are lost become `#REF!`, in the words Excel uses (`Sheet1!#REF!` for a
 * deleted cell, `#REF!A1` for a deleted sheet).
 * @param formula without `=`, as Office.js shows it
 * @returns the same string when the change does not touch it
 * @example rewriteFormula('SUM(A1:A9)', { sheet: 'S' }, { kind: 'inserted', sheet: 'S', area: row 5, shift: 'rows' }) // 'SUM(A1:A10)'
 */
export function rewriteFormula(formula: string, home: FormulaHome, change: ReferenceChange): string {
  switch (change.kind) {
    case 'inserted':
    case 'deleted':
      return mapReferences(formula, (sheet, reference) =>
        sameName(sheet ?? home.sheet, change.sheet)
          ? shiftReference(reference, change.kind, change.area, change.shift)
          : reference,
      );
    case 'moved':
      return rewriteMoved(formula, home, change);
    case 'sheetRenamed':
      return mapTokens(formula, (token) => renameSheet(token, change.from, change.to));
    case 'sheetDeleted':
      return mapTokens(formula, (token) => dropSheet(token, change.sheet));
    default:
      return rewriteStructured(formula, home, change);
  }
}

function sameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** Changes the references of a formula that point into one sheet of this workbook. */
function mapReferences(
  formula: string,
  change: (sheet: string | undefined, reference: CellReference) => CellReference | undefined,
): string {
  return mapTokens(formula, (token) => {
    const target = cellTarget(token);
    if (!target) return token.text;
    const moved = change(target.sheet, target.reference);
    if (moved === target.reference) return token.text;
    return target.prefix + (moved ? printCellReference(moved) : LOST);
  });
}

/** The sheet and cells a token points at; undefined for other tokens, other workbooks and 3-D references. */
function cellTarget(
  token: FormulaToken,
): { prefix: string; sheet: string | undefined; reference: CellReference } | undefined {
  if (token.type !== 'reference') return undefined;
  const { prefix, rest } = splitPrefix(token.text);
  const target = parsePrefix(prefix);
  if (target && (target.workbook !== undefined || target.lastSheet !== undefined)) return undefined;
  const reference = parseCellReference(rest);
  return reference && { prefix, sheet: target?.sheet, reference };
}

function rewriteMoved(
  formula: string,
  home: FormulaHome,
  { sheet, area, toSheet, toTop, toLeft }: Extract<ReferenceChange, { kind: 'moved' }>,
): string {
  const down = toTop - area.top;
  const across = toLeft - area.left;
  const destination: Area = {
    top: toTop,
    left: toLeft,
    bottom: area.bottom + down,
    right: area.right + across,
  };
  return mapTokens(formula, (token) => {
    const target = cellTarget(token);
    if (!target) return token.text;
    const { prefix, reference } = target;
    const targetSheet = target.sheet ?? home.sheet;
    if (sameName(targetSheet, sheet) && areaContains(area, reference)) {
      const moved = {
        ...reference,
        top: reference.top + down,
        bottom: reference.bottom + down,
        left: reference.left + across,
        right: reference.right + across,
      };
      const samePlace = sameName(targetSheet, toSheet);
      return (samePlace ? prefix : `${quoteSheetName(toSheet)}!`) + printCellReference(moved);
    }
    if (sameName(targetSheet, toSheet) && areaContains(destination, reference)) return prefix + LOST;
    if (!sameName(targetSheet, sheet) || !sameName(sheet, toSheet)) return token.text;
    const dragged = dragEdge(reference, area, down, across);
    return dragged === reference ? token.text : prefix + printCellReference(dragged);
  });
}

function renameSheet(token: FormulaToken, from: string, to: string): string {
  const isSheet = token.type === 'sheet';
  if (!isSheet && token.type !== 'reference' && token.type !== 'name') return token.text;
  const { prefix, rest } = isSheet ? { prefix: token.text, rest: '' } : splitPrefix(token.text);
  const target = parsePrefix(prefix);
  if (!target || target.workbook !== undefined) return token.text;
  const renamed = (name: string): string => (sameName(name, from) ? to : name);
  if (renamed(target.sheet) === target.sheet && renamed(target.lastSheet ?? '') === (target.lastSheet ?? ''))
    return token.text;
  const printed = printPrefix({
    sheet: renamed(target.sheet),
    ...(target.lastSheet !== undefined && { lastSheet: renamed(target.lastSheet) }),
  });
  return isSheet ? printed.slice(0, -1) : printed + rest;
}

function dropSheet(token: FormulaToken, sheet: string): string {
  if (token.type !== 'reference' && token.type !== 'name') return token.text;
  const { prefix, rest } = splitPrefix(token.text);
  const target = parsePrefix(prefix);
  const lost =
    target &&
    target.workbook === undefined &&
    target.lastSheet === undefined &&
    sameName(target.sheet, sheet);
  return lost ? LOST + rest : token.text;
}
