import { bodyRow, type, type UserEdit } from './userEdit';

/** What is called otherwise from now on. */
export const RENAMINGS: Readonly<Record<string, UserEdit>> = {
  'renames the sheet': {
    make: (hand) => {
      const name = [`It's ${hand.fresh}`, `Q${hand.fresh} & more`, `Zoë-${hand.fresh}`, `2026 ${hand.fresh}`][
        hand.fresh % 4
      ];
      hand.host.user.renameSheet(hand.sheet.name, name ?? '');
      return true;
    },
  },
  'renames a header': {
    make: (hand, draw) => {
      const { area } = hand;
      if (hand.kind === 'records') return false;
      const column = area.left + 1 + (draw.column % Math.max(1, area.right - area.left));
      const name = [`Head '${hand.fresh}`, `H[${hand.fresh}]`, `Actual #${hand.fresh}`, `Now @${hand.fresh}`];
      return type(hand, area.top, column, name[draw.what % 4] ?? '');
    },
  },
  'renames a KPI': {
    often: 3,
    make: (hand, draw) => {
      if (hand.kind === 'records') return false;
      return type(hand, bodyRow(hand, draw), hand.area.left, `Measure ${hand.fresh}`);
    },
  },
};
