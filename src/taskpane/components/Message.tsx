import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

type MessageKind = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<MessageKind, IconName>> = {
  info: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'warning',
};

export interface MessageProps {
  readonly kind: MessageKind;
  readonly title: string;
  /** What it means and what helps. */
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** At the upper right, such as a cross to close it. */
  readonly corner?: ReactNode;
}

/** A box with something to know. Whether and how it is announced is up to what it stands in. */
export function Message({ kind, title, children, actions, corner }: MessageProps) {
  return (
    <div className={`message message-${kind}`}>
      <Icon name={icons[kind]} />
      <div className="message-words">
        <p className="message-title">{title}</p>
        {children}
        {actions !== undefined && <div className="button-row">{actions}</div>}
      </div>
      {corner}
    </div>
  );
}
