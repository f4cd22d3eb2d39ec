/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run as runAxe } from 'axe-core';
import { mountIssue } from '../../../src/taskpane/mount';

describe('the page without Excel', () => {
  it('says what is missing and what helps, and lets it be tried again', async () => {
    window.matchMedia = jest.fn().mockReturnValue({ matches: false, addEventListener: jest.fn() });
    const tryAgain = jest.fn();
    const element = document.createElement('div');
    document.body.append(element);
    await act(async () => mountIssue(element, { code: 'office-not-loaded' }, tryAgain));
    expect(screen.getByRole('alert').textContent).toMatch(
      /cannot reach Excel.*appsforoffice\.microsoft\.com/,
    );
    const { violations } = await runAxe(element, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tryAgain).toHaveBeenCalledTimes(1);
  });
});
