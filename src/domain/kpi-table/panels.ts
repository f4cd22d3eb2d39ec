import type { Period } from '../period/period';
import { yearInTitle } from '../period/yearInTitle';
import { areaBetween, lastColumnOf, lastRowOf, type Area } from '../sheet/area';
import { foldedText } from '../sheet/cellValue';
import { CLAIM_THRESHOLD } from './confidence';
import type { KpiTable } from './kpiTable';
import { soundsLikeMeasure } from './measureWords';
import { findPanelBlocks, isHeaded, type PanelBlock } from './panelBlocks';
import { panelTitle, tellsInputs, tellsStatement } from './panelTitle';
import { readTable } from './readTable';
import { isRecordAcross } from './recordAcross';
import type { SheetReading } from './sheetReading';
import { holdSums } from './sums';
import { WordList, wordsOf } from '../words';
import { shareOf } from './tableFeatures';

/** What speaks for a block of labels with a figure each, besides what speaks for any table. */
export interface PanelEvidence {
  /** The share of its labels that stand in another block of the sheet as well. */
  readonly sameLabels: number;
  /** Whether some of its figures are the sum of those above or below. */
  readonly sums: number;
  /** Whether the title names a statement or tells a time. */
  readonly panelTitle: number;
  /** Whether it is one line of names with their figures below. */
  readonly recordAcross: number;
  /** Whether the title says that the figures are chosen, not measured. */
  readonly inputs: number;
}

/** Fewer labels with a figure are no panel. */
const LEAST_PAIRS = 3;
/** Fewer without anything that stands above them are none either. */
const LEAST_ALONE = 4;

/**
 * Finds panels in the cells that no table was found in: blocks of labels, each with one figure to its right or below
 * it, without a header. Dashboards have several side by side, statements of one period are one from top to bottom.
 * @param tables what was found; their cells are left out
 */
export function* findPanels(
  upright: SheetReading,
  tables: readonly KpiTable[],
): Generator<void, readonly KpiTable[]> {
  const isTaken = takenBy(tables);
  const turned = upright.turned();
  const views = [
    { reading: upright, found: yield* findPanelBlocks(upright, isTaken) },
    { reading: turned, found: yield* findPanelBlocks(turned, (row, column) => isTaken(column, row)) },
  ];
  const blocks = views.flatMap(({ reading, found }) =>
    joined(
      reading,
      found.flatMap((block) => usable(reading, block)),
    ).map((block) => ({ reading, block })),
  );
  if (blocks.length === 0) return [];
  yield;
  const figures = yield* countFigures(upright);
  const inBlocks = Math.max(
    ...views.map(({ reading }) =>
      blocks.reduce((sum, one) => (one.reading === reading ? sum + figuresIn(one.block) : sum), 0),
    ),
  );
  const alone = tables.length === 0 && inBlocks >= figures * MOSTLY;
  const counts = new Map<string, number>();
  for (const { reading, block } of blocks)
    for (const label of new Set(labelsOf(reading, block))) counts.set(label, (counts.get(label) ?? 0) + 1);
  const panels: KpiTable[] = [];
  for (const { reading, block } of blocks) {
    const labels = labelsOf(reading, block);
    const sameLabels = labels.filter((label) => (counts.get(label) ?? 0) > 1).length / labels.length;
    const panel = yield* readPanel(reading, block, sameLabels, alone);
    if (panel !== undefined) panels.push(panel);
  }
  return panels;
}

function figuresIn({ pairs }: PanelBlock): number {
  return pairs.reduce((sum, { shares }) => sum + 1 + shares, 0);
}

/** At least this share of the sheet's figures stands in panels where nothing else is on it. */
const MOSTLY = 0.8;

