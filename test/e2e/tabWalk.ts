import type { PageInExcel } from './openInExcel';

/** One stop of the tab key. */
interface Stop {
  readonly name: string;
  /** The ring around it is not seen whole. */
  readonly cut: boolean;
}

/** How the tab key goes through a screen. */
export interface TabWalk {
  /** Controls that can be seen and used, and that it passed over. */
  readonly missed: readonly string[];
  /** Controls whose ring is not whole. */
  readonly cut: readonly string[];
  readonly stops: number;
}

/** More than any screen of the sample has. */
const MOST_STOPS = 200;

/**
 * Presses the tab key from the first control of the screen until Excel takes the focus, with the window's own listener
 * of Office.js in charge of it.
 */
export async function walkByTab({ page, pane, exits }: PageInExcel): Promise<TabWalk> {
  const before = (await exits()).length;
  const passed = new Map<string, Stop>();
  await pane.evaluate(numberControls);
  await pane.evaluate(() => document.querySelector<HTMLElement>('[data-walk]')?.focus());
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const stop = await pane.evaluate(focusedControl);
    if (stop !== undefined) passed.set(stop.key, stop);
    await page.keyboard.press('Tab');
    if ((await exits()).length > before) break;
  }
  const all = await pane.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-walk]')].map((control) => ({
      key: control.dataset['walk'] ?? '',
      name: `${control.tagName.toLowerCase()} ${control.getAttribute('aria-label') ?? control.textContent ?? ''}`,
    })),
  );
  return {
    missed: all.filter(({ key }) => !passed.has(key)).map(({ name }) => name),
    cut: [...passed.values()].filter(({ cut }) => cut).map(({ name }) => name),
    stops: passed.size,
  };
}

/** In the page: marks every control that a user sees and can use, as the browser's own tab key would find it. */
function numberControls(): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-walk]')) delete control.dataset['walk'];
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]',
  );
  let count = 0;
  for (const control of controls) {
    const isSeen =
      control.checkVisibility({ visibilityProperty: true }) && control.getClientRects().length > 0;
    if (control.tabIndex < 0 || control.matches(':disabled') || !isSeen) continue;
    control.dataset['walk'] = String((count += 1));
  }
}

/** In the page: what has the focus, and whether its ring is cut off by a box that holds it. */
function focusedControl(): (Stop & { readonly key: string }) | undefined {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || control.dataset['walk'] === undefined) return undefined;
  const ringed = [
    control,
    control.closest<HTMLElement>('.ms-TextField-fieldGroup'),
    control.nextElementSibling,
  ].find(
    (box): box is HTMLElement => box instanceof HTMLElement && getComputedStyle(box).outlineStyle !== 'none',
  );
  let cut = false;
  if (ringed !== undefined) {
    const { outlineWidth, outlineOffset } = getComputedStyle(ringed);
    const wide = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { top, bottom, left, right } = ringed.getBoundingClientRect();
    for (let box = ringed.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible') continue;
      const frame = box.getBoundingClientRect();
      const slack = 0.6;
      cut ||=
        left - wide < frame.left - slack ||
        right + wide > frame.right + slack ||
        // What is taller than its box is looked at by scrolling.
        (bottom - top < frame.height - 16 &&
          (top - wide < frame.top - slack || bottom + wide > frame.bottom + slack));
    }
  }
  const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
  return { key: control.dataset['walk'], name: `${control.tagName.toLowerCase()} ${name}`, cut };
}
