import { DEFAULT_THRESHOLDS, type StatusThresholds } from '../../domain/status';
import { DEFAULT_LINES, type SuccessLines } from '../../domain/successLine';
import type { Edit } from '../plan';
import type { NameSnapshot, Snapshot } from '../snapshot';
import { freeName } from '../sheetCells';
import { namesInUse } from '../tables/newOwnTable';

/**
 * The settings that formulas of Keylift's tables read: names of the workbook with a constant each, so that Excel's Name
 * Manager shows them and people can change them there.
 */
const SETTINGS = {
  atRisk: {
    name: 'Keylift_AtRisk',
    value: DEFAULT_THRESHOLDS.atRisk,
    comment: 'At risk: progress lags behind the pace by more than so many points of a hundred.',
  },
  offTrack: {
    name: 'Keylift_OffTrack',
    value: DEFAULT_THRESHOLDS.offTrack,
    comment: 'Off track: progress lags behind the pace by more than so many points of a hundred.',
  },
  closeLag: {
    name: 'Keylift_CloseLag',
    value: DEFAULT_THRESHOLDS.closeLag,
    comment: 'Data late: a period has been over for more than so many working days and has no value.',
  },
  stretchLine: {
    name: 'Keylift_StretchLine',
    value: DEFAULT_LINES.stretch,
    comment: 'From which progress on a stretch key result is a success.',
  },
  moonshotLine: {
    name: 'Keylift_MoonshotLine',
    value: DEFAULT_LINES.moonshot,
    comment: 'From which progress on a moonshot is a success.',
  },
} as const;

export type SettingKey = keyof typeof SETTINGS;

const KEYS: readonly SettingKey[] = ['atRisk', 'offTrack', 'closeLag', 'stretchLine', 'moonshotLine'];

/**
 * What the settings are called in a workbook. One that it has already is kept, whatever it was changed to.
 * @returns the names, and the edits that add those which are missing
 */
export function settingNames(snapshot: Snapshot): {
  readonly names: Readonly<Record<SettingKey, string>>;
  readonly missing: readonly Edit[];
} {
  const taken = namesInUse(snapshot);
  const missing: Edit[] = [];
  const nameOf = (key: SettingKey): string => {
    const { name, value, comment } = SETTINGS[key];
    const known = snapshot.names.find((one) => holdsSetting(one) && keyOf(one.name) === key);
    if (known !== undefined) return known.name;
    const free = freeName(name, taken, '_');
    missing.push({ kind: 'add-name', name: free, formula: `=${value}`, comment });
    return free;
  };
  const names = {
    atRisk: nameOf('atRisk'),
    offTrack: nameOf('offTrack'),
    closeLag: nameOf('closeLag'),
    stretchLine: nameOf('stretchLine'),
    moonshotLine: nameOf('moonshotLine'),
  };
  return { names, missing };
}

/** What the settings of a workbook are now; those that it does not have are as they begin. */
export function settingsIn({ names }: Snapshot): {
  readonly thresholds: StatusThresholds;
  readonly lines: SuccessLines;
} {
  const valueOf = (key: SettingKey): number => {
    const known = names.find((one) => holdsSetting(one) && keyOf(one.name) === key);
    return known === undefined ? SETTINGS[key].value : Number(known.formula.slice(1));
  };
  return {
    thresholds: {
      atRisk: valueOf('atRisk'),
      offTrack: valueOf('offTrack'),
      closeLag: valueOf('closeLag'),
    },
    lines: { stretch: valueOf('stretchLine'), moonshot: valueOf('moonshotLine') },
  };
}

/** Takes the settings away, last come first, so that the inverse brings them back in order. */
export function settingsGo({ names }: Snapshot): Edit[] {
  return [...names].reverse().flatMap((one): Edit[] => {
    const key = keyOf(one.name);
    if (key === undefined || !holdsSetting(one)) return [];
    return [{ kind: 'delete-name', name: one.name, formula: one.formula, comment: SETTINGS[key].comment }];
  });
}

/** Whether a setting is called so. */
export function isSettingName(name: string): boolean {
  return keyOf(name) !== undefined;
}

function keyOf(name: string): SettingKey | undefined {
  return KEYS.find((key) => name === SETTINGS[key].name || isNumbered(name, SETTINGS[key].name));
}

/** Whether a name is another one with a number, which keeps names apart. */
function isNumbered(name: string, plain: string): boolean {
  return name.startsWith(`${plain}_`) && /^\d+$/.test(name.slice(plain.length + 1));
}

/** Names of the same words may be the team's own; a setting is a number. */
function holdsSetting({ formula, sheetId }: NameSnapshot): boolean {
  return sheetId === undefined && /^=-?\d+(?:\.\d+)?$/.test(formula);
}
