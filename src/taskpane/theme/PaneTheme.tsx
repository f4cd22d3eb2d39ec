import { ThemeProvider, createTheme, type Theme } from '@fluentui/react/lib/Theme';
import { useSyncExternalStore, type CSSProperties, type ReactNode } from 'react';
import { tokens, type Appearance, type Tokens } from './tokens';

export interface PaneThemeProps {
  /** Absent: as the system prefers. */
  readonly appearance: Appearance | undefined;
  readonly children: ReactNode;
}

/** Draws what is inside it with Fluent's and our own colours. */
export function PaneTheme({ appearance, children }: PaneThemeProps) {
  if (appearance === undefined) return <SystemTheme>{children}</SystemTheme>;
  return (
    <ThemeProvider
      theme={fluentThemes[appearance]}
      applyTo="none"
      className="pane"
      style={customProperties(tokens[appearance], appearance)}
    >
      {children}
    </ThemeProvider>
  );
}

function SystemTheme({ children }: { readonly children: ReactNode }) {
  return <PaneTheme appearance={useSystemAppearance()}>{children}</PaneTheme>;
}

function useSystemAppearance(): Appearance {
  return useSyncExternalStore(followSystem, () => (darkQuery().matches ? 'dark' : 'light'));
}

const darkQuery = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function followSystem(onChange: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** `brandTint` becomes `--brand-tint`: the one source of colours for the style sheets. */
function customProperties(colors: Tokens, appearance: Appearance): CSSProperties {
  const named = Object.entries(colors).map(
    ([name, value]: [string, string]) =>
      [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value] as const,
  );
  return { ...Object.fromEntries(named), colorScheme: appearance };
}

const fluentThemes: Readonly<Record<Appearance, Theme>> = {
  light: fluentTheme('light'),
  dark: fluentTheme('dark'),
};

function fluentTheme(appearance: Appearance): Theme {
  const colors = tokens[appearance];
  return createTheme({
    isInverted: appearance === 'dark',
    defaultFontStyle: { fontFamily: 'inherit' },
    palette: {
      themePrimary: colors.brand,
      themeDark: colors.brand,
      themeDarkAlt: colors.brand,
      themeDarker: colors.brand,
      themeSecondary: colors.brand,
      themeLight: colors.brandTint,
      themeLighter: colors.brandTint,
      neutralPrimary: colors.text,
      neutralDark: colors.text,
      neutralPrimaryAlt: colors.text,
      neutralSecondary: colors.textSoft,
      neutralSecondaryAlt: colors.strokeStrong,
      neutralTertiary: colors.strokeStrong,
      neutralTertiaryAlt: colors.stroke,
      neutralQuaternary: colors.stroke,
      neutralQuaternaryAlt: colors.stroke,
      neutralLight: colors.hover,
      neutralLighter: colors.surface,
      neutralLighterAlt: colors.surface,
      black: colors.text,
      white: colors.background,
      redDark: colors.bad,
    },
    semanticColors: {
      errorText: colors.bad,
      inputBorder: colors.strokeStrong,
      inputPlaceholderText: colors.textSoft,
    },
  });
}
