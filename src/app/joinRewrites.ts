import type { Edit } from './plan';
import { contains } from './sheetCells';

type Write = Extract<Edit, { kind: 'write-cells' }>;

/**
 * Makes one edit of those that write the same column afresh: of a column that grows the whole is written, also the cells
 * that change for another reason.
 */
export function joinRewrites(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const at = isRewrite(edit) ? joined.findIndex((one) => isRewrite(one) && includes(one, edit)) : -1;
    const whole = joined[at];
    if (isRewrite(edit) && whole !== undefined && isRewrite(whole)) joined[at] = withCells(whole, edit);
    else joined.push(edit);
  }
  return joined;
}

function isRewrite(edit: Edit): edit is Write {
  return edit.kind === 'write-cells' && edit.afresh === true;
}

function includes(whole: Write, { sheet, area }: Write): boolean {
  const { row, column, rowCount, columnCount } = area;
  return (
    whole.sheet === sheet &&
    contains(whole.area, row, column) &&
    contains(whole.area, row + rowCount - 1, column + columnCount - 1)
  );
}

function withCells(whole: Write, part: Write): Write {
  const [down, across] = [part.area.row - whole.area.row, part.area.column - whole.area.column];
  const after = whole.after.map((cells, row) =>
    cells.map((input, column) => part.after[row - down]?.[column - across] ?? input),
  );
  return { ...whole, after };
}
