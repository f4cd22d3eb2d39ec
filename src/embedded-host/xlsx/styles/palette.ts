import { attribute, child, childrenNamed, type XmlElement } from '../package/xml';

/** The order in which `theme="n"` counts a theme's colours: light and dark are swapped against the theme part. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** The Office theme of Excel 2013 to 2022, for files without a theme part. */
export const OFFICE_THEME = [
  '#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
];

/** The indexed palette of ECMA-376 18.8.27; 64 and 65 are the system's text and window colours. */
export const INDEXED_COLORS = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
  '000000 FFFFFF',
]
  .join(' ')
  .split(' ')
  .map((rgb) => `#${rgb}`);

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
