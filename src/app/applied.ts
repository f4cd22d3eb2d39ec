import { qualifiedAddress } from '../domain/sheet/address';
import type { DeleteRule } from './edits/rule';
import type { Plan } from './plan';

/** What came of a plan that was carried out. */
export interface Applied {
  /** The plan without the rules that it did not delete: to take it back, they must not be added again. */
  readonly carriedOut: Plan;
  /** Rules of Keylift's that could not be deleted. */
  readonly left: readonly LeftRule[];
}

/** Progress bars or status colours that stayed where nothing shows them. */
export interface LeftRule {
  readonly what: 'bar' | 'colours';
  readonly address: string;
}

/**
 * What came of a plan.
 * @param deleted the edits that found their rules and deleted them
 * @param left those of whose rules some stayed
 */
export function appliedPlan(
  plan: Plan,
  deleted: readonly DeleteRule[],
  left: readonly DeleteRule[],
): Applied {
  const isDone = (edit: Plan['edits'][number]): boolean =>
    edit.kind !== 'delete-rule' || deleted.includes(edit);
  const rules = left.map(({ sheet, area, rule }): LeftRule => {
    return { what: rule.kind === 'data-bar' ? 'bar' : 'colours', address: qualifiedAddress(sheet, area) };
  });
  const isNew = ({ what, address }: LeftRule, at: number): boolean =>
    rules.findIndex((one) => one.what === what && one.address === address) === at;
  return {
    carriedOut: { ...plan, edits: plan.edits.filter(isDone) },
    left: rules.filter(isNew),
  };
}
