import { type Argument, flag, isRecord, listOf, oneOf, type Parser, record, text } from '../argument';
import type { ClientState } from '../clientState';
import { notEmulated, refusal } from '../refusal';
import { type Members, readWrite } from '../richObject';
import { bound, showBound } from './bound';
import type { ConditionalFormatObject } from './conditionalFormat';
import { RulePart, type RuleOf } from './rulePart';

type Criterion = RuleOf<'iconSet'>['criteria'][number];

/** Office.js names of the icon sets and those of the file; the first character is the number of icons. */
const SETS = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
} as const;

/** `Excel.IconSetConditionalFormat`; custom icons are not emulated. */
export class IconSetConditionalFormat extends RulePart<'iconSet'> {
  readonly className = 'IconSetConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'iconSet');
  }

  protected members(): Members {
    return {
      Style: readWrite(
        () => Object.entries(SETS).find(([, set]) => set === this.rule.set)?.[0] ?? 'Invalid',
        styleName,
        (style) => {
          const set = SETS[style];
          // Another number of icons needs other bounds: equal shares, as Excel proposes.
          const criteria = set[0] === this.rule.set[0] ? this.rule.criteria : equalShares(Number(set[0]));
          this.put({ ...this.rule, set, criteria });
        },
      ),
      // "When set, only the criterion's properties of the first … are ignored": there is nothing below the first icon.
      Criteria: readWrite(
        () =>
          this.rule.criteria.map((criterion, index) =>
            index === 0
              ? { type: 'Invalid', operator: 'Invalid', formula: '' }
              : {
                  ...showBound(criterion.bound),
                  operator: criterion.atLeast ? 'GreaterThanOrEqual' : 'GreaterThan',
                },
          ),
        listOf((value: Argument) => value),
        (wanted) => {
          const [first] = this.rule.criteria;
          if (wanted.length !== Number(this.rule.set[0]) || !first) throw refusal('InvalidArgument');
          this.put({ ...this.rule, criteria: [first, ...wanted.slice(1).map(criterionOf)] });
        },
      ),
      ReverseIconOrder: readWrite(
        () => this.rule.reverse,
        flag,
        (reverse) => this.put({ ...this.rule, reverse }),
      ),
      ShowIconOnly: readWrite(
        () => !this.rule.showValue,
        flag,
        (only) => this.put({ ...this.rule, showValue: !only }),
      ),
    };
  }
}

const styleName: Parser<keyof typeof SETS> = (value) => {
  const name = text(value);
  if (!isStyle(name)) throw refusal('InvalidArgument');
  return name;
};

function isStyle(name: string): name is keyof typeof SETS {
  return Object.hasOwn(SETS, name);
}

const operatorOf = record<{ operator: 'GreaterThan' | 'GreaterThanOrEqual' }>({
  operator: oneOf('GreaterThan', 'GreaterThanOrEqual'),
});

function criterionOf(value: Argument): Criterion {
  if (isRecord(value) && value['customIcon'] !== undefined && value['customIcon'] !== null)
    throw notEmulated('ConditionalIconCriterion', 'customIcon');
  return { bound: bound(value), atLeast: operatorOf(value).operator === 'GreaterThanOrEqual' };
}

/** The bounds that Excel proposes: each icon has the same share of the range. */
export function equalShares(icons: number): Criterion[] {
  return Array.from({ length: icons }, (_, index) => ({
    bound: { type: 'percent', formula: String(Math.round((index * 100) / icons)) },
    atLeast: true,
  }));
}
