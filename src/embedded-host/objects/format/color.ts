import type { Color } from '../../model/format';
import { type Parser, text } from '../argument';
import { refusal } from '../refusal';

export { hexOf } from '../../model/hexColor';

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
