import { useEffect, useRef, type ReactNode } from 'react';
import { paneText } from '../../app/messages';
import { usePaneState } from '../paneContext';
import { IconButton } from './Button';

export interface ShellProps {
  readonly head: ReactNode;
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  /** Stays in view below what scrolls. */
  readonly foot?: ReactNode;
}

/** The frame of every screen. `children` bring their own scrolling: a `ShellBody` or a list. */
export function Shell({ head, notice, children, foot }: ShellProps) {
  return (
    <div className="shell">
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

/**
 * The screen's heading. Takes the focus where the button that led here, having it, is gone: otherwise a keyboard user
 * would be thrown back to the top of the page. It takes none when the pane opens, and never any out of the sheet.
 */
export function ScreenTitle({ title, hidden }: { readonly title: string; readonly hidden?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { steps } = usePaneState();
  useEffect(() => {
    if (steps > 0 && document.hasFocus() && document.activeElement === document.body)
      heading.current?.focus();
  }, [steps]);
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden === true ? 'said-only' : 'one-line'}>
      {title}
    </h1>
  );
}
