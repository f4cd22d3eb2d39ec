import { Fragment } from 'react';
import { paneText } from '../../app/messages';
import type { Kpi } from '../../domain/kpi';
import type { CellRef } from '../../domain/sheet/area';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { PaneHead } from '../components/PaneHead';
import { PaneNotice } from '../components/PaneNotice';
import { Shell, ShellBody } from '../components/Shell';
import { goToCell } from '../effects/goToCell';
import { proposeChange } from '../effects/proposeChange';
import { paneFormat } from '../format';
import { usePane, usePaneState } from '../paneContext';
import { cellAddressIn } from '../state/cellAddressIn';
import type { WorkbookContent } from '../state/paneState';
import { findKpi } from '../state/findKpi';
import { keyResultName } from '../state/keyResultName';
import { keyResultsByKpi } from '../state/kpiListRows';
import { listProblems, type Problem } from '../state/problems';

/** What a person has to decide, each with what can be done about it. */
export function ProblemsScreen({ content }: { readonly content: WorkbookContent }) {
  const problems = listProblems(content);
  return (
    <Shell head={<PaneHead tab="problems" />} notice={<PaneNotice />}>
      <ShellBody>
        {problems.length === 0 ? (
          <div className="blank">
            <h2>{paneText.problems.none}</h2>
            <p>{paneText.problems.noneHint}</p>
          </div>
        ) : (
          <ul className="stack">
            {problems.map((problem) => (
              <li key={problemKey(problem)}>
                <ProblemMessage problem={problem} content={content} />
              </li>
            ))}
          </ul>
        )}
      </ShellBody>
    </Shell>
  );
}

