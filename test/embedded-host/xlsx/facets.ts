import type { ConditionalRule, RuleKind, Validation } from '../../../src/embedded-host/model/rules';
import type { Table } from '../../../src/embedded-host/model/table';

export const SHEET1 = 'xl/worksheets/sheet1.xml';
export const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
export const AREA = { top: 1, left: 0, bottom: 4, right: 0 };

/** A sheet with two rules in one group, one in another, a data bar in two halves, and extensions of other kinds. */
export const RULES =
  '<sheetData/><conditionalFormatting sqref="A2:A5"><cfRule type="expression" dxfId="0" priority="3"><formula>A2&gt;1</formula></cfRule>' +
  '<cfRule type="timePeriod" dxfId="0" priority="5" timePeriod="today"><formula>FLOOR(A2,1)=TODAY()</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext ${X14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AB}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  `<extLst><ext ${X14} uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{AB}"><x14:dataBar gradient="0" direction="rightToLeft">' +
  '<x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>10</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF0000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting>' +
  '</x14:conditionalFormattings></ext></extLst>';
export const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><font><b/><color rgb="FF00FF00"/></font><border/></dxf></dxfs>';

export const TABLE: Table = {
  id: 1,
  name: 'Kpis',
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  showHeaders: true,
  showTotals: false,
  columns: [
    { id: 1, name: 'KPI' },
    { id: 2, name: 'Twice "it"', formula: '[@KPI]*2' },
  ],
  style: 'TableStyleMedium2',
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filter: { area: { top: 0, left: 0, bottom: 2, right: 1 }, criteria: [] },
};

export const VALIDATION: Validation = {
  areas: [AREA],
  type: 'list',
  operator: 'between',
  formula1: '"a,b"',
  formula2: '',
  ignoreBlank: true,
  inCellDropDown: false,
  errorAlert: { show: true, style: 'warning', title: 'No', message: 'a & b' },
  prompt: { show: false, title: '', message: '' },
};

/** A rule over `AREA`. */
export function rule(kind: RuleKind, priority = 0): ConditionalRule {
  return { id: `rule ${priority}`, areas: [AREA], priority, stopIfTrue: priority === 1, rule: kind };
}

/** A bound of a bar, a scale or an icon. */
export const bound = (type: 'number' | 'percent' | 'automatic', formula?: string) => ({
  type,
  ...(formula && { formula }),
});
export const GREEN = { kind: 'rgb', rgb: '#00B050' } as const;
export const BAR: Extract<RuleKind, { kind: 'dataBar' }> = {
  kind: 'dataBar',
  lower: bound('number', '0'),
  upper: bound('number', '1'),
  color: GREEN,
  gradient: false,
  showValue: true,
  direction: 'context',
};
