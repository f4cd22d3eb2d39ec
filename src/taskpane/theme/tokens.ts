/** Whether the pane is drawn light or dark. Windows contrast themes overrule both in CSS (`forced-colors`). */
export type Appearance = 'light' | 'dark';

/**
 * The colours of the pane by their purpose. Text colours reach 4.5:1 and strokes of controls 3:1 on `background` and
 * `surface` in both appearances.
 */
export interface Tokens {
  readonly background: string;
  readonly surface: string;
  readonly hover: string;
  readonly text: string;
  readonly textSoft: string;
  readonly stroke: string;
  readonly strokeStrong: string;
  /** Excel's green as text, line or mark. */
  readonly brand: string;
  /** Excel's green behind white text. */
  readonly brandFill: string;
  readonly brandFillHover: string;
  readonly brandTint: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly warnTint: string;
  readonly badTint: string;
  readonly shadow: string;
}

export const tokens: Readonly<Record<Appearance, Tokens>> = {
  light: {
    background: '#ffffff',
    surface: '#f7f7f7',
    hover: '#f0f0f0',
    text: '#242424',
    textSoft: '#5c5c5c',
    stroke: '#e1e1e1',
    strokeStrong: '#7a7a7a',
    brand: '#0f703b',
    brandFill: '#107c41',
    brandFillHover: '#0c5f32',
    brandTint: '#e8f3ec',
    good: '#0e6b30',
    warn: '#8a4b00',
    bad: '#b10e1c',
    warnTint: '#fff6e5',
    badTint: '#fdf0f1',
    shadow: '0 4px 14px rgba(0, 0, 0, 0.14)',
  },
  dark: {
    background: '#242424',
    surface: '#2e2e2e',
    hover: '#383838',
    text: '#f5f5f5',
    textSoft: '#c4c4c4',
    stroke: '#454545',
    strokeStrong: '#9a9a9a',
    brand: '#6fcf97',
    brandFill: '#107c41',
    brandFillHover: '#128447',
    brandTint: '#1f3a2b',
    good: '#6fcf97',
    warn: '#f2b95c',
    bad: '#ff8f96',
    warnTint: '#3d3018',
    badTint: '#42262a',
    shadow: '0 4px 14px rgba(0, 0, 0, 0.5)',
  },
};
