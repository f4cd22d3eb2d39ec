import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenFiles } from './chosenFiles';

describe('chosenFiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chosen-'));
  const list = join(folder, 'list.txt');
  beforeAll(() => writeFileSync(list, '# kept back\na.xlsx\n  b.xlsx\n\n'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const chosen = (isChosen: (file: string) => boolean): readonly string[] =>
    ['a.xlsx', 'b.xlsx', 'c.xlsx', '# kept back', ''].filter(isChosen);

  it('takes all files where no list is given', () => {
    expect(chosen(chosenFiles(undefined, undefined))).toHaveLength(5);
  });

  it('takes only the files of a list, remarks apart', () => {
    expect(chosen(chosenFiles(list, undefined))).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('leaves the files of a list out', () => {
    expect(chosen(chosenFiles(undefined, list))).toEqual(['c.xlsx', '# kept back', '']);
  });
});
