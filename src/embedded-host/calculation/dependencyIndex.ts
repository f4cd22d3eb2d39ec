import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { FormulaCell } from './formulaCell';
import { getOrAdd } from './getOrAdd';

/** A power of two of rows, and the formulas that read all of them: one mostly, so that it has a place of its own. */
interface Block {
  readonly reader: FormulaCell;
  others: FormulaCell[] | undefined;
  /** The search that last took its readers: they need not be taken twice. */
  seen: number;
}

/** The blocks of one height, by position. */
interface Level {
  readonly height: number;
  readonly blocks: Map<number, Block>;
}

/** The blocks of one column. Heights are 2^0 to 2^20 rows: a whole column is one block. */
class ColumnBlocks {
  private readonly levels: Level[] = [];

  /** Cuts a span of rows into at most 40 blocks, as a segment tree does, and enters the reader there. */
  add(top: number, bottom: number, reader: FormulaCell): void {
    let from = top;
    let to = bottom + 1;
    for (let height = 1; from < to; height *= 2) {
      if (from % 2 === 1) this.enter(height, from++, reader);
      if (to % 2 === 1) this.enter(height, --to, reader);
      from /= 2;
      to /= 2;
    }
  }

  /** Visits the blocks that share a row with a span. */
  eachTouching(top: number, bottom: number, visit: (block: Block) => void): void {
    for (const { height, blocks } of this.levels) {
      const first = Math.floor(top / height);
      const last = Math.floor(bottom / height);
      if (last - first < blocks.size) {
        for (let at = first; at <= last; at++) {
          const block = blocks.get(at);
          if (block) visit(block);
        }
      } else for (const [at, block] of blocks) if (at >= first && at <= last) visit(block);
    }
  }

  private enter(height: number, at: number, reader: FormulaCell): void {
    let level = this.levels.find((each) => each.height === height);
    if (!level) this.levels.push((level = { height, blocks: new Map() }));
    const block = level.blocks.get(at);
    if (!block) level.blocks.set(at, { reader, others: undefined, seen: 0 });
    else if (block.others) block.others.push(reader);
    else block.others = [reader];
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

  /** Visits the formulas that read any cell of an area and have not been met in this search by the same range. */
  take(sheet: Sheet, area: Area, visit: (reader: FormulaCell) => void): void {
    const index = this.sheets.get(sheet);
    if (!index) return;
    const take = (block: Block): void => {
      if (block.seen === this.search) return;
      block.seen = this.search;
      if (!block.reader.retired) visit(block.reader);
      for (const reader of block.others ?? []) if (!reader.retired) visit(reader);
    };
    for (const blocks of columnsIn(index.columns, area)) blocks.eachTouching(area.top, area.bottom, take);
    index.wide.eachTouching(area.top, area.bottom, take);
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
