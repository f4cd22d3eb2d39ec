import { act, configure, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { run as runAxe } from 'axe-core';
import type { Snapshot } from '../../src/app/snapshot';
import type { Selection } from '../../src/app/workbookPort';
import { mount, type PaneOptions } from '../../src/taskpane/mount';
import { inMemoryWorkbook, type InMemoryWorkbook } from '../support/inMemoryPort';
import { sampleSnapshot } from './sample';

export interface OpenPane {
  readonly workbook: InMemoryWorkbook;
  readonly user: UserEvent;
  /** What axe finds wrong, as ids and elements; colours apart, which need a browser. */
  findFaults(): Promise<readonly string[]>;
}

interface OpenOptions extends Partial<Omit<PaneOptions, 'port'>> {
  readonly snapshot?: Snapshot;
  readonly selection?: Selection;
  /** Called before the pane reads. */
  readonly prepare?: (workbook: InMemoryWorkbook) => void;
}

// What is loaded on demand is compiled at its first use.
configure({ asyncUtilTimeout: 10_000 });

let close = (): void => undefined;

// The pane is mounted as in Excel and changes by itself, when the workbook does: tests wait for what they look for.
declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
beforeEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  // jsdom has no canvas; axe asks for one to tell letters from icons.
  HTMLCanvasElement.prototype.getContext = () => null;
  // Nor does it scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

/** The pane over a workbook in memory, as a user meets it. It is 15 February 2026. */
export async function openPane({
  snapshot,
  selection,
  prepare,
  ...options
}: OpenOptions = {}): Promise<OpenPane> {
  const workbook = inMemoryWorkbook(snapshot ?? sampleSnapshot(), selection);
  prepare?.(workbook);
  const element = document.createElement('div');
  document.body.append(element);
  await act(async () => {
    close = mount(element, {
      port: workbook.port,
      today: { year: 2026, month: 3, day: 15 },
      appearance: 'light',
      // So that nothing is cut into slices, and what was read is there at once.
      clock: () => 0,
      ...options,
    });
  });
  return {
    workbook,
    user: userEvent.setup(),
    async findFaults() {
      const { violations } = await runAxe(document.body, { rules: { 'color-contrast': { enabled: false } } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
  };
}

/** Takes the pane away again; to be called after each test. */
export function closePane(): void {
  act(() => close());
  document.body.replaceChildren();
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
