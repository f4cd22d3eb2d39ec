import type { CellFormat } from '../../embedded-host/model/format';

/** Measured widths are kept, but not without end. */
const MOST_KEPT = 20_000;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** The fonts a cell is shown in: its own, or what comes close to Excel's where that is not installed. */
export function fontFamily({ font }: CellFormat): string {
  return `"${font.name.replaceAll('"', '')}", Carlito, Calibri, "Segoe UI", Arial, sans-serif`;
}

/** How wide the digits of Excel's own fonts are, in ems. Not everyone has these fonts, and others run wider. */
const DIGIT_EMS: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  'Calibri Light': 0.507,
  'Aptos Narrow': 0.5,
};
const shrunk = new Map<string, number>();

/** Font size in pixels: a point is 4/3 of one. What stands in for a narrow font is made so small that it fits. */
export function fontPixels({ font, ...format }: CellFormat): number {
  const ems = DIGIT_EMS[font.name];
  let scale = shrunk.get(font.name);
  if (scale === undefined) {
    const family = fontFamily({ ...format, font });
    scale = ems === undefined ? 1 : Math.min(1, (ems * 100) / measure('0', `100px ${family}`));
    shrunk.set(font.name, scale);
  }
  return ((font.size * 4) / 3) * scale;
}

/** The pixels that a text takes on one line. */
export function textWidth(text: string, format: CellFormat, bold = format.font.bold): number {
  const font = `${format.font.italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontPixels(format)}px ${fontFamily(format)}`;
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = measure(text, font);
    if (widths.size >= MOST_KEPT) widths.clear();
    widths.set(key, width);
  }
  return width;
}

function measure(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('The browser cannot measure text.');
  context.font = font;
  return context.measureText(text).width;
}

/** How many lines a text takes where it is wrapped at a width. */
export function countLines(text: string, format: CellFormat, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let line = '';
    lines += 1;
    for (const word of paragraph.split(/(?<= )/)) {
      if (line !== '' && textWidth((line + word).trimEnd(), format) > width) {
        lines += 1;
        line = word;
      } else line += word;
    }
  }
  return lines;
}
