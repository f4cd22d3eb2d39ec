import { type Area, areaContains, areasOverlap, intersectAreas, joinAreas, moveArea } from '../area';
import { HostError } from '../hostError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { clearRules, clearValidations, withAreas, withValidationAreas } from './ruleAreas';
import { nextRuleId } from './rules';

/** How far one copy of the source lies from it. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
}

/** What lies over cells that are copied, besides their formats. */
export interface Overlays extends Pick<Sheet, 'rules' | 'validations' | 'merges'> {
  readonly sheet: Sheet;
  readonly source: Area;
}

export function readOverlays(sheet: Sheet, source: Area): Overlays {
  const touches = (areas: readonly Area[]): boolean => areas.some((area) => areasOverlap(area, source));
  return {
    sheet,
    source,
    rules: sheet.rules.filter((rule) => touches(rule.areas)),
    validations: sheet.validations.filter((validation) => touches(validation.areas)),
    merges: sheet.merges.filter((merge) => areaContains(source, merge)),
  };
}

/** Makes place for what is copied. Refuses (`InvalidOperation`) to cut merged cells in two. */
export function clearOverlays(sheet: Sheet, target: Area, validationsToo: boolean): void {
  const cut = sheet.merges.some((merge) => areasOverlap(merge, target) && !areaContains(target, merge));
  if (cut) throw new HostError('InvalidOperation', 'You cannot do that to a part of merged cells.');
  clearRules(sheet, target);
  if (validationsToo) clearValidations(sheet, target);
  sheet.merges = sheet.merges.filter((merge) => !areasOverlap(merge, target));
}

/** On the same sheet a copied rule is the old one on more cells, as Excel keeps it; elsewhere it is a new one. */
export function pasteOverlays(
  workbook: Workbook,
  over: Overlays,
  sheet: Sheet,
  tiles: readonly Tile[],
  validationsToo: boolean,
): void {
  const copiesOf = (areas: readonly Area[]): Area[] => {
    const shared = areas.flatMap((area) => intersectAreas(area, over.source) ?? []);
    return tiles.flatMap(({ rows, columns }) => shared.map((area) => moveArea(area, rows, columns)));
  };
  for (const rule of over.rules) {
    const known = sheet === over.sheet ? sheet.rules.find((it) => it.id === rule.id) : undefined;
    const added = copiesOf(rule.areas);
    sheet.rules = known
      ? sheet.rules.map((it) => (it === known ? withAreas(it, joinAreas([...it.areas, ...added])) : it))
      : [
          ...sheet.rules,
          { ...withAreas(rule, joinAreas(added)), id: nextRuleId(workbook), priority: sheet.rules.length },
        ];
  }
  if (validationsToo)
    for (const validation of over.validations)
      sheet.validations = [
        ...sheet.validations,
        withValidationAreas(validation, joinAreas(copiesOf(validation.areas))),
      ];
  const merges = tiles.flatMap(({ rows, columns }) =>
    over.merges.map((merge) => moveArea(merge, rows, columns)),
  );
  sheet.merges = [...sheet.merges, ...merges];
}
