import { INDEXED_COLORS, OFFICE_THEME } from '../../model/defaultPalette';
import { attribute, child, childrenNamed, type XmlElement } from '../package/xml';

/** The order in which `theme="n"` counts a theme's colours: light and dark are swapped against the theme part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** RGB of the theme colours 0 to 11 as `#RRGGBB`, from the root of a theme part. */
export function readThemeColors(theme: XmlElement): string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const color = child(scheme, name)?.children[0];
    const rgb = color && (attribute(color, 'lastClr') ?? attribute(color, 'val'));
    return rgb && /^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.toUpperCase()}` : (OFFICE_THEME[i] ?? '#000000');
  });
}

/** The indexed palette, with the file's own colours where the root of its styles part lists some. */
export function readIndexedColors(styles: XmlElement): string[] {
  const own = childrenNamed(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor');
  return INDEXED_COLORS.map((standard, i) => {
    const rgb = own[i] && attribute(own[i], 'rgb');
    return rgb ? `#${rgb.slice(-6).toUpperCase()}` : standard;
  });
}
