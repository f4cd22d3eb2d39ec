import type { FormatRuns } from './plan';

/** Formats of cells one below the other, run by run. */
export function runsOf(formats: readonly string[]): FormatRuns {
  const runs: { format: string; rows: number }[] = [];
  for (const format of formats) {
    const last = runs.at(-1);
    if (last?.format === format) last.rows += 1;
    else runs.push({ format, rows: 1 });
  }
  return runs;
}

/** The formats cell by cell: the inverse of `runsOf`. */
export function formatsOf(runs: FormatRuns): string[] {
  return runs.flatMap(({ format, rows }) => Array.from({ length: rows }, () => format));
}

/** The runs of some rows only; what lies beyond the end repeats the last format. */
export function sliceRuns(runs: FormatRuns, from: number, rows: number): FormatRuns {
  const formats = formatsOf(runs).slice(from, from + rows);
  const last = formats.at(-1) ?? runs.at(-1)?.format ?? 'General';
  while (formats.length < rows) formats.push(last);
  return runsOf(formats);
}

export function sameRuns(a: FormatRuns, b: FormatRuns): boolean {
  return a.length === b.length && a.every((run, i) => run.format === b[i]?.format && run.rows === b[i]?.rows);
}
