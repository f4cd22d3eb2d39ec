import type { Bound } from '../../model/rules';
import { type Argument, optional, record } from '../argument';
import type { ClientState } from '../clientState';
import { color, hexOf } from '../format/color';
import { type Json, type Members, readOnly, readWrite } from '../richObject';
import { bound, showBound } from './bound';
import type { ConditionalFormatObject } from './conditionalFormat';
import { RulePart, type RuleOf } from './rulePart';

type Point = RuleOf<'colorScale'>['points'][number];

/** `Excel.ColorScaleConditionalFormat`. */
export class ColorScaleConditionalFormat extends RulePart<'colorScale'> {
  readonly className = 'ColorScaleConditionalFormat';

  constructor(client: ClientState, parent: ConditionalFormatObject) {
    super(client, parent, 'colorScale');
  }

  protected members(): Members {
    return {
      ThreeColorScale: readOnly(() => this.rule.points.length === 3),
      // "The criteria of the color scale. Midpoint is optional when using a two point color scale."
      Criteria: readWrite(
        () => this.showCriteria(),
        criteria,
        ({ minimum, midpoint, maximum }) =>
          this.put({ ...this.rule, points: midpoint ? [minimum, midpoint, maximum] : [minimum, maximum] }),
      ),
    };
  }

  private showCriteria(): Json {
    const { points } = this.rule;
    const show = (point: Point | undefined): Json =>
      point
        ? { ...showBound(point.bound), color: hexOf(this.client.workbook, point.color, '#000000') }
        : null;
    return {
      minimum: show(points[0]),
      ...(points.length === 3 ? { midpoint: show(points[1]) } : {}),
      maximum: show(points.at(-1)),
    };
  }
}

const criteria = record<{ minimum: Point; midpoint: Point | undefined; maximum: Point }>({
  minimum: point,
  midpoint: optional(point),
  maximum: point,
});

const pointColor = record<{ color: Point['color'] | undefined }>({ color: optional(color) });

function point(value: Argument): Point {
  const limit: Bound = bound(value);
  return { bound: limit, color: pointColor(value).color ?? { kind: 'rgb', rgb: '#FFFFFF' } };
}
