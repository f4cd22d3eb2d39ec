import type { Expression } from '../formula/expression';
import { parseFormula } from '../formula/parseFormula';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Directory } from './directory';
import { findFunction } from './functions/registry';
import { Reference } from './operand';
import { boundingArea } from './referenceOperators';
import { isRelative, resolveCells, resolveSheet, resolveStructured, seenFrom, type Home } from './resolve';

/** Cells that a formula may read. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What can be said about a formula without evaluating it. */
export interface FormulaAnalysis {
  /** Every range it names. OFFSET and INDIRECT may read others besides. */
  readonly precedents: readonly Precedent[];
  /** What the names it uses stand for; empty for a name that is not there. */
  readonly names: readonly string[];
  /** It gives another value each time, or reads what it does not name. */
  readonly isVolatile: boolean;
  /** Its value depends on which rows are hidden (SUBTOTAL). */
  readonly readsHiddenRows: boolean;
  /** Its value depends on where it stands (ROW, COLUMN). */
  readonly isPositional: boolean;
  /** Why the host cannot evaluate it. */
  readonly beyond?: string;
}

/** Names that lead to names and so on; deeper is a name that means itself. */
const MAX_NAME_DEPTH = 32;

/** Walks through a formula and through the names it uses. */
export function analyseFormula(expression: Expression, home: Home, directory: Directory): FormulaAnalysis {
  const precedents: Precedent[] = [];
  const names: string[] = [];
  let isVolatile = false;
  let readsHiddenRows = false;
  let isPositional = false;
  let beyond: string | undefined;

  const addReference = (operand: unknown): void => {
    if (operand instanceof Reference) precedents.push(...operand.areas);
  };

  const visitName = ({ prefix, name }: Extract<Expression, { kind: 'name' }>, depth: number): void => {
    if (prefix?.workbook !== undefined) {
      beyond = 'refers to another workbook';
      return;
    }
    const sheet = resolveSheet(prefix, home, directory);
    const defined = sheet && directory.name(name, sheet);
    names.push(defined?.formula ?? '');
    if (!defined) {
      if (!prefix)
        addReference(resolveStructured({ table: name, sections: [], columns: [] }, home, directory));
      return;
    }
    const parsed = parseFormula(defined.formula);
    if (!parsed.ok) beyond = `the name ${name} cannot be read`;
    else if (depth < MAX_NAME_DEPTH) visit(parsed.expression, depth + 1);
  };

  const visit = (node: Expression, depth: number): void => {
    switch (node.kind) {
      case 'literal':
      case 'error':
      case 'missing':
        return;
      case 'array':
        for (const row of node.rows) for (const element of row) visit(element, depth);
        return;
      case 'cells':
        if (node.prefix?.workbook !== undefined) beyond = 'refers to another workbook';
        else if (node.prefix?.lastSheet !== undefined) beyond = 'refers to several sheets at once';
        else {
          const inName = depth > 0 && isRelative(node.reference);
          if (inName) isPositional = true;
          const reference = inName ? seenFrom(node.reference, home) : node.reference;
          addReference(resolveCells(node.prefix, reference, home, directory));
        }
        return;
      case 'structured':
        addReference(resolveStructured(node.reference, home, directory));
        return;
      case 'name':
        visitName(node, depth);
        return;
      case 'unary':
        visit(node.operand, depth);
        // What spills from a cell depends on all that it spilled, and that may change.
        if (node.operator === '#') isVolatile = true;
        return;
      case 'binary': {
        const before = precedents.length;
        visit(node.left, depth);
        visit(node.right, depth);
        if (node.operator === ':') addSpan(precedents, before);
        return;
      }
      case 'call': {
        const definition = findFunction(node.name);
        if (!definition) beyond = `function ${node.name} is not calculated`;
        if (definition?.volatile === true) isVolatile = true;
        if (definition?.readsHiddenRows === true) readsHiddenRows = true;
        if (node.name === 'ROW' || node.name === 'COLUMN') isPositional = true;
        for (const arg of node.args) visit(arg, depth);
        return;
      }
      case 'beyond':
        beyond = `${node.what} is not calculated`;
    }
  };

  visit(expression, 0);
  return {
    precedents,
    names,
    isVolatile,
    readsHiddenRows,
    isPositional,
    ...(beyond !== undefined && { beyond }),
  };
}

/** `A1:INDEX(B:B,3)` may read anything between what stands on its two sides. */
function addSpan(precedents: Precedent[], from: number): void {
  const sides = precedents.slice(from);
  const [first] = sides;
  if (first && sides.every(({ sheet }) => sheet === first.sheet))
    precedents.push({ sheet: first.sheet, area: boundingArea(sides.map(({ area }) => area)) });
}
