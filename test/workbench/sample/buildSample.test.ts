import { EmbeddedHost } from '../../../src/embedded-host';
import { readContent } from '../../../src/taskpane/state/readContent';
import { buildSample } from '../../../src/workbench/sample/buildSample';
import { keyliftOnHost } from '../../support/keyliftOnHost';

describe('the sample workbook', () => {
  it('holds four KPI tables on sheets of its own, and one sheet of notes', async () => {
    const { tables } = readContent(await keyliftOnHost(buildSample()).read());
    expect(tables.map(({ sheetName, kpis }) => [sheetName, kpis.length])).toEqual([
      ['Scorecard', 10],
      ['Monthly', 8],
      ['Stores', 6],
      ['Support', 5],
    ]);
  });

  it('is read the same from the file it is saved to', async () => {
    const kpisOf = async (source: Parameters<typeof keyliftOnHost>[0]) =>
      readContent(await keyliftOnHost(source).read()).tables.map(({ title, kpis }) => [title, kpis]);
    const saved = EmbeddedHost.open(buildSample()).save();
    expect(await kpisOf(saved)).toEqual(await kpisOf(buildSample()));
  });

  it('is the same each time it is made', () => {
    const bytes = () => EmbeddedHost.open(buildSample()).save();
    expect(Buffer.compare(Buffer.from(bytes()), Buffer.from(bytes()))).toBe(0);
  });
});
