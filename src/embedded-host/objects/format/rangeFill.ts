import { formatCells } from '../../model/edit/formatCells';
import { oneOf } from '../argument';
import { type Members, method, readOnly, RichObject } from '../richObject';
import type { RangeObject } from '../range/rangeObject';
import { color, hexOf } from './color';
import { common, formatMember } from './formatOf';

/** `Excel.RangeFill`. */
export class RangeFill extends RichObject {
  readonly className = 'RangeFill';

  constructor(private readonly range: RangeObject) {
    super(range.client);
  }

  protected members(): Members {
    const { range } = this;
    return {
      // A cell without fill reads as white.
      Color: formatMember(
        range,
        ({ fill }) => (fill.kind === 'none' ? '#FFFFFF' : hexOf(this.client.workbook, fill.color, '#FFFFFF')),
        color,
        (_, shade) => ({ fill: { kind: 'solid', color: shade } }),
      ),
      Pattern: formatMember(
        range,
        ({ fill }) => (fill.kind === 'none' ? 'None' : fill.kind === 'solid' ? 'Solid' : 'Gray50'),
        oneOf('None', 'Solid'),
        ({ fill }, pattern) => {
          if (pattern === 'None') return { fill: { kind: 'none' } };
          return { fill: { kind: 'solid', color: fill.kind === 'none' ? { kind: 'auto' } : fill.color } };
        },
      ),
      // Null only without fill, and where cells differ: what tells white cells from unfilled ones (office-js #4900).
      TintAndShade: readOnly(() =>
        common(range, ({ fill }) => {
          if (fill.kind === 'none') return null;
          return fill.color.kind === 'theme' ? fill.color.tint : 0;
        }),
      ),
      Clear: method([], () =>
        formatCells(this.client.workbook, range.sheet, range.area, () => ({ fill: { kind: 'none' } })),
      ),
    };
  }
}
