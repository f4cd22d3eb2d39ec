import type { run } from 'axe-core';

declare global {
  /** The page has axe: `openWorkbench.ts` puts it there. */
  const axe: { readonly run: typeof run };
}
