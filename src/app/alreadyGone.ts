import { columnsOf } from './extension/foreignCells';
import { rememberedSheet } from './extension/rememberedSheet';
import type { RemainingColumns } from './remainingColumns';
import type { AppendedColumn } from './settings/keyliftSettings';
import type { Snapshot } from './snapshot';

/** Something of Keylift's that somebody has taken away before it is removed. */
export type AlreadyGone =
  | { readonly what: 'register' }
  /** `sheet` is its name, where it is still there. */
  | { readonly what: 'all-columns'; readonly sheet?: string }
  | { readonly what: 'columns'; readonly sheet: string; readonly columns: readonly AppendedColumn[] };

/** What is remembered, or must have been, and is not there any more. */
export function alreadyGone(
  snapshot: Snapshot,
  hasRegister: boolean,
  { columns, gone }: RemainingColumns,
): AlreadyGone[] {
  const wholly = gone.map((memory): AlreadyGone => {
    const sheet = rememberedSheet(snapshot, memory);
    return { what: 'all-columns', ...(sheet === undefined ? {} : { sheet: sheet.name }) };
  });
  const partly = columns.flatMap(({ extension, memory }): AlreadyGone[] => {
    const there = columnsOf(extension).map(({ column }) => column);
    const missing = (memory?.columns ?? []).map(({ column }) => column).filter((one) => !there.includes(one));
    return missing.length === 0 ? [] : [{ what: 'columns', sheet: extension.sheet.name, columns: missing }];
  });
  const isRegisterGone = !hasRegister && columns.length + gone.length > 0;
  return [...(isRegisterGone ? [{ what: 'register' } as const] : []), ...wholly, ...partly];
}
