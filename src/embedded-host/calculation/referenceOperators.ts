import { intersectAreas, type Area } from '../model/area';
import { ErrorValue } from '../model/value';
import { Reference } from './operand';

/** `A1:B2`: the smallest rectangle around two references of one sheet. */
export function spanReferences(left: Reference, right: Reference): Reference | ErrorValue {
  const all = [...left.areas, ...right.areas];
  const [first] = all;
  if (!first || all.some(({ sheet }) => sheet !== first.sheet)) return ErrorValue.of('#VALUE!');
  return Reference.to(first.sheet, boundingArea(all.map(({ area }) => area)));
}

/** The smallest rectangle around some areas, of which there is at least one. */
export function boundingArea(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  };
}

/** `A1:B2 B1:B9`: what two references have in common; nothing is #NULL!. */
export function intersectReferences(left: Reference, right: Reference): Reference | ErrorValue {
  const common = left.areas.flatMap((a) =>
    right.areas.flatMap((b) => {
      const area = a.sheet === b.sheet ? intersectAreas(a.area, b.area) : undefined;
      return area ? [{ sheet: a.sheet, area }] : [];
    }),
  );
  return common.length > 0 ? new Reference(common) : ErrorValue.of('#NULL!');
}
