import { paneText } from '../../app/paneText';
import type { CellRef } from '../../domain/sheet/area';
import { Button } from '../components/Button';
import { Message } from '../components/Message';
import { PaneHead } from '../components/PaneHead';
import { PaneNotice } from '../components/PaneNotice';
import { Shell, ShellBody } from '../components/Shell';
import { goToCell } from '../effects/goToCell';
import { proposeChange } from '../effects/proposeChange';
import { usePane } from '../paneContext';
import { cellAddressIn } from '../state/cellAddressIn';
import type { WorkbookContent } from '../state/paneState';
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

function ProblemMessage({ problem, content }: { readonly problem: Problem; readonly content: WorkbookContent }) {
  const pane = usePane();
  const { problems: words } = paneText;
  const { id, kpiName } = problem.keyResult;
  const address = (cell: CellRef): string => cellAddressIn(content.snapshot, cell);
  const goTo = (cell: CellRef) => (
    <Button kind="quiet" onClick={() => void goToCell(pane, cell)}>
      {words.goTo(address(cell))}
    </Button>
  );
  switch (problem.kind) {
    case 'twice':
      return (
        <Message
          kind="warn"
          title={words.twice(id, kpiName)}
          actions={
            <>
              <Button onClick={() => void proposeChange(pane, { kind: 'repair', id })}>{words.repair}</Button>
              {problem.cells.map((cell) => (
                <span key={address(cell)}>{goTo(cell)}</span>
              ))}
            </>
          }
        >
          <p>{words.twiceHint(problem.cells.map(address).join(', '))}</p>
        </Message>
      );
    case 'gone':
      return (
        <Message
          kind="warn"
          title={words.gone(id, kpiName)}
          actions={
            <>
              <Button onClick={() => void proposeChange(pane, { kind: 'repair', id })}>{words.repair}</Button>
              <Button kind="quiet" onClick={() => void proposeChange(pane, { kind: 'demote', id })}>
                {words.demote}
              </Button>
            </>
          }
        >
          <p>{words.goneHint}</p>
        </Message>
      );
    case 'overtyped': {
      const { column, cell, typed } = problem.overtyped;
      // The others are calculated: there is nothing in the register to take them over.
      const adoptable = column === 'Baseline' || column === 'Target';
      return (
        <Message
          kind="warn"
          title={words.overtyped(column, kpiName)}
          actions={
            <>
              {adoptable && (
                <Button onClick={() => void proposeChange(pane, { kind: 'adopt', id, column })}>{words.adopt}</Button>
              )}
              <Button onClick={() => void proposeChange(pane, { kind: 'restore', id, column })}>{words.restore}</Button>
              {goTo(cell)}
            </>
          }
        >
          <p>{words.overtypedHint(String(typed), address(cell), adoptable)}</p>
        </Message>
      );
    }
  }
}

function problemKey(problem: Problem): string {
  const column = problem.kind === 'overtyped' ? problem.overtyped.column : '';
  return `${problem.kind} ${problem.keyResult.id} ${problem.keyResult.registerCell.row} ${column}`;
}
