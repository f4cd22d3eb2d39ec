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
  'a removal takes the sheet of the register away where a column was inserted before it': [
    { keylift: 'promotes', client: 1, draw: { table: 333, row: 221, column: 81, what: 233 } },
    { user: 'inserts a column before the register', draw: { table: 4, row: 481, column: 905, what: 688 } },
  ],
  'a removal gives filter buttons back that cover an inserted column by now': [
    { keylift: 'promotes', client: 0, draw: { table: 679, row: 968, column: 574, what: 568 } },
    {
      user: 'inserts a column right of the team’s own',
      draw: { table: 784, row: 416, column: 160, what: 75 },
    },
  ],
  'rules go also where Excel does not answer at first': [
    { keylift: 'promotes', client: 0, draw: { table: 603, row: 526, column: 198, what: 803 } },
    {
      keylift: 'takes its last change back',
      client: 0,
      draw: { table: 508, row: 201, column: 470, what: 627 },
      fault: { request: 3, fault: { kind: 'hang' } },
    },
  ],
  'rules go also where somebody is typing in a cell': [
    { keylift: 'promotes', client: 0, draw: { table: 644, row: 702, column: 283, what: 93 } },
    {
      keylift: 'demotes',
      client: 1,
      draw: { table: 473, row: 852, column: 291, what: 178 },
      fault: { request: 3, fault: { kind: 'cell-edit-mode' } },
    },
  ],
};
