import type { Argument } from '../argument';
import type { RangeObject } from '../range/rangeObject';
import { refusal } from '../refusal';
import type { Member } from '../richObject';

/** The `values` of a table's row or column: those of its range, read and written alike. */
export function valuesOf(range: () => RangeObject): Member {
  return { kind: 'scalar', get: () => scalar(range()).get(), set: (input) => putValues(range(), input) };
}

/** Writes what `Range.values` takes. */
export function putValues(range: RangeObject, input: Argument): void {
  const { set } = scalar(range);
  if (!set) throw refusal('AccessDenied');
  set(input);
}

function scalar(range: RangeObject): Extract<Member, { kind: 'scalar' }> {
  const member = range.member('Values');
  if (member.kind !== 'scalar') throw new Error('Range.values is a scalar property.');
  return member;
}
