import { MAX_ROWS, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { FormulaCell } from './formulaCell';
import { getOrAdd } from './getOrAdd';

/** A power of two of rows, and the formulas that read all of them. */
interface Block {
  readonly readers: FormulaCell[];
  /** The search that last took its readers: they need not be taken twice. */
  seen: number;
}

/** Blocks are 2^0 to 2^20 rows high: a whole column is one of them. */
const LEVELS = Math.log2(MAX_ROWS) + 1;

/** The blocks of one column, by height and position. */
class ColumnBlocks {
  private readonly levels: (Map<number, Block> | undefined)[] = Array.from(
    { length: LEVELS },
    () => undefined,
  );

  /** Cuts a span of rows into at most 40 blocks, as a segment tree does, and enters the reader there. */
  add(top: number, bottom: number, reader: FormulaCell): void {
    let from = top;
    let to = bottom + 1;
    for (let level = 0; from < to; level++) {
      if (from % 2 === 1) this.enter(level, from++, reader);
      if (to % 2 === 1) this.enter(level, --to, reader);
      from /= 2;
      to /= 2;
    }
  }

  /** The blocks that share a row with a span. */
  *touching(top: number, bottom: number): Generator<Block> {
    for (let level = 0; level < LEVELS; level++) {
      const blocks = this.levels[level];
      if (!blocks) continue;
      const first = Math.floor(top / 2 ** level);
      const last = Math.floor(bottom / 2 ** level);
      if (last - first < blocks.size) {
        for (let at = first; at <= last; at++) {
          const block = blocks.get(at);
          if (block) yield block;
        }
      } else for (const [at, block] of blocks) if (at >= first && at <= last) yield block;
    }
  }

  private enter(level: number, at: number, reader: FormulaCell): void {
    const blocks = this.levels[level] ?? (this.levels[level] = new Map<number, Block>());
    const block = blocks.get(at);
    if (block) block.readers.push(reader);
    else blocks.set(at, { readers: [reader], seen: 0 });
  }
}

interface SheetBlocks {
  readonly columns: Map<number, ColumnBlocks>;
  readonly wide: ColumnBlocks;
}

function newSheetBlocks(): SheetBlocks {
  return { columns: new Map(), wide: new ColumnBlocks() };
}

/** Ranges of more columns than this are entered once for the sheet, and count as read wherever their rows change. */
const WIDE = 64;

/**
 * Which formulas read a cell. Entering a range costs a few steps however tall it is, and so does finding the readers of
 * a cell; a range that fifty thousand formulas read is walked through once per search.
 */
export class DependencyIndex {
  private readonly sheets = new Map<Sheet, SheetBlocks>();
  private search = 0;

  add(reader: FormulaCell): void {
    for (const { sheet, area } of reader.analysis.precedents) {
      const index = getOrAdd(this.sheets, sheet, newSheetBlocks);
      if (area.right - area.left >= WIDE) {
        index.wide.add(area.top, area.bottom, reader);
        continue;
      }
      for (let column = area.left; column <= area.right; column++) {
        getOrAdd(index.columns, column, () => new ColumnBlocks()).add(area.top, area.bottom, reader);
      }
    }
  }

  /** Begins a search: readers that `take` has already given are not given again until the next one. */
  beginSearch(): void {
    this.search++;
  }

  /** The formulas that read any cell of an area and have not been given in this search by the same range. */
  *take(sheet: Sheet, area: Area): Generator<FormulaCell> {
    const index = this.sheets.get(sheet);
    if (!index) return;
    for (const blocks of columnsIn(index.columns, area)) yield* this.takeFrom(blocks, area);
    yield* this.takeFrom(index.wide, area);
  }

  private *takeFrom(blocks: ColumnBlocks, area: Area): Generator<FormulaCell> {
    for (const block of blocks.touching(area.top, area.bottom)) {
      if (block.seen === this.search) continue;
      block.seen = this.search;
      for (const reader of block.readers) if (!reader.retired) yield reader;
    }
  }
}

function* columnsIn(columns: ReadonlyMap<number, ColumnBlocks>, area: Area): Generator<ColumnBlocks> {
  if (area.right - area.left < columns.size) {
    for (let column = area.left; column <= area.right; column++) {
      const blocks = columns.get(column);
      if (blocks) yield blocks;
    }
  } else
    for (const [column, blocks] of columns) if (column >= area.left && column <= area.right) yield blocks;
}
