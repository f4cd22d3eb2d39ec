/** The icons of the pane, drawn on a 16 by 16 grid in the colour of the text around them. */
const paths = {
  back: 'M9.5 3 4.5 8l5 5',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronRight: 'M6 4l4 4-4 4',
  cross: 'M4 4l8 8M12 4l-8 8',
  goTo: 'M9 3h4v4M13 3 7 9M11 9.5V13H3V5h3.5',
  pencil: 'M10.5 3.2l2.3 2.3L6 12.3l-3 .7.7-3z',
  promote: 'M8 13V4M4 8l4-4 4 4M3 2.5h10',
  refresh: 'M13 4v3.2H9.8M12.6 7A5 5 0 1 0 13 9.2',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3 13.5 13.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  undo: 'M5.5 3 3 5.5 5.5 8M3 5.5h6.2a3.8 3.8 0 0 1 0 7.5H6',
  demote: 'M8 3v9M4 8l4 4 4-4M3 13.5h10',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.2v4M8 4.8v.3',
  minus: 'M4 8h8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;

export type IconName = keyof typeof paths;

/** An ornament beside words: it is hidden from screen readers, so the words must say it all. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
