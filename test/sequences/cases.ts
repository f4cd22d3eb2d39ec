import type { Step } from './step';

/** Sequences that broke something once, cut down to what it takes. */
export const CASES: Readonly<Record<string, readonly Step[]>> = {
  'a removal undresses headers also where the last column had a look of the team’s': [
    { keylift: 'promotes', client: 0, draw: { table: 625, row: 300, column: 695, what: 585 } },
  ],
  'a refusal by what somebody else wrote is told in whole sentences': [
    { keylift: 'promotes', client: 1, draw: { table: 2, row: 663, column: 202, what: 542 } },
    {
      keylift: 'removes Keylift',
      client: 1,
      draw: { table: 983, row: 698, column: 944, what: 961 },
      meanwhile: {
        request: 2,
        step: { keylift: 'promotes', client: 0, draw: { table: 291, row: 213, column: 831, what: 404 } },
      },
    },
  ],
};
