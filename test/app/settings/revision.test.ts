import { nextRevision, revisionAfter, revisionOf } from '../../../src/app/settings/revision';
import { workbookOf } from '../../support/snapshots';

describe('the revision', () => {
  it.each<[Record<string, unknown>, number]>([
    [{}, 41],
    [{ Keylift: {} }, 41],
    [{ 'Keylift.revision.7': 'token' }, 8],
    [{ 'Keylift.revision.7': '', 'Keylift.revision.12': '' }, 13],
    [{ 'Keylift.revision.x': '' }, 41],
  ])('that follows %j is %i', (settings, next) => {
    expect(nextRevision(workbookOf([], { settings, unusedRevision: 41 }))).toBe(next);
  });

  it('is all of Keylift’s settings, and nobody else’s', () => {
    const settings = { Other: 1, Keylift: {}, 'Keylift.revision.7': 'token' };
    expect(revisionOf(workbookOf([], { settings })).keys).toEqual(['Keylift.revision.7', 'Keylift']);
  });

  it('leaves no trace where nothing is remembered', () => {
    const before = { keys: ['Keylift.revision.7'], remembers: undefined };
    expect(revisionAfter({ before, takes: 8, leaves: undefined })).toEqual({
      keys: [],
      remembers: undefined,
    });
  });
});