function* readPanel(
  reading: SheetReading,
  { pairs, left, right }: PanelBlock,
  sameLabels: number,
  alone: boolean,
): Generator<void, KpiTable | undefined> {
  const [first, last] = [pairs[0]?.row, pairs.at(-1)?.row];
  if (first === undefined || last === undefined) return undefined;
  const valueColumns = [...new Set(pairs.map(({ value }) => value))].sort((a, b) => a - b);
  const area = reading.onSheet(areaBetween(first, left, last, right));
  const { title, texts } = panelTitle(reading.isTurned ? reading.turned() : reading, area);
  const evidence: PanelEvidence = {
    sameLabels,
    sums: holdSums(pairs.map(({ row, value }) => reading.number(row, value) ?? 0)) ? 1 : 0,
    panelTitle: texts.some((text) => tellsStatement(text) || yearInTitle(text) !== undefined) ? 1 : 0,
    recordAcross: isRecordAcross(reading, pairs) ? 1 : 0,
    inputs: texts.some(tellsInputs) ? 1 : 0,
  };
  const table = yield* readTable(
    reading,
    {
      // Between boxes there is no place for columns of Keylift's: a panel has no header to put them under.
      top: first,
      row: first - 1,
      valueColumns,
      periods: periodOver(reading, first, valueColumns),
      axis: undefined,
      weak: false,
      roles: new Map(),
      window: { first: left, last: right },
    },
    {
      firstRow: first,
      lastRow: last,
      rowsAreGiven: true,
      isHeader: () => false,
      title,
      alone,
      panel: evidence,
    },
  );
  if (table === undefined || table.confidence < CLAIM_THRESHOLD) return undefined;
  // What is headed by words of its own was looked at as a table already.
  if (sameLabels < 0.5 && isHeadedByWords(reading, first, left, valueColumns)) return undefined;
  const measures = shareOf(table.kpis, soundsLikeMeasure);
  const isTold = texts.length >= 2 || (alone && reading.isTurned && measures > 0.5);
  if (sameLabels < 0.5 && pairs.length < LEAST_ALONE && !isTold) return undefined;
  const isNone = evidence.sums + evidence.recordAcross === 0 && sameLabels < 0.5 && measures < LEAST_MEASURES;
  return isNone ? undefined : table;
}

/** Heads that say no more than that figures stand below. */
const AMOUNTS = new WordList(
  `amount sum total figure number count betrag summe anzahl montant nombre importe cantidad monto valor importo quantita
   bedrag aantal belopp antal belob summa 金額 金额 数量
   eur euro usd gbp chf dollars`,
);

/** Lines without a figure may stand first. */
function isHeadedByWords(
  reading: SheetReading,
  first: number,
  left: number,
  valueColumns: readonly number[],
): boolean {
  return valueColumns.some((column) => {
    let row = first - 1;
    const hasNoFigure = (): boolean =>
      reading.kind(row, column) === 'placeholder' ||
      (reading.kind(row, column) === 'empty' && reading.kind(row, left) === 'text');
    while (row > first - MOST_APART && hasNoFigure()) row -= 1;
    return (
      reading.kind(row, column) === 'text' &&
      reading.period(row, column) === undefined &&
      reading.role(row, column)?.role !== 'actual' &&
      !AMOUNTS.is(wordsOf(String(reading.value(row, column))))
    );
  });
}

/** Labels with a figure each are a list of anything, unless so many sound like measures. */
const LEAST_MEASURES = 0.3;

/** How far apart details and their sums may stand. */
const SUMS_APART = 2;

