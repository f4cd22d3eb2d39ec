import type { Probe } from '../probe';
import { FORMAT_PROBES } from './formats';
import { RULE_PROBES } from './rules';
import { TABLE_PROBES } from './tables';
import { WORKBOOK_PROBES } from './workbook';

/** Everything that the host takes for granted and that one call of Office.js can tell. */
export const ALL_PROBES: readonly Probe[] = [
  ...TABLE_PROBES,
  ...RULE_PROBES,
  ...FORMAT_PROBES,
  ...WORKBOOK_PROBES,
];
