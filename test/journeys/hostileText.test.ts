/** @jest-environment jsdom */
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { buildSample } from '../../src/workbench/sample/buildSample';
import { at, sheetOf } from '../support/gridWorkbook';
import { closePanes, openPane } from '../support/paneOnHost';
import { idsInRegister, kpiRow, registerRow, tableOf } from './onTheSheet';
import { fillPromotion, promote, writePreview } from './promoting';

afterEach(closePanes);

const LONG = `Share of ${'very '.repeat(80)}long names`;

/** The sample with the name of churn replaced, as text, by whatever somebody got into the cell. */
function named(name: string): Workbook {
  const workbook = buildSample();
  const sheet = sheetOf(workbook, 'Scorecard');
  const { top, left } = at('A7');
  sheet.cells.set(top, left, { value: name, format: sheet.cells.get(top, left)?.format ?? 0 });
  return workbook;
}

/** Every formula of the register and of the columns beside the KPI table, none of which is made of anyone's text. */
const formulasOf = (workbook: Workbook): string[] =>
  workbook.sheets.flatMap(({ cells }) =>
    [...cells.rowIndexes()].flatMap((row) =>
      [...(cells.row(row)?.values() ?? [])].flatMap(({ formula }) => formula ?? []),
    ),
  );

describe('text from a workbook is text to Keylift', () => {
  it.each([
    ['a formula', '=HYPERLINK("https://example.com","Churn")'],
    ['markup', '<img src=x onerror="document.title=1">'],
    ['an apostrophe', "'quoted"],
    ['quotes', 'Say "when", they said'],
    ['brackets and signs of structured references', "Churn [#All], @net 'of' #x"],
    ['a pattern', 'Churn (.*)+$ \\d'],
    ['a number', '+31 20 555'],
    ['characters beyond the basic ones', 'Zufriedenheit 😀 客户 ‮evil'],
  ])('when a KPI is called by %s', async (_, name) => {
    const pane = await openPane(named(name));
    await fillPromotion(pane, name, { target: '2' });
    await writePreview(pane);
    expect(document.querySelector('img')).toBeNull();
    expect(pane.view.getByRole('article', { name: `KR-1 ${name}` })).toBeTruthy();
    expect(kpiRow(pane.host, 'Scorecard', name)).toMatchObject({ OKR: 'KR-1', Progress: '0%' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: name });
    expect(formulasOf(pane.host.workbook).filter((formula) => formula.startsWith('HYPERLINK'))).toEqual([]);
  });

  it('when a KPI’s name is longer than a text in a formula may be', async () => {
    const pane = await openPane(named(LONG));
    await promote(pane, LONG, { target: '2' });
    expect(registerRow(pane.host, 'KR-1')).toMatchObject({ KPI: LONG });
    const literals = formulasOf(pane.host.workbook).flatMap(
      (formula) => formula.match(/"(?:[^"]|"")*"/g) ?? [],
    );
    expect(literals.filter((literal) => literal.length - 2 > 255)).toEqual([]);
  });

  it.each(['=1+1', '@SUM(A1)', '-2', "'tis", '<b>bold</b>', '2026-01-31', '5%'])(
    'when an objective and an initiative read %s',
    async (typed) => {
      const pane = await openPane();
      await fillPromotion(pane, 'Customer churn', { target: '2', objective: typed });
      await pane.fill('Initiative (optional)', typed);
      await writePreview(pane);
      const { sheet, table } = tableOf(pane.host.workbook, 'KeyResults');
      const cells = [...(sheet.cells.row(table.area.top + 1)?.values() ?? [])];
      expect(cells.filter(({ value, formula }) => value === typed && formula === undefined)).toHaveLength(2);
      expect(pane.view.getByRole('region', { name: typed })).toBeTruthy();
    },
  );

  it('when a sheet’s name needs quotes', async () => {
    const workbook = buildSample();
    const sheet = sheetOf(workbook, 'Scorecard');
    sheet.name = "Bob's =1+1 (Q4)";
    const pane = await openPane(workbook);
    await promote(pane, 'Customer churn', { target: '2' });
    expect(kpiRow(pane.host, sheet.name, 'Customer churn')).toMatchObject({ OKR: 'KR-1', Progress: '0%' });
    expect(idsInRegister(pane.host)).toEqual(['KR-1']);
  });
});
