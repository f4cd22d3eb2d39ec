import { isTargetMet } from '../../app/proposePromotion';
import { betterWay } from '../../domain/betterWay';
import { directionFromTarget } from '../../domain/direction';
import type { Direction, Kpi } from '../../domain/kpi';
import { figureMeant, type Scale } from '../../domain/scale';
import type { DraftLevels } from './promotionFields';

/** Something to look at before a target is taken: nothing that stands in the way. */
export type TargetNote =
  /** The table's own target is met already, so that none is proposed. */
  | { readonly kind: 'met'; readonly level: number }
  /** The table's target is lower, and nobody knows whether lower is better: it may be met already. */
  | { readonly kind: 'lower'; readonly level: number }
  /** The table's target is more than a number. */
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'band'; readonly text: string; readonly isWithin: boolean }
  /** The target makes the KPI worse: a slip, more often than not. */
  | { readonly kind: 'against'; readonly better: Direction; readonly isBookedNegative: boolean }
  /** A figure looks as if it were of another scale: 0.95 beside 93. */
  | {
      readonly kind: 'other-scale';
      readonly field: 'baseline' | 'target';
      readonly figure: number;
      readonly beside: number;
      readonly meant: number;
    };

/** What the table tells of a KPI's target. */
export function toldNotes(kpi: Kpi, start: number | undefined): readonly TargetNote[] {
  const { target, targetText: text, targetBand: band } = kpi;
  const told: TargetNote[] = [];
  if (text !== undefined && band !== undefined)
    told.push({ kind: 'band', text, isWithin: target === undefined });
  else if (text !== undefined) told.push({ kind: 'told', text });
  if (target === undefined) return told;
  if (isTargetMet(kpi, start)) told.push({ kind: 'met', level: target.value });
  else if (betterWay(kpi) === undefined && target.value < (kpi.latest?.value ?? target.value))
    told.push({ kind: 'lower', level: target.value });
  return told;
}

/** What is to be asked about the levels that were typed. */
export function levelNotes(
  kpi: Pick<Kpi, 'name' | 'direction' | 'series' | 'latest'>,
  { baseline, target }: DraftLevels,
  scale: Scale,
): readonly TargetNote[] {
  const latest = kpi.latest?.value;
  return [
    ...otherScale('baseline', baseline, latest, scale),
    ...otherScale('target', target, baseline, scale),
    ...against(kpi, { baseline, target }),
  ];
}

/** Whether a target makes the KPI worse. */
export function isAgainst(kpi: Pick<Kpi, 'name' | 'direction' | 'series'>, levels: DraftLevels): boolean {
  return against(kpi, levels).length > 0;
}

function otherScale(
  field: 'baseline' | 'target',
  figure: number | undefined,
  beside: number | undefined,
  scale: Scale,
): TargetNote[] {
  if (figure === undefined || beside === undefined) return [];
  const meant = figureMeant(figure, beside, scale);
  return meant === undefined ? [] : [{ kind: 'other-scale', field, figure, beside, meant }];
}

function against(
  kpi: Pick<Kpi, 'name' | 'direction' | 'series'>,
  { baseline, target }: DraftLevels,
): TargetNote[] {
  if (baseline === undefined || target === undefined) return [];
  const wanted = directionFromTarget(baseline, target);
  const better = betterWay(kpi);
  if (wanted === undefined || better === undefined || wanted === better) return [];
  return [{ kind: 'against', better, isBookedNegative: better !== kpi.direction }];
}
