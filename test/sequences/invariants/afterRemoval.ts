import { differences } from '../../support/describeWorkbook';
import { factsOf } from '../../faults/rehearse';
import { shown } from '../playKeyliftStep';
import type { World } from '../world';
import { clearBoard } from './board';

/** After Keylift was removed the workbook equals its twin: cell for cell, rule for rule, name for name, width for width. */
export function afterRemoval({ real, twin, breaches }: World): void {
  // What was copied from Keylift's cells is the team's: it is there until the team clears it.
  for (const host of [real, twin]) clearBoard(host);
  const left = differences(factsOf(twin), factsOf(real));
  if (left.length === 0) return;
  const kinds = new Set(
    left.map(
      (line) =>
        /^. (?:setting|name|.*? (cell|rule|column|row|table|filter|merge|position))\b/.exec(line)?.[1] ??
        line.split(' ')[1],
    ),
  );
  breaches.push({
    kind: `after the removal not as before: ${[...kinds].sort().join(', ')}`,
    detail: shown(left),
  });
}