/** Details and sums may stand in two columns, one a row; figures that stand elsewhere than most are something else. */
function usable(reading: SheetReading, { pairs }: PanelBlock): PanelBlock[] {
  const byColumn = new Map<number, number>();
  for (const { value } of pairs) byColumn.set(value, (byColumn.get(value) ?? 0) + 1);
  const [most = 0, next = 0, ...others] = [...byColumn]
    .sort(([, a], [, b]) => b - a)
    .map(([column]) => column);
  const isOfTwo = byColumn.size === 2 && others.length === 0 && Math.abs(most - next) <= SUMS_APART;
  const kept = pairs.filter(({ value }) => value === most || (isOfTwo && value === next));
  if (kept.length < LEAST_PAIRS || kept.length * 2 < pairs.length) return [];
  const isHidden = reading.turned().isHiddenRow(most) || kept.every(({ row }) => reading.isHiddenRow(row));
  if (isHidden) return [];
  const [left, right] = [
    Math.min(...kept.map(({ label }) => label)),
    Math.max(...kept.map(({ value }) => value)),
  ];
  return [{ pairs: kept, left, right }];
}

/** So many rows may part what belongs to one statement. */
const MOST_APART = 6;

/** Parts of a statement that stand below each other in the same columns are one, however they are parted. */
function joined(reading: SheetReading, blocks: readonly PanelBlock[]): readonly PanelBlock[] {
  const kept: PanelBlock[] = [];
  const last = new Map<number, number>();
  for (const block of blocks) {
    const at = last.get(block.right);
    const above = at === undefined ? undefined : kept[at];
    if (at !== undefined && above !== undefined && isOneStatement(reading, above, block)) {
      const pairs = [...above.pairs, ...block.pairs];
      kept[at] = { pairs, left: Math.min(above.left, block.left), right: block.right };
      continue;
    }
    last.set(block.right, kept.length);
    kept.push(block);
  }
  return kept;
}

function isOneStatement(reading: SheetReading, above: PanelBlock, below: PanelBlock): boolean {
  const [end, start] = [above.pairs.at(-1)?.row ?? 0, below.pairs[0]?.row ?? 0];
  if (start - end > MOST_APART || start <= end) return false;
  for (let row = end + 1; row < start; row += 1)
    if (isHeaded(reading, row, below.left, below.right)) return false;
  return [above, below].every(({ pairs }) =>
    holdSums(pairs.map(({ row, value }) => reading.number(row, value) ?? 0)),
  );
}

/** The period that stands right over the figures. */
function periodOver(
  reading: SheetReading,
  first: number,
  valueColumns: readonly number[],
): ReadonlyMap<number, Period> {
  const periods = new Map<number, Period>();
  for (const column of valueColumns) {
    const told = reading.period(first - 1, column);
    const [period] = told === undefined ? [] : reading.axis([told]).periods;
    if (period !== undefined) periods.set(column, period);
  }
  return periods;
}

function labelsOf(reading: SheetReading, { pairs }: PanelBlock): readonly string[] {
  return pairs.map(({ row, label }) => foldedText(reading.value(row, label)).toLowerCase());
}

function* countFigures(reading: SheetReading): Generator<void, number> {
  const { area } = reading;
  let figures = 0;
  for (let row = area.row; row <= lastRowOf(area); row += 1) {
    yield;
    for (let column = area.column; column <= lastColumnOf(area); column += 1)
      if (reading.kind(row, column) === 'number' && !reading.isDate(row, column)) figures += 1;
  }
  return figures;
}

const ROWS_A_BUCKET = 64;

function takenBy(tables: readonly KpiTable[]): (row: number, column: number) => boolean {
  const buckets = new Map<number, Area[]>();
  for (const area of tables.flatMap(({ header, body }) => [header, body])) {
    const last = Math.floor(lastRowOf(area) / ROWS_A_BUCKET);
    for (let bucket = Math.floor(area.row / ROWS_A_BUCKET); bucket <= last; bucket += 1) {
      const areas = buckets.get(bucket);
      if (areas === undefined) buckets.set(bucket, [area]);
      else areas.push(area);
    }
  }
  return (row, column) =>
    buckets
      .get(Math.floor(row / ROWS_A_BUCKET))
      ?.some(
        (area) =>
          row >= area.row && row <= lastRowOf(area) && column >= area.column && column <= lastColumnOf(area),
      ) ?? false;
}