function ProblemMessage({
  problem,
  content,
}: {
  readonly problem: Problem;
  readonly content: WorkbookContent;
}) {
  const pane = usePane();
  const { underSelection } = usePaneState();
  const { problems: words } = paneText;
  const selected = offeredKpi(content, underSelection);
  const address = (cell: CellRef): string => cellAddressIn(content.snapshot, cell);
  const goTo = (cell: CellRef) => (
    <Button kind="quiet" onClick={() => void goToCell(pane, cell)}>
      {words.goTo(address(cell))}
    </Button>
  );
  switch (problem.kind) {
    case 'older':
      return (
        <Message
          kind="warn"
          title={words.older}
          actions={
            <Button onClick={() => void proposeChange(pane, { kind: 'upgrade' })}>{words.upgrade}</Button>
          }
        >
          <p>{words.olderHint}</p>
        </Message>
      );
    case 'twice': {
      const { id } = problem.keyResult;
      const kpiName = keyResultName(problem.keyResult);
      return (
        <Message
          kind="warn"
          title={words.twice(id, kpiName)}
          actions={
            <>
              <Button onClick={() => void proposeChange(pane, { kind: 'repair', id })}>{words.repair}</Button>
              {problem.cells.map((cell) => (
                <Fragment key={address(cell)}>{goTo(cell)}</Fragment>
              ))}
            </>
          }
        >
          <p>{words.twiceHint(problem.cells.map(address).join(', '))}</p>
        </Message>
      );
    }
    case 'doubled': {
      const { id, keyResults } = problem;
      const cells = keyResults.map(({ registerCell }) => registerCell);
      const names = [...new Set(keyResults.map(keyResultName))];
      return (
        <Message
          kind="warn"
          title={words.doubled(id, keyResults.length)}
          actions={
            <>
              <Button onClick={() => void proposeChange(pane, { kind: 'repair', id })}>{words.repair}</Button>
              {cells.map((cell) => (
                <Fragment key={address(cell)}>{goTo(cell)}</Fragment>
              ))}
            </>
          }
        >
          <p>{words.doubledHint(names.join(', '), cells.map(address).join(', '))}</p>
        </Message>
      );
    }
    case 'renamed': {
      const { keyResult, renamed } = problem;
      const { id, link } = keyResult;
      const { bearer } = renamed;
      const cell = link.kind === 'linked' ? link.cell : keyResult.registerCell;
      return (
        <Message
          kind="warn"
          title={words.renamed(id, renamed.from, renamed.to)}
          actions={
            <>
              {bearer !== undefined && (
                <Button
                  onClick={() => void proposeChange(pane, { kind: 'repair', id, kpiKey: bearer.kpi.key })}
                >
                  {words.putBackOn(bearer.kpi.name)}
                </Button>
              )}
              <Button onClick={() => void proposeChange(pane, { kind: 'new-name', id })}>
                {words.wasRenamed}
              </Button>
              {goTo(cell)}
            </>
          }
        >
          <p>{words.renamedHint(address(cell), renamed.from, bearer !== undefined)}</p>
        </Message>
      );
    }
    case 'gone': {
      const { id } = problem.keyResult;
      const kpiName = keyResultName(problem.keyResult);
      return (
        <Message
          kind="warn"
          title={words.gone(id, kpiName)}
          actions={
            <>
              <Button onClick={() => void proposeChange(pane, { kind: 'repair', id })}>
                {words.putBack}
              </Button>
              {selected !== undefined && (
                <Button
                  onClick={() => void proposeChange(pane, { kind: 'repair', id, kpiKey: selected.key })}
                >
                  {words.putOn(selected.name)}
                </Button>
              )}
              <Button kind="quiet" onClick={() => void proposeChange(pane, { kind: 'demote', id })}>
                {words.demote}
              </Button>
            </>
          }
        >
          <p>{words.goneHint(kpiName)}</p>
        </Message>
      );
    }
    case 'outdated': {
      const { id, numberFormat, current } = problem.keyResult;
      const [shown, told] = [current, problem.missed].map((figure) =>
        paneFormat(content.snapshot).value(figure, numberFormat),
      );
      return (
        <Message
          kind="warn"
          title={words.outdated(id, keyResultName(problem.keyResult))}
          actions={
            <Button onClick={() => void proposeChange(pane, { kind: 'repair', id })}>
              {words.bringUpToDate}
            </Button>
          }
        >
          <p>{words.outdatedHint(shown ?? '', told ?? '')}</p>
        </Message>
      );
    }
    case 'stray':
      return (
        <Message
          kind="warn"
          title={words.stray(problem.id, address(problem.cell))}
          actions={goTo(problem.cell)}
        >
          <p>{words.strayHint}</p>
        </Message>
      );
    case 'overtyped': {
      const { id } = problem.keyResult;
      const kpiName = keyResultName(problem.keyResult);
      const { column, cell, typed } = problem.overtyped;
      const { numberFormat } = problem.keyResult;
      const shown =
        typeof typed === 'number' ? paneFormat(content.snapshot).value(typed, numberFormat) : String(typed);
      // The others are calculated: there is nothing in the register to take them over.
      const adoptable = column === 'Baseline' || column === 'Target';
      return (
        <Message
          kind="warn"
          title={words.overtyped(column, kpiName)}
          actions={
            <>
              {adoptable && (
                <Button onClick={() => void proposeChange(pane, { kind: 'adopt', id, column })}>
                  {words.adopt}
                </Button>
              )}
              <Button onClick={() => void proposeChange(pane, { kind: 'restore', id, column })}>
                {words.restore}
              </Button>
              {goTo(cell)}
            </>
          }
        >
          <p>{words.overtypedHint(shown, address(cell), adoptable)}</p>
        </Message>
      );
    }
  }
}

/** The KPI under the active cell, if it is no key result yet. */
function offeredKpi(
  { tables, keyResults }: WorkbookContent,
  underSelection: string | undefined,
): Kpi | undefined {
  const found = underSelection === undefined ? undefined : findKpi(tables, underSelection);
  return found !== undefined && !keyResultsByKpi(keyResults).has(found.kpi.key) ? found.kpi : undefined;
}

function problemKey(problem: Problem): string {
  switch (problem.kind) {
    case 'older':
      return 'older';
    case 'stray':
      return `stray ${problem.cell.sheetId} ${problem.cell.row} ${problem.cell.column}`;
    case 'overtyped':
      return `overtyped ${problem.keyResult.id} ${problem.overtyped.column} ${problem.overtyped.cell.row}`;
    case 'doubled':
      return `doubled ${problem.id}`;
    case 'twice':
    case 'gone':
    case 'renamed':
    case 'outdated':
      return `${problem.kind} ${problem.keyResult.id} ${problem.keyResult.registerCell.row}`;
  }
}
