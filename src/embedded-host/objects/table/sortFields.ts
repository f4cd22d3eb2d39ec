import type { SortKey } from '../../model/edit/sortArea';
import { flag, integer, listOf, optional, type Parser, record, text } from '../argument';
import { refusal } from '../refusal';

/** `Excel.SortField[]`, of which the host sorts by values, not by colours or icons. */
export const sortFields: Parser<readonly SortKey[]> = listOf((value) => {
  const field = sortField(value);
  if (field.sortOn !== undefined && field.sortOn !== 'Value')
    throw refusal('ApiNotFound', `not emulated: SortField.sortOn ${field.sortOn}`);
  return { offset: field.key, ascending: field.ascending ?? true };
});

const sortField = record<{ key: number; ascending: boolean | undefined; sortOn: string | undefined }>({
  key: integer,
  ascending: optional(flag),
  sortOn: optional(text),
});
