import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { usePane, usePaneState } from '../paneContext';
import type { Pane } from '../state/pane';
import type { Screen } from '../state/screen';

/**
 * Where the focus was on each screen, for the way back; and which screen was shown last. The focus is the page's own and
 * no state of the pane: nothing is drawn by it.
 */
interface LastFocus {
  readonly controls: Map<Screen['kind'], string>;
  shown: Screen['kind'] | undefined;
}

const lastFocus = new WeakMap<Pane, LastFocus>();

function lastFocusOf(pane: Pane): LastFocus {
  const last = lastFocus.get(pane) ?? { controls: new Map(), shown: undefined };
  lastFocus.set(pane, last);
  return last;
}

/** Screens that are reached by the tabs, from which all others are opened. */
const MAIN: ReadonlySet<Screen['kind']> = new Set(['kpis', 'key-results', 'problems']);

/** Remembers which control of the screen has the focus: for the frame of the screen. */
export function useFocusMemory(): (event: FocusEvent) => void {
  const pane = usePane();
  const { screen } = usePaneState();
  return ({ target }) => lastFocusOf(pane).controls.set(screen.kind, nameOf(target));
}

/**
 * Gives the focus to the screen where the button that led here, having it, is gone: otherwise the tab key would leave the
 * pane, as Excel for the web takes it wherever the focus is on nothing that the tab key reaches. Back on a screen it goes
 * to what was left there, else to the first control. It takes none when the pane opens, and never any out of the sheet.
 * @param first the control that the screen begins with, where that is not the first of its main part
 */
export function useScreenFocus(first: RefObject<HTMLElement | null>): void {
  const pane = usePane();
  const { steps, screen } = usePaneState();
  useEffect(() => {
    const last = lastFocusOf(pane);
    const before = last.shown;
    last.shown = screen.kind;
    if (steps === 0 || !document.hasFocus() || document.activeElement !== document.body) return;
    const isBack =
      before === 'proposal' || (before !== undefined && !MAIN.has(before) && MAIN.has(screen.kind));
    const left = isBack ? last.controls.get(screen.kind) : undefined;
    const controls = controlsOf(first.current?.closest('.shell'));
    const wanted = controls.find((control) => nameOf(control) === left) ?? first.current;
    (wanted?.matches(TABBABLE) === true ? wanted : firstOf(controls))?.focus();
  }, [pane, steps, screen.kind, first]);
}

/** What the tab key reaches, by the list of Office.js. */
const TABBABLE =
  ':is(a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), [tabindex]):not([tabindex="-1"], [hidden])';

function controlsOf(shell: Element | null | undefined): readonly HTMLElement[] {
  return [...(shell?.querySelectorAll<HTMLElement>(TABBABLE) ?? [])];
}

/** The first control of the main part; where it has none what scrolls, which comes before all that it holds. */
function firstOf(controls: readonly HTMLElement[]): HTMLElement | undefined {
  const inMain = controls.filter((control) => control.closest('main') !== null);
  return inMain.find((control) => !control.matches('.shell-body')) ?? inMain[0] ?? controls[0];
}

/** What a control is called, and what it is: the same after it was drawn anew. */
function nameOf(control: Element): string {
  const [label] =
    control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? (control.labels ?? []) : [];
  const name = control.getAttribute('aria-label') ?? label?.textContent ?? control.textContent;
  return `${control.tagName} ${control.className} ${name ?? ''}`;
}

/** An element that takes the focus as soon as it is there, as what answers the button just pressed. */
export function useFocusOnce<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, []);
  return element;
}
