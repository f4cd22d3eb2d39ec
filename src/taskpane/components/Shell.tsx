import { useRef, type ReactNode, type RefObject } from 'react';
import { paneText } from '../../app/messages';
import { IconButton } from './Button';
import { useFocusMemory, useScreenFocus } from './screenFocus';

export interface ShellProps {
  readonly head: ReactNode;
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  /** Stays in view below what scrolls. */
  readonly foot?: ReactNode;
}

/** The frame of every screen. `children` bring their own scrolling: a `ShellBody` or a list. */
export function Shell({ head, notice, children, foot }: ShellProps) {
  const rememberFocus = useFocusMemory();
  return (
    <div className="shell" onFocus={rememberFocus}>
      <header className="shell-head">{head}</header>
      <div className="shell-notice" role="status">
        {notice}
      </div>
      <main className="shell-main">{children}</main>
      {foot !== undefined && <footer className="shell-foot">{foot}</footer>}
    </div>
  );
}

/** The part that scrolls. It can be focused so that the keyboard can scroll it where it holds no control. */
export function ShellBody({ children }: { readonly children: ReactNode }) {
  return (
    <div className="shell-body" tabIndex={0}>
      {children}
    </div>
  );
}

/** The head of a screen that was opened from another one. */
export function BackHead({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  return (
    <>
      <IconButton icon="back" label={paneText.frame.back} onClick={onBack} />
      <ScreenTitle title={title} />
    </>
  );
}

export interface ScreenTitleProps {
  readonly title: string;
  readonly hidden?: boolean;
  /** What has the focus when the screen comes, where that is not the first control of its main part. */
  readonly focused?: RefObject<HTMLElement | null>;
}

/** The screen's heading. */
export function ScreenTitle({ title, hidden, focused }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useScreenFocus(focused ?? heading);
  return (
    <h1 ref={heading} className={hidden === true ? 'said-only' : 'one-line'}>
      {title}
    </h1>
  );
}
