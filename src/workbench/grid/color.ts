import type { Color } from '../../embedded-host/model/format';
import type { Workbook } from '../../embedded-host/model/workbook';

/** A colour of the workbook as `#RRGGBB`; undefined where Excel would choose one. */
export function cssColor(color: Color, palette: Workbook['palette']): string | undefined {
  switch (color.kind) {
    case 'rgb':
      return color.rgb;
    case 'theme': {
      const base = palette.theme[color.theme];
      return base === undefined ? undefined : tinted(base, color.tint);
    }
    case 'indexed':
      return palette.indexed[color.index];
    case 'auto':
      return undefined;
  }
}

/** Lightens (tint above 0) or darkens a colour, by channel: close enough to Excel's way over luminance to look right. */
function tinted(rgb: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const moved = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${moved.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
