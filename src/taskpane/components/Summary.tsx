import type { ReactNode } from 'react';

/** Opens and closes the `details` around it. With a tab index, as Office.js passes over a plain one. */
export function Summary({ children, soft }: { readonly children: ReactNode; readonly soft?: boolean }) {
  return (
    <summary tabIndex={0} className={soft === true ? 'soft' : undefined}>
      {children}
    </summary>
  );
}
