import { type LooseCell, NO_CELL } from '../../support/looseCells';
import type { Draft, DraftRow } from './draft';
import type { Perturbation } from './perturbation';

/** Changes to the rows of a table. */
export const ROW_CHANGES: readonly Perturbation[] = [
  {
    name: 'blank row after a heading',
    table: (draft, chance) =>
      insertAfter(draft, chance.shuffled(placesOf(draft, 'heading'))[0], [blankRow(draft)]),
  },
  {
    name: 'blank row under the header',
    table: (draft) => insertAfter(draft, placesOf(draft, 'header').at(-1), [blankRow(draft)]),
  },
  {
    name: 'blank row between blocks',
    table: (draft, chance) => insertAfter(draft, between(draft, chance.integer(1000)), [blankRow(draft)]),
  },
  {
    name: 'two blank rows between blocks',
    table: (draft, chance) =>
      insertAfter(draft, between(draft, chance.integer(1000)), [blankRow(draft), blankRow(draft)]),
  },
  {
    name: 'heading added',
    table: (draft, chance) =>
      insertAfter(draft, between(draft, chance.integer(1000)), [headingRow(draft, 'Second part')]),
  },
  {
    name: 'heading added after a blank row',
    table: (draft, chance) =>
      insertAfter(draft, between(draft, chance.integer(1000)), [
        blankRow(draft),
        headingRow(draft, 'Second part'),
      ]),
  },
  {
    name: 'second heading',
    table: (draft) => {
      const [first] = placesOf(draft, 'heading');
      const after = first ?? placesOf(draft, 'header').at(-1);
      return insertAfter(draft, after, [
        ...(first === undefined ? [headingRow(draft, 'All of it')] : []),
        headingRow(draft, 'In thousands'),
      ]);
    },
  },
  {
    name: 'headings removed',
    table: (draft) =>
      draft.rows.some(({ kind }) => kind === 'heading')
        ? withRows(
            draft,
            draft.rows.filter(({ kind }) => kind !== 'heading'),
          )
        : undefined,
  },
  {
    name: 'second header line',
    table: (draft) => {
      const [header] = placesOf(draft, 'header');
      const first = draft.columns.findIndex((kind) => kind === 'period' || kind === 'value');
      if (header === undefined || first < 0) return undefined;
      const line = draft.columns.map((_, column) => (column === first ? text('Group figures') : NO_CELL));
      return insertAfter(draft, header - 1, [{ kind: 'header', cells: line }]);
    },
  },
  {
    name: 'hidden helper row',
    table: (draft) => {
      const [header] = placesOf(draft, 'header');
      if (header === undefined || draft.rows.some(({ hidden }) => hidden)) return undefined;
      const cells = draft.columns.map((kind, column) =>
        kind === 'period' || kind === 'value' ? { value: column } : NO_CELL,
      );
      return insertAfter(draft, header - 1, [{ kind: 'above', cells, hidden: true }]);
    },
  },
  {
    name: 'rows thinned out',
    table: (draft) => {
      const kpis = placesOf(draft, 'kpi');
      if (kpis.length < 6) return undefined;
      const gone = new Set(kpis.filter((_, index) => index % 2 === 1));
      return withRows(
        draft,
        draft.rows.filter((_, row) => !gone.has(row)),
      );
    },
  },
  {
    name: 'rows shuffled',
    table: (draft, chance) => {
      const kpis = placesOf(draft, 'kpi');
      const body = draft.rows.slice(kpis[0], (kpis.at(-1) ?? 0) + 1);
      // What stands between KPIs says something of those near it, and a name may hold for the rows below it.
      const isPlain = body.every(({ kind, cells }) => kind === 'kpi' && hasEveryName(draft, cells));
      if (kpis.length < 3 || !isPlain) return undefined;
      const shuffled = chance.shuffled(body);
      return withRows(draft, [
        ...draft.rows.slice(0, kpis[0]),
        ...shuffled,
        ...draft.rows.slice((kpis.at(-1) ?? 0) + 1),
      ]);
    },
  },
  {
    name: 'growth block below',
    addsKpis: true,
    table: (draft) => {
      const last = placesOf(draft, 'kpi').at(-1);
      if (last === undefined || !draft.columns.includes('period')) return undefined;
      const growth = draft.rows.filter(({ kind }) => kind === 'kpi').map((row) => growthOf(draft, row));
      return insertAfter(draft, last, [blankRow(draft), headingRow(draft, 'Growth in %'), ...growth]);
    },
  },
];

/** The rows of a kind, by their places. */
function placesOf(draft: Draft, kind: DraftRow['kind']): readonly number[] {
  return draft.rows.flatMap((row, place) => (row.kind === kind ? [place] : []));
}

function withRows(draft: Draft, rows: readonly DraftRow[]): Draft {
  return { ...draft, rows };
}

function insertAfter(draft: Draft, place: number | undefined, added: readonly DraftRow[]): Draft | undefined {
  if (place === undefined) return undefined;
  return withRows(draft, [...draft.rows.slice(0, place + 1), ...added, ...draft.rows.slice(place + 1)]);
}

/** A KPI row with another KPI row right below, both named in full. */
function between(draft: Draft, chance: number): number | undefined {
  const kpis = placesOf(draft, 'kpi').filter((place) => {
    const next = draft.rows[place + 1];
    return next?.kind === 'kpi' && hasEveryName(draft, next.cells);
  });
  return kpis[chance % kpis.length];
}

function hasEveryName({ columns }: Draft, cells: readonly LooseCell[]): boolean {
  return columns.every((kind, column) => kind !== 'name' || (cells[column]?.value ?? '') !== '');
}

function blankRow({ columns }: Draft): DraftRow {
  return { kind: 'blank', cells: columns.map(() => NO_CELL) };
}

function headingRow({ columns }: Draft, heading: string): DraftRow {
  const at = columns.indexOf('name');
  return { kind: 'heading', cells: columns.map((_, column) => (column === at ? text(heading) : NO_CELL)) };
}

function growthOf({ columns }: Draft, { cells }: DraftRow): DraftRow {
  const grown = cells.map((cell, column): LooseCell => {
    if (columns[column] === 'name') return { value: cell.value };
    const isRatio = columns[column] === 'period' && typeof cell.value === 'number';
    return isRatio ? { value: 0.01 + (column % 7) / 100, format: '0.0%' } : NO_CELL;
  });
  return { kind: 'other', cells: grown };
}

function text(value: string): LooseCell {
  return { value };
}
