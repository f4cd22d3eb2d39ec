import type { Color } from './format';
import type { Workbook } from './workbook';

/**
 * A colour as `#RRGGBB`, theme colours with their tint worked out.
 * @param automatic what the automatic colour is here: black for text and lines, white for fills
 */
export function hexOf({ palette }: Pick<Workbook, 'palette'>, shade: Color, automatic: string): string {
  switch (shade.kind) {
    case 'rgb':
      return normalHex(shade.rgb);
    case 'theme':
      return tinted(normalHex(palette.theme[shade.theme] ?? automatic), shade.tint);
    case 'indexed':
      return normalHex(palette.indexed[shade.index] ?? automatic);
    case 'auto':
      return automatic;
  }
}

/** Files also write `FF` for opacity before the colour. */
function normalHex(rgb: string): string {
  return `#${rgb.replace('#', '').slice(-6).toUpperCase()}`;
}

/** Lightens or darkens as ECMA-376 part 1, 18.8.19 says: the luminance moves towards white or black. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const { hue, saturation, luminance } = toHsl(red ?? 0, green ?? 0, blue ?? 0);
  const moved = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return fromHsl(hue, saturation, moved);
}

function toHsl(
  red: number,
  green: number,
  blue: number,
): { hue: number; saturation: number; luminance: number } {
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [luminance, spread] = [(high + low) / 2, high - low];
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  const sector =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sector / 6, saturation, luminance };
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const reach = saturation * Math.min(luminance, 1 - luminance);
  const channel = (offset: number): string => {
    const at = (offset + hue * 12) % 12;
    const level = luminance - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}
