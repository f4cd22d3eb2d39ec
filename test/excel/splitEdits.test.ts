import type { Edit } from '../../src/app/plan';
import type { BatchEdit } from '../../src/excel/edits/edit';
import { requestsOf, splitLarge } from '../../src/excel/splitEdits';

/** A write of rows, each about a thousand bytes large. */
function write(row: number, rowCount: number): Extract<Edit, { kind: 'write-cells' }> {
  const text = 'x'.repeat(1_000);
  return {
    kind: 'write-cells',
    sheet: 'Sales',
    area: { row, column: 2, rowCount, columnCount: 1 },
    before: Array.from({ length: rowCount }, (_, n) => [`before ${n}`]),
    after: Array.from({ length: rowCount }, (_, n) => [`${n} ${text}`]),
  };
}

describe('edits split into requests', () => {
  it('stay one request as long as they fit', () => {
    const edits = [write(0, 10), write(10, 10)];
    expect(requestsOf(edits)).toEqual([edits]);
  });

  it('are none where there are none', () => {
    expect(requestsOf([])).toEqual([]);
  });

  it('begin another request where one is full, in their order', () => {
    const edits = [write(0, 2_000), write(2_000, 2_000), write(4_000, 10)];
    const groups = requestsOf(edits);
    expect(groups.map((group) => group.length)).toEqual([1, 2]);
    expect(groups.flat()).toEqual(edits);
  });

  it('split a write that is too large by rows, and lose none', () => {
    const edit = write(5, 9_001);
    const parts = splitLarge([edit]).filter((part) => part.kind === 'write-cells');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(({ after }) => after)).toEqual(edit.after);
    expect(parts.flatMap(({ before }) => before)).toEqual(edit.before);
    let row = 5;
    for (const { area, after } of parts) {
      expect(area).toEqual({ row, column: 2, rowCount: after.length, columnCount: 1 });
      expect(JSON.stringify(after).length).toBeLessThan(5_000_000);
      row += area.rowCount;
    }
    expect(row).toBe(9_006);
  });

  it('count bytes, not letters', () => {
    const euros = (row: number): BatchEdit => {
      return { ...write(row, 1), after: [['€'.repeat(700_000)]] };
    };
    expect(requestsOf([euros(0), euros(1)])).toHaveLength(2);
  });
});
