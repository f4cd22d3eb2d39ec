import { areasOverlap } from '../../model/area';
import { deleteRule, replaceRule, setPriority } from '../../model/edit/rules';
import type { ConditionalRule, RuleKind } from '../../model/rules';
import type { Sheet } from '../../model/sheet';
import { flag, integer } from '../argument';
import type { ClientState } from '../clientState';
import { RangeAreas } from '../range/rangeAreas';
import { type RangeObject, rangeAt } from '../range/rangeObject';
import { refusal } from '../refusal';
import {
  child,
  type Identity,
  type Member,
  type Members,
  method,
  readOnly,
  readWrite,
  RichObject,
} from '../richObject';
import { ColorScaleConditionalFormat } from './colorScale';
import { DataBarConditionalFormat } from './dataBar';
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from './formattedRules';
import { IconSetConditionalFormat } from './iconSet';
import { typeOf } from './ruleTypes';

/** `Excel.ConditionalFormat`, found again by its id. */
export class ConditionalFormatObject extends RichObject {
  readonly className = 'ConditionalFormat';

  constructor(
    client: ClientState,
    readonly sheet: Sheet,
    readonly id: string,
    private readonly origin: 'just-added' | 'found' = 'found',
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  /** The conditional format as it is now; throws `ItemNotFound` once it is gone. */
  get rule(): ConditionalRule {
    const rule = this.client.workbook.sheets.includes(this.sheet)
      ? this.sheet.rules.find((it) => it.id === this.id)
      : undefined;
    if (!rule) throw refusal('ItemNotFound');
    return rule;
  }

  /** Puts another rule in place of what it does. */
  put(kind: RuleKind): void {
    replaceRule(this.client.workbook, this.sheet, { ...this.rule, rule: kind });
  }

  protected members(): Members {
    const { client, sheet } = this;
    const { workbook } = client;
    return {
      Id: readOnly(() => this.rule.id),
      Type: readOnly(() => typeOf(this.rule.rule)),
      Priority: readWrite(
        () => this.rule.priority,
        integer,
        (priority) => setPriority(workbook, sheet, this.rule.id, priority),
      ),
      // "Value is null on data bars, icon sets, and color scales as there's no concept of StopIfTrue for these."
      StopIfTrue: readWrite(
        () => (hasNoStop(this.rule.rule) ? null : this.rule.stopIfTrue),
        flag,
        (stopIfTrue) => {
          if (hasNoStop(this.rule.rule)) throw refusal('InvalidOperation');
          replaceRule(workbook, sheet, { ...this.rule, stopIfTrue });
        },
      ),
      Delete: method([], () => {
        this.assertReachable();
        deleteRule(workbook, sheet, this.rule.id);
      }),
      GetRange: method([], () => {
        this.assertReachable();
        const range = this.onlyRange();
        if (!range) throw refusal('InvalidOperation');
        return range;
      }),
      GetRanges: method([], () => {
        this.assertReachable();
        return new RangeAreas(client, sheet, this.rule.areas);
      }),
      GetRangeOrNullObject: method([], () => {
        this.assertReachable();
        return this.onlyRange() ?? null;
      }),
      ...this.partMembers(),
    };
  }

  /** Fails where Excel is known to (`Faults.twinRulesFail`). */
  private assertReachable(): void {
    if (this.origin === 'just-added' || !this.client.bugs.twinRulesFail) return;
    const { rule } = this;
    const hasTwin = this.sheet.rules.some(
      (other) =>
        other.id !== rule.id &&
        typeOf(other.rule) === typeOf(rule.rule) &&
        other.areas.some((area) => rule.areas.some((own) => areasOverlap(area, own))),
    );
    if (hasTwin) throw refusal('ItemNotFound');
  }

  /** "Returns the range to which the conditional format is applied", when it is one. */
  private onlyRange(): RangeObject | undefined {
    const [area, ...more] = this.rule.areas;
    return area && more.length === 0 ? rangeAt(this.client, this.sheet, area) : undefined;
  }

  /** `dataBar` throws `ItemNotFound` for another kind, `dataBarOrNullObject` is a null object. */
  private partMembers(): Members {
    const { client } = this;
    const parts: Record<string, [RuleKind['kind'], () => RichObject]> = {
      CellValue: ['cellValue', () => new CellValueConditionalFormat(client, this)],
      ColorScale: ['colorScale', () => new ColorScaleConditionalFormat(client, this)],
      Custom: ['custom', () => new CustomConditionalFormat(client, this)],
      DataBar: ['dataBar', () => new DataBarConditionalFormat(client, this)],
      IconSet: ['iconSet', () => new IconSetConditionalFormat(client, this)],
      Preset: ['preset', () => new PresetCriteriaConditionalFormat(client, this)],
      TextComparison: ['containsText', () => new TextConditionalFormat(client, this)],
      TopBottom: ['topBottom', () => new TopBottomConditionalFormat(client, this)],
    };
    const members: Record<string, Member> = {};
    for (const [name, [kind, make]] of Object.entries(parts)) {
      members[name] = child(() => {
        this.assertReachable();
        if (this.rule.rule.kind !== kind) throw refusal('ItemNotFound');
        return make();
      });
      members[`${name}OrNullObject`] = child(() => {
        if (this.rule.rule.kind !== kind) return null;
        this.assertReachable();
        return make();
      });
    }
    return members;
  }
}

function hasNoStop(rule: RuleKind): boolean {
  return rule.kind === 'dataBar' || rule.kind === 'iconSet' || rule.kind === 'colorScale';
}
