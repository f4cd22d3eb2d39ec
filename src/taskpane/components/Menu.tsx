import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from './Button';
import { Icon, type IconName } from './Icon';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly onChoose: () => void;
  readonly unavailable?: boolean;
}

/** A button that opens a menu: arrow keys, Home, End and Escape as in any menu (WAI-ARIA "menu button"). */
export function Menu({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    menuItems(list.current)[0]?.focus();
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && frame.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    // The tab key goes on from the button that opened the menu.
    else if (event.key === 'Tab') close();
    else if (!moveFocus(list.current, event.key)) return;
    if (event.key !== 'Tab') event.preventDefault();
    // What the menu has used is not for Excel, which would take the focus to the sheet.
    event.stopPropagation();
  };

  return (
    <div className="menu" ref={frame}>
      <IconButton
        icon="more"
        label={label}
        onClick={() => setOpen(!open)}
        expanded={open}
        popup="menu"
        {...(open ? { controls: id } : {})}
        buttonRef={opener}
      />
      {open && (
        <div className="menu-items" role="menu" id={id} aria-label={label} ref={list} onKeyDown={move}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              aria-disabled={item.unavailable === true ? true : undefined}
              onClick={() => {
                if (item.unavailable === true) return;
                close();
                item.onChoose();
              }}
            >
              <Icon name={item.icon} />
              <span>{item.label}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** @returns whether the key was one that moves. */
function moveFocus(list: HTMLElement | null, key: string): boolean {
  const items = menuItems(list);
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[key];
  if (next === undefined) return false;
  items[next % items.length]?.focus();
  return true;
}

function menuItems(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
