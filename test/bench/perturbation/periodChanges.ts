import type { Chance } from '../../support/chance';
import { type LooseCell, NO_CELL } from '../../support/looseCells';
import {
  headsUpTo,
  NOTATIONS,
  notationsOf,
  PARTS,
  type HeadKind,
  type PeriodNotation,
} from '../../support/periodHeads';
import { insertColumn, isHeadedOnce, lastHeader } from './columnChanges';
import type { Draft } from './draft';
import type { Perturbation } from './perturbation';

/** Changes to how periods are written and to what lies ahead. */
export const PERIOD_CHANGES: readonly Perturbation[] = [
  ...NOTATIONS.map((notation): Perturbation => ({
    name: `periods as ${notation.name}`,
    table: (draft) => (kindOf(draft) === notation.kind ? renamed(draft, notation, 0)?.draft : undefined),
  })),
  ahead('periods ahead, empty', () => NO_CELL),
  ahead('periods ahead, formulas at zero', () => ({ value: 0, formula: '=SUM(Data!B2:B9)' })),
  ahead(
    'periods ahead, planned',
    () => ({ value: 12.5 }),
    (head) => ({ value: `${String(head.value)} Plan` }),
  ),
  {
    name: 'estimates ahead (FY26E)',
    table: (draft) => {
      const notation: PeriodNotation = {
        name: 'FY26A, FY26E',
        kind: 'year',
        head: (year) => ({ value: `FY${year % 100}${year > LAST_YEAR ? 'E' : 'A'}` }),
      };
      return kindOf(draft) === 'year'
        ? withAhead(
            draft,
            notation,
            () => ({ value: 12.5 }),
            (head) => head,
          )
        : undefined;
    },
  },
  {
    name: 'block to the right under the same labels',
    addsKpis: true,
    table: (draft, chance) => {
      const kind = kindOf(draft);
      if (kind === undefined || !draft.columns.includes('period')) return undefined;
      return withBlockRight(draft, notation(kind === 'year' ? 'quarter' : 'year', chance));
    },
  },
];

/** Periods end before anything that lies ahead today. */
const LAST_YEAR = 2024;

function ahead(
  name: string,
  figure: () => LooseCell,
  asHead: (head: LooseCell) => LooseCell = (head) => head,
): Perturbation {
  return {
    name,
    table: (draft, chance) => {
      const kind = kindOf(draft);
      return kind === undefined ? undefined : withAhead(draft, notation(kind, chance, true), figure, asHead);
    },
  };
}

function kindOf({ axis, columns }: Draft): HeadKind | undefined {
  if (axis?.order === undefined || !columns.includes('period')) return undefined;
  return (['month', 'quarter', 'half', 'year'] as const).find((kind) => axis.kinds[0] === kind);
}

/** The first notation of a kind, or any that is written as text. */
function notation(kind: HeadKind, chance: Chance, plain = false): PeriodNotation {
  const [first, ...others] = notationsOf(kind);
  if (first === undefined) throw new Error(`no notation for ${kind}`);
  return plain ? first : chance.pick([first, ...others.slice(0, 1)]);
}

/** The table with its periods written anew, the last of them before today and so many periods further. */
function renamed(
  draft: Draft,
  notation: PeriodNotation,
  further: number,
): { draft: Draft; heads: LooseCell[] } | undefined {
  const columns = draft.columns.flatMap((kind, column) => (kind === 'period' ? [column] : []));
  const header = lastHeader(draft);
  const row = draft.rows[header];
  if (row === undefined || columns.length < 2 || !isHeadedOnce(draft)) return undefined;
  const years = Math.ceil(further / PARTS[notation.kind]);
  const past = PARTS[notation.kind] * years - further;
  const count = columns.length + further + past;
  const all = headsUpTo(notation, count, LAST_YEAR + years).slice(0, columns.length + further);
  const heads = all.slice(0, columns.length);
  const inPlace = draft.axis?.order === 'descending' ? [...heads].reverse() : heads;
  const cells = row.cells.map((cell, column) => {
    const place = columns.indexOf(column);
    return place < 0 ? cell : (inPlace[place] ?? cell);
  });
  const rows = draft.rows.map((one, index) => (index === header ? { ...one, cells } : one));
  return { draft: { ...draft, rows }, heads: all.slice(columns.length) };
}

const AHEAD = 3;

function withAhead(
  draft: Draft,
  notation: PeriodNotation,
  figure: () => LooseCell,
  asHead: (head: LooseCell) => LooseCell,
): Draft | undefined {
  const written = renamed(draft, notation, AHEAD);
  if (written === undefined) return undefined;
  const isNewestFirst = draft.axis?.order === 'descending';
  let longer: Draft | undefined = written.draft;
  for (const head of written.heads) {
    if (longer === undefined) return undefined;
    const at = isNewestFirst ? longer.columns.indexOf('period') : longer.columns.lastIndexOf('period') + 1;
    const rows = longer.rows;
    longer = insertColumn(longer, at, 'period', (row) =>
      row === lastHeader(draft) ? asHead(head) : rows[row]?.kind === 'kpi' ? figure() : NO_CELL,
    );
  }
  return longer;
}

const BLOCK = 3;

/** A second block of periods beside the table, parted by an empty column. */
function withBlockRight(draft: Draft, notation: PeriodNotation): Draft {
  const heads = headsUpTo(notation, BLOCK, LAST_YEAR);
  const header = lastHeader(draft);
  const rows = draft.rows.map((row, index) => ({
    ...row,
    cells: [
      ...row.cells,
      NO_CELL,
      ...heads.map((head, place) =>
        index === header ? head : row.kind === 'kpi' ? { value: 400 + place * 7 + index } : NO_CELL,
      ),
    ],
  }));
  return { ...draft, rows, columns: [...draft.columns, 'other', ...heads.map((): 'other' => 'other')] };
}
