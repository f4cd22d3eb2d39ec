import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { getOrAdd } from './getOrAdd';

/** Collects cells and gives them back as rectangles. */
export class ChangedCells {
  private readonly sheets = new Map<Sheet, Map<number, Set<number>>>();

  add(sheet: Sheet, row: number, column: number): void {
    const columns = getOrAdd(this.sheets, sheet, () => new Map<number, Set<number>>());
    getOrAdd(columns, column, () => new Set()).add(row);
  }

  has(sheet: Sheet, row: number, column: number): boolean {
    return this.sheets.get(sheet)?.get(column)?.has(row) === true;
  }

  /** Runs of cells down each column; equal runs side by side are one area. */
  areas(): { readonly sheet: Sheet; readonly area: Area }[] {
    return [...this.sheets].flatMap(([sheet, columns]) => {
      const areas: Area[] = [];
      const open = new Map<string, number>();
      for (const [column, rows] of [...columns].sort(([a], [b]) => a - b))
        for (const [top, bottom] of runs(rows)) {
          const key = `${top}:${bottom}`;
          const at = open.get(key);
          const beside = at === undefined ? undefined : areas[at];
          if (at !== undefined && beside?.right === column - 1) areas[at] = { ...beside, right: column };
          else {
            open.set(key, areas.length);
            areas.push({ top, bottom, left: column, right: column });
          }
        }
      return areas.map((area) => ({ sheet, area }));
    });
  }
}

function runs(rows: ReadonlySet<number>): [top: number, bottom: number][] {
  const result: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else result.push([row, row]);
  }
  return result;
}
