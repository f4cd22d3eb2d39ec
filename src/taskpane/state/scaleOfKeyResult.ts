import type { TrackedKeyResult } from '../../app/trackedKeyResult';
import { scaleBy, type Scale } from '../../domain/scale';

/** How the figures of a key result are kept: as those of its KPI, where that is found. */
export function scaleOfKeyResult({ link, numberFormat, baseline, current }: TrackedKeyResult): Scale {
  const kpi = link.kind === 'linked' ? link.kpi : undefined;
  const values = [baseline, current].filter((value) => value !== undefined);
  return scaleBy(kpi?.unit ?? { kind: 'number' }, numberFormat, values);
}
