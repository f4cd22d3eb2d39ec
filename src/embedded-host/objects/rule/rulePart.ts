import type { RuleKind } from '../../model/rules';
import type { ClientState } from '../clientState';
import { refusal } from '../refusal';
import { RichObject } from '../richObject';
import type { ConditionalFormatObject } from './conditionalFormat';

/** The rule of one kind of conditional format. */
export type RuleOf<K extends RuleKind['kind']> = Extract<RuleKind, { readonly kind: K }>;

/** What a conditional format has that only its kind has, such as `conditionalFormat.dataBar`. */
export abstract class RulePart<K extends RuleKind['kind']> extends RichObject {
  constructor(
    client: ClientState,
    readonly parent: ConditionalFormatObject,
    private readonly kind: K,
  ) {
    super(client);
  }

  /** The rule as it is now; throws `ItemNotFound` once the conditional format is gone or of another kind. */
  get rule(): RuleOf<K> {
    const { rule } = this.parent.rule;
    if (!isKind(rule, this.kind)) throw refusal('ItemNotFound');
    return rule;
  }

  put(rule: RuleOf<K>): void {
    this.parent.put(rule);
  }
}

/** Whether a rule is of that kind. */
function isKind<K extends RuleKind['kind']>(rule: RuleKind, kind: K): rule is RuleOf<K> {
  return rule.kind === kind;
}

/** A formula as Office.js shows it, `=A1>5`; '' stays ''. */
export function withEquals(formula: string | undefined): string {
  return formula === undefined || formula === '' ? '' : `=${formula}`;
}

/** A formula as the model keeps it. */
export function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}
