import type { Color } from '../../model/format';
import type { Workbook } from '../../model/workbook';
import { type Parser, text } from '../argument';
import { refusal } from '../refusal';

/** HTML's colour names, as far as people use them in add-ins. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#FFA500`, `FFA500` or `orange`, as `format.fill.color` takes it. */
export const color: Parser<Color> = (value) => {
  const wanted = text(value);
  const hex = NAMED[wanted.toLowerCase()] ?? (wanted.startsWith('#') ? wanted : `#${wanted}`);
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw refusal('InvalidArgument');
  return { kind: 'rgb', rgb: hex.toUpperCase() };
};

/**
 * A colour as `#RRGGBB`, theme colours with their tint worked out.
 * @param automatic what the automatic colour is here: black for text and lines, white for fills
 */
export function hexOf(workbook: Workbook, shade: Color, automatic: string): string {
  switch (shade.kind) {
    case 'rgb':
      return normalHex(shade.rgb);
    case 'theme':
      return tinted(normalHex(workbook.palette.theme[shade.theme] ?? automatic), shade.tint);
    case 'indexed':
      return normalHex(workbook.palette.indexed[shade.index] ?? automatic);
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
