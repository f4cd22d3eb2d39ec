// replaced by the words worktree
export interface Separators {
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}
export interface Figure {
  readonly value: number;
  readonly percent: boolean;
  readonly currency?: string;
}
export function parseFigure(text: string, _c: Separators): Figure | undefined {
  const t = text.trim();
  if (t.length > 30 || !/\d/.test(t)) return undefined;
  const m = /^\(?-?[$€£]?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%?)\)?$/.exec(t);
  if (!m) return undefined;
  const v = Number(m[1]!.replaceAll(',', '') + (m[2] ?? ''));
  const s = /^[(-]/.test(t) ? -v : v;
  return { value: m[3] ? s / 100 : s, percent: m[3] === '%' };
}
const P = /^(?:[-–—.…?]+|n\.?\/?a\.?|nan|null|none|nil|tbd|tbc|pending|k\.?\s?a\.?|n\/d|s\/d)$/iu;
export function isPlaceholder(text: string): boolean {
  return P.test(text.trim());
}
