/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onDemand } from '../../../src/taskpane/components/onDemand';
import { PaneContext } from '../../../src/taskpane/paneContext';
import { createPane } from '../../../src/taskpane/state/createPane';
import { inMemoryWorkbook } from '../../support/inMemoryPort';
import { sampleSnapshot } from '../sample';

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

function show(load: () => Promise<typeof Greeting>) {
  const { port } = inMemoryWorkbook(sampleSnapshot());
  const pane = createPane(port, { year: 2026, month: 2, day: 15 }, { kind: 'problems' });
  const Screen = onDemand(load);
  render(
    <PaneContext value={pane}>
      <Screen name="Jonas" />
    </PaneContext>,
  );
  return pane;
}

describe('a screen that is loaded when it is first shown', () => {
  it('shows that it is coming, then itself', async () => {
    show(async () => Greeting);
    expect(screen.getByText('One moment…')).toBeTruthy();
    expect(await screen.findByText('Hello Jonas')).toBeTruthy();
  });

  it('can be asked for again where it did not come', async () => {
    let isOffline = true;
    show(async () => {
      if (isOffline) throw Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
      return Greeting;
    });
    expect(await screen.findByText('A part of Keylift could not be loaded')).toBeTruthy();
    isOffline = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Hello Jonas')).toBeTruthy();
  });

  it('can be left where it does not come', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const pane = show(() => Promise.reject(new Error('a bug')));
    expect(await screen.findByText('Something went wrong inside Keylift')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'To the list of KPIs' }));
    expect(pane.state().screen).toEqual({ kind: 'kpis' });
  });
});
