import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import { formatCells } from '../../model/edit/formatCells';
import type { Border, BorderSide, BorderStyle } from '../../model/format';
import { formatAt } from '../../model/formatAt';
import { oneOf } from '../argument';
import { type Json, type Members, readOnly, readWrite, RichCollection, RichObject } from '../richObject';
import type { RangeObject } from '../range/rangeObject';
import { color, hexOf } from './color';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Edge = (typeof EDGES)[number];
type Side = 'top' | 'bottom' | 'left' | 'right';

/** Files name a border by line and weight at once, Excel's API by one and the other. */
const LINES: Readonly<Record<BorderStyle, readonly [style: string, weight: string]>> = {
  none: ['None', 'Thin'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  double: ['Double', 'Thick'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** The border of files that comes nearest to a line and a weight. */
function borderStyle(line: string, weight: string): BorderStyle {
  let nearest: BorderStyle = 'thin';
  for (const [name, [itsLine, itsWeight]] of Object.entries(LINES)) {
    if (itsLine !== line || !isBorderStyle(name)) continue;
    nearest = name;
    if (itsWeight === weight) return name;
  }
  return nearest;
}

const isBorderStyle = (name: string): name is BorderStyle => name in LINES;

/** `format.borders`: the edges of a range and the lines inside it. */
export class RangeBorderCollection extends RichCollection {
  readonly className = 'RangeBorderCollection';

  constructor(private readonly range: RangeObject) {
    super(range.client);
  }

  items(): readonly RichObject[] {
    return EDGES.map((edge) => new RangeBorder(this.range, edge));
  }

  protected find(key: string): RichObject | undefined {
    const edge = EDGES.find((it) => it.toLowerCase() === key.toLowerCase());
    return edge && new RangeBorder(this.range, edge);
  }

  protected override ownMembers(): Members {
    return { Count: readOnly(() => EDGES.length) };
  }
}

/** `Excel.RangeBorder`: one edge of a range, or its inner lines. */
class RangeBorder extends RichObject {
  readonly className = 'RangeBorder';

  constructor(
    private readonly range: RangeObject,
    private readonly edge: Edge,
  ) {
    super(range.client);
  }

  protected members(): Members {
    const { workbook } = this.client;
    return {
      Id: readOnly(() => this.edge),
      SideIndex: readOnly(() => this.edge),
      Style: readWrite(
        () => this.common((side) => LINES[side.style][0]),
        oneOf(...new Set(Object.values(LINES).map(([line]) => line))),
        (line) => this.change((side) => ({ ...side, style: borderStyle(line, LINES[side.style][1]) })),
      ),
      Weight: readWrite(
        () => this.common((side) => LINES[side.style][1]),
        oneOf('Hairline', 'Thin', 'Medium', 'Thick'),
        (weight) => this.change((side) => ({ ...side, style: borderStyle(lineOf(side), weight) })),
      ),
      Color: readWrite(
        () => this.common((side) => hexOf(workbook, side.color, '#000000')),
        color,
        (shade) =>
          this.change((side) => ({ style: side.style === 'none' ? 'thin' : side.style, color: shade })),
      ),
    };
  }

  private common(of: (side: BorderSide) => string): Json {
    const { workbook } = this.client;
    const { sheet } = this.range;
    let value: string | undefined;
    for (const { area, side } of linesOf(this.edge, this.range.area).filter(({ isOwn }) => isOwn))
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) {
          const own = workbook.formats.at(formatAt(sheet, row, column)).border[side];
          const found = of(own.style === 'none' ? this.acrossFrom(row, column, side) : own);
          if (value !== undefined && found !== value) return null;
          value = found;
        }
    return value ?? 'None';
  }

  /** The line between two cells may stand in either of them. */
  private acrossFrom(row: number, column: number, side: Side): BorderSide {
    const [rows, columns, opposite] = ACROSS[side];
    const format = this.client.workbook.formats.at(formatAt(this.range.sheet, row + rows, column + columns));
    return format.border[opposite];
  }

  private change(to: (side: BorderSide) => BorderSide): void {
    const { workbook } = this.client;
    for (const { area, side, isOwn } of linesOf(this.edge, this.range.area))
      formatCells(workbook, this.range.sheet, area, ({ border }) => {
        const changed = to(border[side]);
        // The neighbour's half of the line goes when the line goes; a new line stands in the range's own cells.
        if (!isOwn) return border[side].style === 'none' ? undefined : withSide(border, side, NO_LINE);
        return withSide(border, side, changed.style === 'none' ? NO_LINE : changed);
      });
  }
}

const NO_LINE: BorderSide = { style: 'none', color: { kind: 'auto' } };
const ACROSS = {
  top: [-1, 0, 'bottom'],
  bottom: [1, 0, 'top'],
  left: [0, -1, 'right'],
  right: [0, 1, 'left'],
} as const satisfies Record<Side, readonly [number, number, Side]>;

const lineOf = (side: BorderSide): string => (side.style === 'none' ? 'Continuous' : LINES[side.style][0]);

const withSide = (border: Border, side: Side, line: BorderSide): { border: Border } => ({
  border: { ...border, [side]: line },
});

/** The cells whose sides make up an edge; those beyond it, which share it, are not its own. */
function linesOf(edge: Edge, area: Area): { area: Area; side: Side; isOwn: boolean }[] {
  const { top, left, bottom, right } = area;
  const line = (side: Side, cells: Area, isOwn = true): { area: Area; side: Side; isOwn: boolean }[] =>
    cells.top >= 0 &&
    cells.left >= 0 &&
    cells.top <= cells.bottom &&
    cells.left <= cells.right &&
    cells.bottom < MAX_ROWS &&
    cells.right < MAX_COLUMNS
      ? [{ area: cells, side, isOwn }]
      : [];
  switch (edge) {
    case 'EdgeTop':
      return [
        ...line('top', { ...area, bottom: top }),
        ...line('bottom', { ...area, top: top - 1, bottom: top - 1 }, false),
      ];
    case 'EdgeBottom':
      return [
        ...line('bottom', { ...area, top: bottom }),
        ...line('top', { ...area, top: bottom + 1, bottom: bottom + 1 }, false),
      ];
    case 'EdgeLeft':
      return [
        ...line('left', { ...area, right: left }),
        ...line('right', { ...area, left: left - 1, right: left - 1 }, false),
      ];
    case 'EdgeRight':
      return [
        ...line('right', { ...area, left: right }),
        ...line('left', { ...area, left: right + 1, right: right + 1 }, false),
      ];
    case 'InsideHorizontal':
      return [...line('bottom', { ...area, bottom: bottom - 1 }), ...line('top', { ...area, top: top + 1 })];
    case 'InsideVertical':
      return [...line('right', { ...area, right: right - 1 }), ...line('left', { ...area, left: left + 1 })];
  }
}
