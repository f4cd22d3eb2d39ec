/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { sessionMemory, type PaneMemory } from '../../src/taskpane/sessionMemory';
import { button, closePane, openPane } from './openPane';
import { sampleSnapshot } from './sample';

afterEach(closePane);

function memoryOf(text: string | null = null): PaneMemory & { readonly text: () => string | null } {
  let kept = text;
  return { text: () => kept, recall: () => kept, keep: (next) => void (kept = next ?? null) };
}

const objective = (): HTMLElement => screen.getByRole('textbox', { name: 'Objective' });

/** A pane in which the objective of a promotion is typed, and what it leaves behind when its page is loaded anew. */
async function halfFilled(): Promise<PaneMemory> {
  const memory = memoryOf();
  const { user } = await openPane({ memory });
  await user.click(await screen.findByRole('button', { name: 'Promote Customer churn' }));
  await user.type(await screen.findByRole('textbox', { name: 'Objective' }), 'Customers stay');
  closePane();
  return memory;
}

describe('a page that a ribbon button loads anew', () => {
  it('shows a form as it was half filled in', async () => {
    const memory = await halfFilled();
    await openPane({ memory });
    expect(await screen.findByRole('textbox', { name: 'Objective' })).toHaveProperty(
      'value',
      'Customers stay',
    );
  });

  it('opens the form of another KPI where one is selected, and that one’s own where it is', async () => {
    const memory = await halfFilled();
    const [sheet] = sampleSnapshot().sheets;
    const at = (row: number) => ({
      sheetId: sheet?.id ?? '',
      area: { row, column: 1, rowCount: 1, columnCount: 1 },
    });
    const rowOf = (name: string): number => sheet?.grid?.values.findIndex((row) => row.includes(name)) ?? -1;
    const first = sheet?.grid?.area.row ?? 0;
    await openPane({ memory, startScreen: 'promote', selection: at(first + rowOf('Customer churn')) });
    expect(await screen.findByRole('textbox', { name: 'Objective' })).toHaveProperty(
      'value',
      'Customers stay',
    );
    closePane();
    await openPane({ memory, startScreen: 'promote', selection: at(first + rowOf('Net revenue')) });
    expect(await screen.findByRole('heading', { name: 'Net revenue' })).toBeTruthy();
    expect(objective()).toHaveProperty('value', '');
  });

  it('shows how a table is read as far as it was corrected', async () => {
    const memory = memoryOf();
    const { user } = await openPane({ memory });
    await user.click(await screen.findByRole('button', { name: 'How Monthly is read' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Mar 2026' }), 'Total');
    closePane();
    await openPane({ memory });
    expect(await screen.findByRole('heading', { name: 'Monthly' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Mar 2026' })).toHaveProperty('value', 'total');
  });

  it('can still take the last change back', async () => {
    const memory = memoryOf();
    const { user, workbook } = await openPane({ memory });
    await user.click(await screen.findByRole('button', { name: 'Promote Customer churn' }));
    await user.type(await screen.findByRole('textbox', { name: 'Objective' }), 'Stay');
    await user.clear(screen.getByRole('textbox', { name: 'Target' }));
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '2');
    await user.click(button('Preview changes'));
    await user.click(await screen.findByRole('button', { name: 'Write to workbook' }));
    await screen.findByText(/Promoted to key result/);
    closePane();
    const again = await openPane({ memory, snapshot: workbook.snapshot() });
    await again.user.click(await screen.findByRole('button', { name: 'More' }));
    await again.user.click(await screen.findByRole('menuitem', { name: /^Undo/ }));
    await screen.findByText(/^Undone|undone/);
    expect(again.workbook.applied.map(({ action }) => action)).toEqual(['undo']);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another format', '{"format":0,"form":{"kind":"promote"}}'],
    ['a form without fields', '{"format":1,"form":{"kind":"promote","checked":false,"draft":{}}}'],
    ['a change without a plan', '{"format":1,"lastChange":{"plan":{}}}'],
    [
      'a table that is gone',
      '{"format":1,"form":{"kind":"table","draft":{"sheetId":"{Monthly}","tableKey":"gone","area":{"row":0,"column":0,"rowCount":4,"columnCount":4},"fields":[],"kpis":[]}}}',
    ],
    [
      'cells of a sheet that is gone',
      '{"format":1,"form":{"kind":"table","draft":{"sheetId":"{Gone}","area":{"row":0,"column":0,"rowCount":4,"columnCount":4},"fields":[],"kpis":[]}}}',
    ],
    [
      'cells without a place',
      '{"format":1,"form":{"kind":"table","draft":{"sheetId":"{Monthly}","fields":[],"kpis":[]}}}',
    ],
    [
      'a key result that is gone',
      '{"format":1,"form":{"kind":"edit-target","checked":false,"id":"KR-9","draft":{"targetKind":"level","target":"1"}}}',
    ],
  ])('opens as ever where the memory holds %s', async (_, text) => {
    await openPane({ memory: memoryOf(text) });
    expect(await screen.findByRole('button', { name: 'Promote Customer churn' })).toBeTruthy();
  });
});

describe('the memory of a session', () => {
  it('is one for each workbook', () => {
    sessionMemory('a.xlsx').keep('one');
    expect(sessionMemory('a.xlsx').recall()).toBe('one');
    expect(sessionMemory('b.xlsx').recall()).toBeNull();
    sessionMemory('a.xlsx').keep(undefined);
    expect(sessionMemory('a.xlsx').recall()).toBeNull();
  });

  it('keeps nothing where the browser forbids it', () => {
    jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const memory = sessionMemory('a.xlsx');
    expect(() => memory.keep('one')).not.toThrow();
    expect(memory.recall()).toBeNull();
    jest.restoreAllMocks();
  });
});
