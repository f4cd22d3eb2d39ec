import { areasOverlap } from '../../model/area';
import { addRule, byPriority, clearRulesFrom } from '../../model/edit/rules';
import type { ClientState } from '../clientState';
import type { RangeObject } from '../range/rangeObject';
import { type Members, method, RichCollection } from '../richObject';
import { ConditionalFormatObject } from './conditionalFormat';
import { newRule, ruleType } from './ruleTypes';

/** `range.conditionalFormats`: those that touch the range, in the order in which they are tried. */
export class ConditionalFormatCollection extends RichCollection {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    client: ClientState,
    private readonly range: RangeObject,
  ) {
    super(client);
  }

  items(): readonly ConditionalFormatObject[] {
    const { sheet, area } = this.range;
    return byPriority(sheet)
      .filter((rule) => rule.areas.some((it) => areasOverlap(it, area)))
      .map((rule) => new ConditionalFormatObject(this.client, sheet, rule.id));
  }

  protected find(id: string): ConditionalFormatObject | undefined {
    return this.items().find((item) => item.id === id);
  }

  protected override ownMembers(): Members {
    const { client, range } = this;
    return {
      // "Adds a new conditional format to the collection at the first/top priority."
      Add: method([ruleType], (type) => {
        const rule = addRule(client.workbook, range.sheet, range.area, newRule(type));
        return new ConditionalFormatObject(client, range.sheet, rule.id, 'just-added');
      }),
      // "Clears all conditional formats active on the current specified range."
      ClearAll: method([], () => clearRulesFrom(client.workbook, range.sheet, range.area)),
    };
  }
}
