/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { button, closePane, openPane, type OpenPane } from './openPane';

afterEach(closePane);

/** The keys that came through to the window, where Office.js takes Tab and Escape for Excel. */
let keysForExcel: string[] = [];
const hear = (event: KeyboardEvent): void => void keysForExcel.push(event.key);
beforeEach(() => {
  // jsdom holds that a page without a focused element has no focus; browsers know better.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  keysForExcel = [];
  window.addEventListener('keydown', hear);
});
afterEach(() => window.removeEventListener('keydown', hear));

const focused = (): Element | null => document.activeElement;
const hasFocus = (name: string | RegExp): Promise<void> =>
  waitFor(() => expect(focused()).toBe(button(name)));

async function openForm({ user }: OpenPane): Promise<void> {
  await screen.findByRole('button', { name: 'Promote Customer churn' });
  button('Promote Customer churn').focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('textbox', { name: 'Objective' });
}

describe('keys that the pane uses itself', () => {
  it('do not reach Excel, which would take the focus to the sheet', async () => {
    const { user } = await openPane();
    button('More').focus();
    await user.keyboard('{Enter}{ArrowDown}{Escape}');
    await user.keyboard('{Enter}{Tab}');
    expect(keysForExcel).toEqual(['Enter', 'Enter']);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('are Excel’s once there is nothing to do for them', async () => {
    const { user } = await openPane();
    await user.type(screen.getByRole('searchbox'), 'a');
    keysForExcel = [];
    await user.keyboard('{Escape}');
    expect(keysForExcel).toEqual([]);
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
    await user.keyboard('{Escape}');
    expect(keysForExcel).toEqual(['Escape']);
  });

  it('go on from the button of the menu', async () => {
    const { user } = await openPane();
    button('More').focus();
    await user.keyboard('{Enter}{Tab}');
    expect(focused()).toBe(screen.getByRole('searchbox'));
  });
});

describe('the focus', () => {
  it('is always on something that Office.js finds the next control from', async () => {
    const pane = await openPane();
    await openForm(pane);
    await waitFor(() => expect(focused()).toBe(screen.getByRole('textbox', { name: 'Baseline' })));
    for (const summary of document.querySelectorAll('summary')) expect(summary.tabIndex).toBe(0);
    for (const summary of document.querySelectorAll('summary'))
      expect(summary.getAttribute('tabindex')).toBe('0');
  });

  it('comes back to what was left', async () => {
    const pane = await openPane();
    await openForm(pane);
    await waitFor(() => expect(focused()).not.toBe(document.body));
    await pane.user.click(button('Back'));
    await hasFocus('Promote Customer churn');
  });

  it('comes back to the button that asked for the preview', async () => {
    const pane = await openPane();
    await openForm(pane);
    await pane.user.type(screen.getByRole('textbox', { name: 'Objective' }), 'Stay');
    await pane.user.clear(screen.getByRole('textbox', { name: 'Target' }));
    await pane.user.type(screen.getByRole('textbox', { name: 'Target' }), '2');
    button('Preview changes').focus();
    await pane.user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Write to workbook' });
    button('Change').focus();
    await pane.user.keyboard('{Enter}');
    await hasFocus('Preview changes');
  });

  it('goes to the words of a preview that was refused', async () => {
    const pane = await openPane({
      prepare: (workbook) => workbook.failNext('survey', { code: 'excel-busy' }),
    });
    await openForm(pane);
    await pane.user.type(screen.getByRole('textbox', { name: 'Objective' }), 'Stay');
    await pane.user.clear(screen.getByRole('textbox', { name: 'Target' }));
    await pane.user.type(screen.getByRole('textbox', { name: 'Target' }), '2');
    button('Preview changes').focus();
    await pane.user.keyboard('{Enter}');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(alert));
    expect(alert.tabIndex).toBe(0);
  });

  it('stays with the tab that was pressed', async () => {
    const { user } = await openPane();
    button(/^Key results/).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Key results' });
    await hasFocus(/^Key results/);
  });
});
