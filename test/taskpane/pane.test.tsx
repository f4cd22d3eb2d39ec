/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Safeguard } from '../../src/taskpane/components/Safeguard';
import { closePane, openPane } from './openPane';

afterEach(closePane);

describe('the pane', () => {
  it('declares no web fonts of another origin', async () => {
    await openPane();
    const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join();
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join();
    expect(styles + rules).not.toMatch(/@font-face|https?:/);
  });

  it('stops following the workbook when it is taken away', async () => {
    const { workbook } = await openPane();
    const read = jest.spyOn(workbook.port, 'reread');
    closePane();
    workbook.change(workbook.snapshot());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(read).not.toHaveBeenCalled();
  });

  it('says so when a bug keeps it from finding KPIs, and tries again', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const bug = new Error('a bug');
    let broken = true;
    const { user } = await openPane({
      clock: () => {
        if (broken) throw bug;
        return 0;
      },
    });
    expect(await screen.findByText('The workbook could not be read')).toBeTruthy();
    expect(screen.getByText('Something went wrong inside Keylift')).toBeTruthy();
    expect(log).toHaveBeenCalledWith(bug);
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Promote Net revenue' })).toBeTruthy();
  });

  it('says so when it has failed itself, and shows itself again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Fragile = () => {
      if (broken) throw new Error('a bug');
      return <p>all is well</p>;
    };
    render(
      <Safeguard>
        <Fragile />
      </Safeguard>,
    );
    expect(screen.getByText('The pane has stopped')).toBeTruthy();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Show it again' }));
    expect(screen.getByText('all is well')).toBeTruthy();
  });
});
