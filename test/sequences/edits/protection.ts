import { edit, type UserEdit } from './userEdit';

export const PROTECTION_EDITS: Readonly<Record<string, UserEdit>> = {
  'protects the sheet': {
    often: 1,
    make: (hand) =>
      edit(hand, () => {
        hand.sheet.protection = { protected: true, options: {} };
      }),
  },
  'takes the protection away': {
    make: (hand) =>
      edit(hand, () => {
        hand.sheet.protection = { protected: false, options: {} };
      }),
  },
};
