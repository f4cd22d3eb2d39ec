import { Sheet } from '../../../src/embedded-host/model/sheet';
import { Axis } from '../../../src/workbench/grid/axis';
import { regionsOf } from '../../../src/workbench/grid/regions';

const axes = { rows: new Axis(10_000, 20, new Map()), columns: new Axis(500, 60, new Map()) };

function regions(freeze: Sheet['freeze'], viewport: { top: number; left: number }) {
  const sheet = new Sheet('{1}', 'Sheet1');
  sheet.freeze = freeze;
  return regionsOf(sheet, axes, { ...viewport, width: 900, height: 600 });
}

const span = (indexes: readonly number[]): (number | undefined)[] => [indexes[0], indexes.at(-1)];

describe('the parts of a sheet', () => {
  it('is one without frozen panes', () => {
    expect(regions({ rows: 0, columns: 0 }, { top: 0, left: 0 }).map(({ name }) => name)).toEqual(['body']);
  });

  it('are two under frozen rows and four beside frozen columns as well', () => {
    const names = (rows: number, columns: number) =>
      regions({ rows, columns }, { top: 0, left: 0 }).map(({ name }) => name);
    expect(names(1, 0)).toEqual(['body', 'top']);
    expect(names(0, 1)).toEqual(['body', 'left']);
    expect(names(1, 1)).toEqual(['body', 'top', 'left', 'corner']);
  });

  it('draw no more of ten thousand rows than can be seen', () => {
    const [body] = regions({ rows: 0, columns: 0 }, { top: 100_000, left: 0 });
    expect(body && span(body.rows)).toEqual([4988, 5042]);
    expect(body && span(body.columns)).toEqual([0, 19]);
  });

  it('keep frozen rows and columns in sight, and draw none of them twice', () => {
    const [body, top, left, corner] = regions({ rows: 4, columns: 2 }, { top: 100_000, left: 3_000 });
    expect(corner?.rows).toEqual([0, 1, 2, 3]);
    expect(corner?.columns).toEqual([0, 1]);
    expect(top?.columns).toEqual(body?.columns);
    expect(left?.rows).toEqual(body?.rows);
    expect(body?.columns).not.toContain(1);
    const atStart = regions({ rows: 4, columns: 2 }, { top: 0, left: 0 })[0];
    expect(atStart?.rows[0]).toBe(4);
    expect(atStart?.columns[0]).toBe(2);
  });
});
