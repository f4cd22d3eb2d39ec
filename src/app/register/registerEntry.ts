import type { CellRef } from '../../domain/sheet/area';
import type { CellValue } from '../../domain/sheet/cellValue';
import { literal } from '../formula/escapeText';
import { thisRow } from '../formula/structuredReference';
import type { CellInput } from '../plan';
import {
  cycleOf,
  type BaselineInput,
  type KpiPromotion,
  type PromotionRequest,
  type TargetInput,
} from '../promotionRequest';
import { columnArea, sheetById } from '../sheetCells';
import type { Snapshot } from '../snapshot';
import { absolute } from './current/cells';
import type { PlacedKpi } from './current/measure';
import {
  EXPECTED_FORMULA,
  PROGRESS_FORMULA,
  sentenceFormula,
  statusFormula,
  unitText,
  whyFormula,
  type BookNames,
} from './registerFormulas';
import { KEY_RESULTS, type RegisterColumn } from '../tables/keyResults';
import { fixedFormats } from '../tables/tableSchema';
import { lookUp } from './rowReferences';
import { sourceFormulas } from './sourceFormulas';

/** One key result as it is written to the register. */
export interface RegisterEntry {
  readonly cells: Readonly<Record<RegisterColumn, CellInput>>;
  readonly formats: Readonly<Record<string, string>>;
}

export function registerEntry(
  snapshot: Snapshot,
  id: string,
  placed: PlacedKpi,
  request: PromotionRequest,
  { baseline, target, aggregation }: KpiPromotion,
  names: BookNames,
): RegisterEntry | undefined {
  const { kpi } = placed;
  const measure = {
    aggregation: aggregation ?? kpi.aggregation ?? 'latest',
    cycle: cycleOf(request),
    asOf: names.asOf,
  };
  const source = sourceFormulas(placed, measure);
  if (source === undefined) return undefined;
  const { unit, numberFormat } = kpi;
  return {
    cells: {
      Id: id,
      Objective: literal(request.objective.trim()),
      'Key result': sentenceFormula(unit, numberFormat),
      ...source,
      Kind: 'Metric',
      Unit: literal(unitText(unit, numberFormat)),
      Baseline: baselineInput(snapshot, placed, baseline),
      Target: targetInput(snapshot, placed, target),
      Start: request.start,
      Due: request.due,
      Initiative: literal(request.initiative?.trim() ?? ''),
      Owner: literal(request.owner?.trim() ?? ''),
      Commitment: request.commitment ?? '',
      Indicator: '',
      Progress: PROGRESS_FORMULA,
      Expected: EXPECTED_FORMULA,
      Status: statusFormula(names),
      Why: whyFormula(names),
      Confidence: '',
      'Linked name': literal(kpi.name),
    },
    formats: {
      ...fixedFormats(KEY_RESULTS),
      Baseline: numberFormat,
      Target: numberFormat,
      Current: numberFormat,
    },
  };
}

function baselineInput(snapshot: Snapshot, placed: PlacedKpi, input: BaselineInput): CellInput {
  return input.kind === 'cell' ? livingReference(snapshot, placed, input.cell) : input.value;
}

/** A relative target stays a formula, so that it follows its baseline. */
export function targetInput(
  snapshot: Snapshot,
  placed: PlacedKpi | undefined,
  input: TargetInput,
): CellInput {
  const baseline = thisRow('Baseline');
  switch (input.kind) {
    case 'level':
      return input.value;
    case 'change':
      return `=${baseline}+${numberInFormula(input.by)}`;
    case 'percent':
      return `=${baseline}+ABS(${baseline})*${numberInFormula(input.by)}`;
    case 'cell':
      return livingReference(snapshot, placed, input.cell);
  }
}

/**
 * A cell in the KPI's own row is looked up by id like the current value, because sorting the table moves it and leaves
 * plain references behind; any other cell is referred to absolutely.
 */
function livingReference(snapshot: Snapshot, placed: PlacedKpi | undefined, cell: CellRef): string {
  if (placed?.references !== undefined && isInRowOf(placed, cell))
    return `=${lookUp(placed.references, cell.column)}`;
  const sheet = sheetById(snapshot, cell.sheetId);
  if (sheet === undefined) throw new Error(`no sheet ${cell.sheetId} in this snapshot`);
  return `=${absolute(sheet, columnArea(cell.row, cell.column, 1))}`;
}

function isInRowOf({ table, kpi }: PlacedKpi, { sheetId, row, column }: CellRef): boolean {
  const { body } = table;
  const inBody = column >= body.column && column < body.column + body.columnCount;
  return sheetId === kpi.nameCell.sheetId && row === kpi.nameCell.row && inBody;
}

function numberInFormula(by: CellValue): string {
  const text = String(by);
  return text.startsWith('-') ? `(${text})` : text;
}
