import { Sheet } from '../../../src/embedded-host/model/sheet';
import { Axis } from '../../../src/workbench/grid/axis';
import { acrossRun, textRun } from '../../../src/workbench/grid/textRun';

const columns = new Axis(8, 50, new Map());

/** A sheet whose first row holds something in these columns. */
function filled(...at: readonly number[]): Sheet {
  const sheet = new Sheet('{1}', 'Sheet1');
  for (const column of at) sheet.cells.set(0, column, { value: 'x', format: 0 });
  return sheet;
}

describe('the room of a text', () => {
  it('is its own cell where that is enough', () => {
    expect(textRun(filled(2), columns, 0, 2, 40, 'left')).toEqual({ left: 0, width: 50 });
  });

  it('reaches over as many empty cells as it needs', () => {
    expect(textRun(filled(2), columns, 0, 2, 120, 'left')).toEqual({ left: 0, width: 150 });
    expect(textRun(filled(2), columns, 0, 2, 120, 'right')).toEqual({ left: -100, width: 150 });
    expect(textRun(filled(2), columns, 0, 2, 120, 'center')).toEqual({ left: -50, width: 150 });
  });

  it('ends at the next cell that holds anything, be it an empty text', () => {
    const sheet = filled(2);
    sheet.cells.set(0, 4, { value: '', formula: '""', format: 0 });
    expect(textRun(sheet, columns, 0, 2, 500, 'left')).toEqual({ left: 0, width: 100 });
  });

  it('runs over cells that have a look and no content', () => {
    const sheet = filled(2);
    sheet.cells.set(0, 3, { value: null, format: 3 });
    expect(textRun(sheet, columns, 0, 2, 90, 'left')).toEqual({ left: 0, width: 100 });
  });

  it('ends at the edge of the sheet', () => {
    expect(textRun(filled(1), columns, 0, 1, 500, 'right')).toEqual({ left: -50, width: 100 });
  });

  it('is, centred across cells, that of the empty ones after it that ask for it too', () => {
    const across = (...wanting: readonly number[]) =>
      acrossRun(filled(1, 5), columns, 0, 1, (column) => wanting.includes(column));
    expect(across(1, 2, 3)).toEqual({ left: 0, width: 150 });
    expect(across(1, 2, 3, 4, 5, 6)).toEqual({ left: 0, width: 200 });
    expect(across(1, 3)).toEqual({ left: 0, width: 50 });
  });
});
