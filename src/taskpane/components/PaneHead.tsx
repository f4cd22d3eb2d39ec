import { useRef, type RefObject } from 'react';
import { paneText } from '../../app/messages';
import { usePane, usePaneState } from '../paneContext';
import { readWorkbook } from '../effects/readWorkbook';
import { proposeChange } from '../effects/proposeChange';
import { undoLastChange } from '../effects/undoLastChange';
import { describeChange } from '../state/describeChange';
import { listProblems } from '../state/problems';
import type { Screen } from '../state/screen';
import { Menu, type MenuItem } from './Menu';
import { ScreenTitle } from './Shell';

type Tab = 'kpis' | 'key-results' | 'problems';

/** The head of the main screens: tabs at the left, the menu at the right. */
export function PaneHead({ tab }: { readonly tab: Tab }) {
  const pane = usePane();
  const { workbook, busy } = usePaneState();
  const current = useRef<HTMLButtonElement>(null);
  const keyResults = workbook.kind === 'read' ? workbook.content.keyResults : [];
  const problems = workbook.kind === 'read' ? listProblems(workbook.content).length : 0;
  const open = (screen: Screen): void => {
    if (screen.kind !== tab) pane.dispatch({ kind: 'screen-opened', screen });
  };
  return (
    <>
      <ScreenTitle hidden title={titles[tab]} focused={current} />
      <nav className="tabs" aria-label={paneText.frame.screens}>
        <TabButton
          name={titles.kpis}
          current={tab === 'kpis' && current}
          onClick={() => open({ kind: 'kpis' })}
        />
        <TabButton
          name={titles['key-results']}
          count={keyResults.length}
          current={tab === 'key-results' && current}
          onClick={() => open({ kind: 'key-results' })}
        />
        {(problems > 0 || tab === 'problems') && (
          <TabButton
            name={titles.problems}
            count={problems}
            warn
            current={tab === 'problems' && current}
            onClick={() => open({ kind: 'problems' })}
          />
        )}
      </nav>
      <PaneMenu busy={busy !== undefined} />
    </>
  );
}

const titles: Readonly<Record<Tab, string>> = {
  kpis: paneText.frame.kpis,
  'key-results': paneText.frame.keyResults,
  problems: paneText.frame.problems,
};

interface TabButtonProps {
  readonly name: string;
  /** Of the screen that is shown: where its button is kept. */
  readonly current: RefObject<HTMLButtonElement | null> | false;
  readonly onClick: () => void;
  readonly count?: number;
  readonly warn?: boolean;
}

function TabButton({ name, current, onClick, count = 0, warn }: TabButtonProps) {
  return (
    <button
      ref={current || undefined}
      type="button"
      className="tab"
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      {name}
      {count > 0 && <span className={warn === true ? 'count count-warn' : 'count'}>{count}</span>}
    </button>
  );
}

function PaneMenu({ busy }: { readonly busy: boolean }) {
  const pane = usePane();
  const { lastChange } = usePaneState();
  const items: readonly MenuItem[] = [
    {
      label: paneText.frame.readAgain,
      icon: 'refresh',
      unavailable: busy,
      onChoose: () => void readWorkbook(pane),
    },
    {
      label:
        lastChange === undefined
          ? paneText.frame.nothingToUndo
          : paneText.frame.undoLast(describeChange(lastChange)),
      icon: 'undo',
      unavailable: busy || lastChange === undefined,
      onChoose: () => void undoLastChange(pane),
    },
    {
      label: paneText.frame.remove,
      icon: 'trash',
      unavailable: busy,
      onChoose: () => void proposeChange(pane, { kind: 'remove' }),
    },
  ];
  return <Menu label={paneText.frame.menu} items={items} />;
}
