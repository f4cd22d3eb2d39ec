import { configure, waitFor, within, type BoundFunctions, type queries } from '@testing-library/dom';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { EmbeddedHost } from '../../src/embedded-host';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { connectWorkbook } from '../../src/excel/connectWorkbook';
import { mount, type PaneOptions } from '../../src/taskpane/mount';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { NOON } from './keyliftOnHost';
import { loadOfficeClient } from './officeHost';

/** The real pane in a client of its own, as one user has it open beside the workbook. */
export interface PaneOnHost {
  readonly host: EmbeddedHost;
  /** Looks in this pane only: two users have theirs on one page. */
  readonly view: BoundFunctions<typeof queries>;
  readonly user: UserEvent;
  /** Presses the button called so, as soon as it is there and can be pressed. */
  press(name: string | RegExp): Promise<void>;
  choose(role: 'checkbox' | 'radio' | 'menuitem', name: string | RegExp): Promise<void>;
  /** Types over what stands in the field; an empty text empties it. */
  fill(label: string, text: string): Promise<void>;
  /** Resolves once the pane shows the text. */
  shows(text: string | RegExp): Promise<HTMLElement>;
}

// What is loaded on demand is compiled at its first use.
configure({
  asyncUtilTimeout: 10_000,
  // What a user would read, instead of pages of HTML.
  getElementError: (message) => new Error(`${message ?? ''}\n${document.body.textContent}`),
});

loadOfficeClient();

const open = new Set<() => void>();

/**
 * Opens the pane on a workbook and waits until it has read it. It is 22 November 2026, in the fourth quarter.
 * @param source an open workbook, where somebody else has it open already
 * @param client who opens it, where several do
 */
export async function openPane(
  source: Workbook | Uint8Array | EmbeddedHost = buildSample(),
  client = '',
  options: Partial<PaneOptions> = {},
): Promise<PaneOnHost> {
  const host = source instanceof EmbeddedHost ? source : EmbeddedHost.open(source, { now: () => NOON });
  const connected = host.connect(client);
  const port = connectWorkbook({
    newContext: () => connected.newContext(),
    answerWithin: 5_000,
    pauses: [1, 1],
  });
  const element = document.createElement('div');
  document.body.append(element);
  const unmount = mount(element, {
    port,
    today: { year: 2026, month: 11, day: 22 },
    appearance: 'light',
    ...options,
  });
  const close = (): void => {
    unmount();
    element.remove();
  };
  open.add(close);
  const pane = actIn(host, element);
  await pane.view.findByRole('button', { name: 'More' });
  return pane;
}

/** Closes every pane; to be called after each test. */
export function closePanes(): void {
  for (const close of open) close();
  open.clear();
}

function actIn(host: EmbeddedHost, element: HTMLElement): PaneOnHost {
  const view = within(element);
  const user = userEvent.setup({ delay: null });
  /** A control keeps its place while something runs, and says that it cannot be used. */
  const click = async (role: string, name: string | RegExp): Promise<void> => {
    const control = await waitFor(() => {
      const found = view.getByRole(role, { name });
      if (found.getAttribute('aria-disabled') === 'true') throw new Error(`${String(name)} cannot be used`);
      return found;
    });
    await user.click(control);
  };
  return {
    host,
    view,
    user,
    press: (name) => click('button', name),
    choose: click,
    fill: async (label, text) => {
      const field = await view.findByLabelText(label, { selector: 'input:not([type=checkbox])' });
      await user.clear(field);
      if (text === '') return;
      await user.click(field);
      await user.paste(text);
    },
    shows: (text) => view.findByText(text),
  };
}
