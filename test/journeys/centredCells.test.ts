import { FormatTable } from '../../src/embedded-host/model/format';
import { DEFAULT_FORMAT } from '../../src/embedded-host/model/defaultFormat';
import { Workbook } from '../../src/embedded-host/model/workbook';
import { copyWorkbook } from '../support/copyWorkbook';
import { describeWorkbook } from '../support/describeWorkbook';
import { gridWorkbook } from '../support/gridWorkbook';
import { keyliftOnHost, promotionOf, valueOf } from '../support/keyliftOnHost';

/** As Japanese, Chinese and Korean Excel make workbooks: text stands in the middle of every cell. */
function centredWorkbook(): Workbook {
  const alignment = { ...DEFAULT_FORMAT.alignment, vertical: 'center' } as const;
  const bold = { ...DEFAULT_FORMAT.font, bold: true };
  const workbook = new Workbook(new FormatTable([{ ...DEFAULT_FORMAT, alignment }]));
  workbook.sheets = gridWorkbook({
    KPIs: [
      ['KPI', 'Sep 2026', 'Oct 2026'],
      ['Orders', 10, 12],
      ['Visits', 20, 22],
    ],
  }).sheets;
  const header = workbook.formats.intern({ ...DEFAULT_FORMAT, alignment, font: bold });
  for (const [row, column, cell] of workbook.sheets[0]?.cells.within(FIRST_ROW) ?? [])
    workbook.sheets[0]?.cells.set(row, column, { ...cell, format: header });
  return workbook;
}

const FIRST_ROW = { top: 0, left: 0, bottom: 0, right: 9 };

describe('a workbook whose style Normal centres text', () => {
  it('has its columns dressed, and is as before once Keylift is removed', async () => {
    const workbook = centredWorkbook();
    const before = describeWorkbook(copyWorkbook(workbook), 'content');
    const keylift = keyliftOnHost(workbook);
    const planned = await keylift.planPromotion(promotionOf(await keylift.read(), 'Orders'));
    valueOf(await keylift.port.apply(valueOf(planned)));
    const header = workbook.sheets[0]?.cells.get(0, 3);
    expect(header?.value).toBe('OKR');
    expect(workbook.formats.at(header?.format ?? 0)).toMatchObject({
      font: { bold: true },
      alignment: { vertical: 'center' },
    });
    valueOf(await keylift.port.apply(valueOf(await keylift.planRemoval())));
    expect(describeWorkbook(workbook, 'content')).toEqual(before);
  });
});
