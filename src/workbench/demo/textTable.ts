/** A column of a text table: its header, and whether its cells are figures, which stand at the right. */
export interface TextColumn {
  readonly header: string;
  readonly align?: 'right';
}

/**
 * Rows as lines of text, their columns aligned.
 * @param rows cells by row, as many as there are columns
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = (text: string, index: number): string =>
    index === columns.length - 1 ? text : shortened(text);
  const cells = [columns.map(({ header }) => header), ...rows.map((row) => row.map(oneLine).map(cut))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))));
  const lines = cells.map((row) =>
    columns.map(({ align }, index) => padded(row[index] ?? '', widths[index] ?? 0, align)).join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.map((line) => line.trimEnd());
}

/** On one line, and without control characters: text of a workbook must not steer the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}

/** The longest text that a cell shows whole; what ends a line may be longer. */
const MOST = 40;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : text;
}

function padded(text: string, width: number, align: 'right' | undefined): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** How many cells of a terminal a text takes: two for East Asian letters, none for combining marks. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
