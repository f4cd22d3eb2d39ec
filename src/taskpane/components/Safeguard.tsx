import { Component, type ReactNode } from 'react';
import { paneText } from '../../app/messages';
import { Button } from './Button';
import { Message } from './Message';

interface SafeguardProps {
  readonly children: ReactNode;
}

interface SafeguardState {
  readonly failed: boolean;
}

/**
 * Catches what no one expected, a bug or a part of the pane that could not be loaded, so that the pane never stands
 * empty. The error itself goes on to the browser's console.
 */
export class Safeguard extends Component<SafeguardProps, SafeguardState> {
  override state: SafeguardState = { failed: false };

  static getDerivedStateFromError(): SafeguardState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="shell-body">
        <Message
          kind="bad"
          title={paneText.failed.title}
          actions={
            <Button onClick={() => this.setState({ failed: false })}>{paneText.failed.showAgain}</Button>
          }
        >
          <p>{paneText.failed.help}</p>
        </Message>
      </main>
    );
  }
}
