import type { TableDraft } from './tableDraft';

/**
 * What a person decided on a table. It is carried out at once, without a preview: nothing is written that a reader of
 * the sheet sees.
 */
export type TableDecision =
  | {
      readonly kind: 'add-table' | 'correct-table' | 'confirm-table' | 'dismiss-table';
      readonly title: string;
      readonly draft: TableDraft;
    }
  | {
      readonly kind: 'bring-back-table' | 'forget-corrections';
      readonly title: string;
      /** The `id` of what was said. */
      readonly correction: string;
    };
