import type { Area } from '../../domain/sheet/area';
import type { Look } from '../survey';
import type { EditKind } from './editKind';

/** Only on cells without any formatting. */
export interface Dress {
  readonly kind: 'dress';
  readonly sheet: string;
  readonly area: Area;
  readonly look: Look;
}

export interface Undress {
  readonly kind: 'undress';
  readonly sheet: string;
  readonly area: Area;
  readonly look: Look;
}

export const dress: EditKind<Dress> = {
  isIdle: ({ look }) => Object.keys(look).length === 0,
  inverse: (edit) => ({ ...edit, kind: 'undress' }),
  stillStands: () => [],
  describe: ({ sheet }) => [{ kind: 'formats-changed', sheet }],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};

export const undress: EditKind<Undress> = {
  isIdle: ({ look }) => Object.keys(look).length === 0,
  inverse: (edit) => ({ ...edit, kind: 'dress' }),
  stillStands: () => [],
  describe: ({ sheet }) => [{ kind: 'formats-changed', sheet }],
  standsOn: ({ sheet }) => ({ sheet }),
  canBePartial: true,
};
