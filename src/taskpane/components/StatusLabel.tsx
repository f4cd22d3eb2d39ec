import type { ReactNode } from 'react';

type Mood = 'good' | 'warn' | 'bad' | 'none';

/** Every status has a shape of its own, so that it is never told by colour alone. */
const shapes: Readonly<Record<string, { readonly mood: Mood; readonly shape: ReactNode }>> = {
  Achieved: {
    mood: 'good',
    shape: <path d="M6 .8l1.6 3.4 3.7.5-2.7 2.6.7 3.7L6 9.2 2.7 11l.7-3.7L.7 4.7l3.7-.5z" />,
  },
  'On track': { mood: 'good', shape: <circle cx="6" cy="6" r="4.6" /> },
  'At risk': { mood: 'warn', shape: <path d="M6 1.2 11.4 10.6H.6z" /> },
  'Off track': { mood: 'bad', shape: <path d="M6 .6 11.4 6 6 11.4.6 6z" /> },
  Missed: {
    mood: 'bad',
    shape: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  },
  'Not started': {
    mood: 'none',
    shape: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
};

const unknown = {
  mood: 'none',
  shape: <path d="M2 6h8" fill="none" stroke="currentColor" strokeWidth="2" />,
} as const;

/** The status word that stands on the sheet, with its shape. A word typed there by hand is shown as it is. */
export function StatusLabel({ status }: { readonly status: string }) {
  const { mood, shape } = shapes[status] ?? unknown;
  return (
    <span className={`status status-${mood}`}>
      <svg
        width="12"
        height="12"
        viewBox="0 0 12 12"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
      {status}
    </span>
  );
}
