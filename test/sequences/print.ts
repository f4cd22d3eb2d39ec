import type { Played } from './play';
import type { Step } from './step';

/** A failing sequence as a person reads it, and as it is kept among the cases. */
export function printed(steps: readonly Step[], { breach, log }: Played, seed?: number): string {
  return [
    ...(seed === undefined ? [] : [`seed ${seed}`]),
    ...(breach === undefined ? ['nothing is broken'] : [breach.kind, `      ${breach.detail}`]),
    ...log.map((line) => `  · ${line}`),
    `  ${JSON.stringify(steps)}`,
  ].join('\n');
}
