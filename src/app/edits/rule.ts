import { qualifiedAddress } from '../../domain/sheet/address';
import type { Area } from '../../domain/sheet/area';
import type { PlanLine } from '../planLine';
import type { EditKind } from './editKind';

/** The conditional formats that Keylift writes; never more kinds than it needs. Formulas are relative to the first cell. */
export type Rule =
  | {
      readonly kind: 'data-bar';
      readonly lower: number;
      readonly upper: number;
      readonly color: string;
      readonly negativeColor: string;
    }
  /** `formula` with its `=`. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly fontColor: string;
      readonly fill: string;
      readonly bold: boolean;
      readonly stopIfTrue: boolean;
    };

export interface AddRule {
  readonly kind: 'add-rule';
  readonly sheet: string;
  readonly area: Area;
  readonly rule: Rule;
}

export interface DeleteRule {
  readonly kind: 'delete-rule';
  readonly sheet: string;
  readonly area: Area;
  readonly rule: Rule;
}

export const addRule: EditKind<AddRule> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'delete-rule' }),
  stillStands: () => [],
  describe: (edit) => [ruleLine(edit, 'added')],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};

export const deleteRule: EditKind<DeleteRule> = {
  isIdle: () => false,
  inverse: (edit) => ({ ...edit, kind: 'add-rule' }),
  stillStands: () => [],
  describe: (edit) => [ruleLine(edit, 'deleted')],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: false,
};

function ruleLine({ sheet, area, rule }: AddRule | DeleteRule, what: 'added' | 'deleted'): PlanLine {
  const subject = rule.kind === 'data-bar' ? 'bar' : 'colours';
  return { kind: `${subject}-${what}`, address: qualifiedAddress(sheet, area) };
}
