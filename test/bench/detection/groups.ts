import type { FileScore } from './scoreFile';
import { totalOf, type Counts, type Mark } from './mark';

/** Counts over the tables that have something in common. */
export interface Group {
  readonly name: string;
  readonly counts: Counts;
}

/** The counts over a corpus, and over parts of it. Negative workbooks are not among them, nor are ambiguous tables. */
export interface Groups {
  readonly all: Group;
  readonly byOrientation: readonly Group[];
  /** A layout class belongs to a workbook: all of its tables count. */
  readonly byLayout: readonly Group[];
  readonly ambiguous: Group;
}

/** Adds up the scores of a corpus. */
export function groupsOf(scores: readonly FileScore[]): Groups {
  const marks = scores.flatMap(clearMarks);
  const allMarks = scores.flatMap((score) => score.marks);
  return {
    all: { name: 'all', counts: totalOf(marks) },
    byOrientation: grouped(marks.map((mark) => [mark.orientation, [mark]])),
    byLayout: grouped(
      scores.flatMap((score) => score.layoutClasses.map((name) => [name, clearMarks(score)] as const)),
    ),
    ambiguous: { name: 'ambiguous', counts: totalOf(allMarks.filter(({ ambiguous }) => ambiguous)) },
  };
}

function clearMarks({ kind, marks }: FileScore): readonly Mark[] {
  return kind === 'positive' ? marks.filter(({ ambiguous }) => !ambiguous) : [];
}

/** The groups that hold anything, largest first. */
function grouped(entries: readonly (readonly [name: string, marks: readonly Mark[]])[]): readonly Group[] {
  const byName = new Map<string, Mark[]>();
  for (const [name, marks] of entries) {
    const members = byName.get(name) ?? [];
    members.push(...marks);
    byName.set(name, members);
  }
  return [...byName]
    .map(([name, marks]) => ({ name, counts: totalOf(marks) }))
    .filter(({ counts }) => counts.expected + counts.claimed > 0)
    .sort((a, b) => b.counts.expected - a.counts.expected);
}
