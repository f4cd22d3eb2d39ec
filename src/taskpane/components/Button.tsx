import type { MouseEventHandler, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly kind?: 'primary' | 'standard' | 'quiet' | 'danger';
  readonly icon?: IconName;
  readonly submit?: boolean;
  /** Not to be pressed now. It keeps its place in the tab order, so that focus is never lost while something runs. */
  readonly unavailable?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  readonly tabIndex?: 0 | -1;
}

/** A push button. Fluent's own costs 36 KB at first load for the menus it can carry, so this one is drawn in CSS. */
export function Button({
  children,
  onClick,
  kind = 'standard',
  icon,
  submit,
  unavailable,
  label,
  describedBy,
  tabIndex,
}: ButtonProps) {
  return (
    <button
      tabIndex={tabIndex}
      type={submit === true ? 'submit' : 'button'}
      className={`button button-${kind}`}
      aria-disabled={unavailable === true ? true : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (unavailable === true) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, for screen readers and as a tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  readonly unavailable?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly popup?: 'menu';
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly tabIndex?: 0 | -1;
}

/** A button that shows nothing but an icon. */
export function IconButton({
  icon,
  label,
  onClick,
  unavailable,
  expanded,
  controls,
  popup,
  buttonRef,
  tabIndex,
}: IconButtonProps) {
  return (
    <button
      ref={buttonRef}
      tabIndex={tabIndex}
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={unavailable === true ? true : undefined}
      aria-haspopup={popup}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={() => {
        if (unavailable !== true) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
