import type { KpiTable } from './kpiTable';
import { areaBetween, lastColumnOf, lastRowOf } from '../sheet/area';
import { columnsBetween } from './columnsBetween';
import { keyliftColumns } from './keyliftColumns';
import { soundsLikeMeasure } from './measureWords';
import { panelTitle, tellsInputs } from './panelTitle';
import { readTable } from './readTable';
import { isRecordAcross } from './recordAcross';
import type { SheetReading } from './sheetReading';

/** Fewer labels with a figure are no panel. */
const LEAST_PAIRS = 4;
/** Of names that mostly sound like measures fewer will do. */
const LEAST_MEASURES = 3;

/**
 * Finds a panel: labels, each with one figure to its right (or below it, where the sheet is seen turned), without a
 * header, and nothing else on the sheet but titles above and notes below. The row above the first label stands for its
 * header; in the first row there is none.
 */
export function* findLabelPanel(reading: SheetReading): Generator<void, KpiTable | undefined> {
  const pairs = pairsOf(reading);
  const [first, last] = [pairs?.rows[0], pairs?.rows.at(-1)];
  if (pairs === undefined || first === undefined || last === undefined) return undefined;
  const { label, value } = pairs;
  const area = reading.onSheet(areaBetween(first, label, last, value));
  const { texts } = panelTitle(reading.isTurned ? reading.turned() : reading, area);
  const recordAcross = isRecordAcross(
    reading,
    pairs.rows.map((row) => ({ row, label, value })),
  )
    ? 1
    : 0;
  const inputs = texts.some(tellsInputs) ? 1 : 0;
  return yield* readTable(
    reading,
    {
      top: first - 1,
      row: first - 1,
      valueColumns: [value],
      periods: new Map(),
      axis: undefined,
      weak: false,
      roles: new Map(),
      window: { first: label, last: value },
    },
    {
      firstRow: first,
      lastRow: last,
      rowsAreGiven: true,
      isHeader: () => false,
      title: { text: reading.sheet.name },
      alone: true,
      panel: { sameLabels: 0, sums: 0, panelTitle: 0, recordAcross, inputs },
    },
  );
}

interface Pairs {
  readonly label: number;
  readonly value: number;
  readonly rows: readonly number[];
}

/** The rows with a label and a figure, all in the same two columns; `undefined` as soon as a row holds figures otherwise. */
function pairsOf(reading: SheetReading): Pairs | undefined {
  const { area } = reading;
  const rows: number[] = [];
  const appended = appendedColumns(reading);
  const inUse = columnsBetween(area.column, lastColumnOf(area)).filter((column) => !appended.has(column));
  let columns: { label: number; value: number } | undefined;
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    const texts: number[] = [];
    const figures: number[] = [];
    for (const column of inUse) {
      const kind = reading.kind(row, column);
      if (kind === 'text') texts.push(column);
      else if (kind !== 'empty') figures.push(column);
    }
    const [label] = texts;
    const [value] = figures;
    // Words over labels and figures once more: another panel begins.
    if (
      value === undefined &&
      columns !== undefined &&
      texts.includes(columns.label) &&
      texts.includes(columns.value)
    )
      return undefined;
    if (value === undefined) continue;
    if (label === undefined || texts.length > 1 || figures.length > 1 || value < label) return undefined;
    columns ??= { label, value };
    if (columns.label !== label || columns.value !== value) return undefined;
    rows.push(row);
  }
  if (columns === undefined || rows.length < LEAST_MEASURES) return undefined;
  const { label } = columns;
  const measures = rows.filter((row) => soundsLikeMeasure(String(reading.value(row, label)))).length;
  const areMeasures = measures * 2 > rows.length;
  const isFew = rows.length < LEAST_PAIRS && !(reading.isTurned && areMeasures);
  return isFew ? undefined : { ...columns, rows };
}

/** The columns that Keylift appended: their headers stand above the first row that holds a figure. */
function appendedColumns(reading: SheetReading): ReadonlySet<number> {
  const { area } = reading;
  const columns = columnsBetween(area.column, lastColumnOf(area));
  let first = area.row;
  while (first < lastRowOf(area) && !columns.some((column) => reading.kind(first, column) === 'number')) {
    first += 1;
  }
  return keyliftColumns(reading, first - 1, area.column, lastColumnOf(area), first, lastRowOf(area));
}
