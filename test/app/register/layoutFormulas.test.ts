import { currentFormula } from '../../../src/app/register/currentFormula';
import { kpiNameFormula } from '../../../src/app/register/kpiName';
import { GRAND_TOTALS } from '../../../src/app/register/current/grandTotals';
import { isTotalName } from '../../../src/domain/kpi-table/totalWords';
import type { CellValue } from '../../../src/domain/sheet/cellValue';
import { current, cycle, DATES, placed, TEXTS, type Rows } from '../../support/placedKpi';

/** Where people typed over it what is no date, nothing ends the measuring. */
const DUE = 'IF(ISNUMBER([@Due]),[@Due],2900000)';
/** Before which cell a month must stand that has begun as of the day and is over by the due date, told from Nov 2026 on. */
const REACHED =
  'MIN(12*(YEAR(Keylift_AsOf)-YEAR(46327))+MONTH(Keylift_AsOf)-MONTH(46327)+1,' +
  `12*(YEAR(${DUE}+1)-YEAR(46327))+MONTH(${DUE}+1)-MONTH(46327))`;
/** Before which date. */
const UNTIL = `MIN(EOMONTH(Keylift_AsOf,0),EOMONTH(${DUE}+1,-1))+1`;

const TOTAL: Rows = [['Total', 360, 27]];

describe('the current value of a KPI in a column', () => {
  it('is its last number, however many come in below', () => {
    expect(current(placed(DATES, 'Revenue'))).toBe(
      `=IFERROR(LOOKUP(2,1/(ISNUMBER(KPIs!$B$2:$B$1004)*(KPIs!$A$2:$A$1004<${UNTIL})),KPIs!$B$2:$B$1004),"")`,
    );
  });

  it('reaches up to a total, which is no value of the KPI, so that rows inserted above that are inside', () => {
    const cells = 'KPIs!$B$2:$B$5';
    expect(current(placed([...TEXTS, ...TOTAL], 'Revenue'))).toBe(
      `=IFERROR(LOOKUP(2,1/(ISNUMBER(${cells})*(ROW(${cells})<ROW(KPIs!$B$5))*(ROW(${cells})<ROW(KPIs!$B$4)+${REACHED})),${cells}),"")`,
    );
  });

  it('is its first number from the header on where the newest stands first', () => {
    const [head = [], ...rest] = TEXTS;
    const cells = 'KPIs!$B$1:$B$4';
    expect(current(placed([head, ...[...rest].reverse()], 'Revenue'))).toBe(
      `=IFERROR(INDEX(${cells},MATCH(1,INDEX((ISNUMBER(${cells})*(ROW(${cells})>ROW(KPIs!$B$2)-${REACHED})),0),0)),"")`,
    );
  });

  it('calls a whole column of an Excel table by its name, so that it grows with the table', () => {
    expect(current(placed(TEXTS, 'Revenue', 'A1:C4'))).toBe(
      `=IFERROR(LOOKUP(2,1/(ISNUMBER(Figures[Revenue])*(ROW(Figures[Revenue])<ROW(KPIs!$B$4)+${REACHED})),Figures[Revenue]),"")`,
    );
  });

  it('is added up by the dates of the register’s own row', () => {
    const counted = `KPIs!$B$2:$B$1004,"<1E+307",KPIs!$A$2:$A$1004,">="&EOMONTH([@Start]-1,0)+1,KPIs!$A$2:$A$1004,"<"&${UNTIL}`;
    expect(current(placed(DATES, 'Revenue'), 'sum')).toBe(
      `=IFERROR(IF(COUNTIFS(${counted})=0,"",SUM(SUMIFS(KPIs!$B$2:$B$1004,${counted}))),"")`,
    );
  });

  it('is averaged from the first row in the cycle on while the cycle goes on', () => {
    const cells = 'KPIs!$B$3:$B$1004';
    const counted = `ISNUMBER(${cells})*(ROW(${cells})<ROW(KPIs!$B$4)+${REACHED})`;
    expect(current(placed(TEXTS, 'Revenue'), 'average')).toBe(
      `=IFERROR(SUM(SUMPRODUCT(${counted},${cells}))/(SUMPRODUCT(${counted})),"")`,
    );
  });

  it('has a name that its cell tells', () => {
    expect(kpiNameFormula(placed(TEXTS, 'Orders'))).toBe('=IFERROR(KPIs!$C$1&"","Orders (not found)")');
  });
});

describe('the current value of a KPI among records', () => {
  const records = (dates: readonly CellValue[]): Rows => [
    ['Date', 'Region', 'KPI', 'Value'],
    ...dates.flatMap((date, n) => [
      [date, 'EMEA', 'Sales "net"', 100 + n],
      [date, 'APAC', 'Sales "net"', 50 + n],
    ]),
  ];
  const where = '((KPIs!$B$2:$B$1007="APAC")*(KPIs!$C$2:$C$1007="Sales ""net"""))';
  const values = 'KPIs!$D$2:$D$1007';

  it('is that of the latest date', () => {
    const dates = 'KPIs!$A$2:$A$1007';
    const own = `${where}*ISNUMBER(${values})*(${dates}<${UNTIL})`;
    expect(current(placed(records([46_266, 46_296, 46_327]), 'APAC: Sales "net"'))).toBe(
      `=IFERROR(LOOKUP(2,1/(${own}*(${dates}=AGGREGATE(14,6,${dates}/(${own}),1))),${values}),"")`,
    );
  });

  it.each([
    ['a note', [[], ['Source: ERP']]],
    ['a total', [['Total', '', '', 342]]],
    ['a second table', [[], ['Date', 'KPI', 'Plan'], ['soon', 'Revenue', 7]]],
  ])('is that of the latest date with %s below', (_, below: Rows) => {
    const formula = current(placed([...records([46_266, 46_296, 46_327]), ...below], 'APAC: Sales "net"'));
    expect(formula).toContain('AGGREGATE(14,6,');
  });

  it('reads names through line breaks and more spaces where the records bear them with such', () => {
    const names = ['Gross margin', 'Gross\nmargin', 'Gross\u00a0margin'];
    const rows: Rows = [
      ['Date', 'KPI', 'Value'],
      ...names.flatMap((name, n) => [
        [46_266 + 31 * n, name, 40 + n],
        [46_266 + 31 * n, 'Churn rate', 5 - n],
      ]),
    ];
    const folded = 'TRIM(SUBSTITUTE(SUBSTITUTE(KPIs!$B$2:$B$1007,CHAR(10)," "),UNICHAR(160)," "))';
    expect(current(placed(rows, 'Gross margin'))).toContain(`(${folded}="Gross margin")`);
    expect(current(placed(rows, 'Churn rate'))).toContain('(KPIs!$B$2:$B$1007="Churn rate")');
  });

  it('is added up from the first to the last record of a cycle that is over, however many those are', () => {
    const months = ['Oct', 'Nov', 'Dec'];
    const days = months.flatMap((month) => Array.from({ length: 30 }, (_, n) => `${n + 1} ${month} 2026`));
    const [first, last] = ['ROW(KPIs!$D$3)', 'ROW(KPIs!$D$121)'];
    const formula = currentFormula(placed(records(days), 'APAC: Sales "net"'), {
      aggregation: 'sum',
      cycle: { start: cycle.start, due: 46_356 },
      asOf: 'Keylift_AsOf',
    });
    expect(formula).toContain(`(ROW(${values.replace('1007', '1181')})>=${first})`);
    expect(formula).toContain(`<=${last})`);
  });

  it('is the last where dates are text, but for those that are known to lie ahead', () => {
    const known = '{"Sep 2026","Oct 2026","Nov 2026"}';
    const count = `SUMPRODUCT(({46266,46296,46327}<=Keylift_AsOf)*({46295,46326,46356}<=${DUE}))`;
    const place = `MATCH(KPIs!$A$2:$A$1007,${known},0)`;
    const later = `(Keylift_AsOf>=46327)*(${DUE}>46356)`;
    const labels = `ISERROR(1/(${place}>${count}))*(ISNUMBER(${place})+${later}>0)`;
    expect(current(placed(records(['Sep 2026', 'Oct 2026', 'Nov 2026']), 'APAC: Sales "net"'))).toBe(
      `=IFERROR(LOOKUP(2,1/(ISNUMBER(${values})*${where}*${labels}),${values}),"")`,
    );
  });

  it('has a name that says whether any record bears it', () => {
    expect(kpiNameFormula(placed(records(['Sep 2026', 'Oct 2026', 'Nov 2026']), 'APAC: Sales "net"'))).toBe(
      `=IF(SUMPRODUCT(${where}*1)>0,"APAC: Sales ""net""","APAC: Sales ""net"" (not found)")`,
    );
  });
});

describe('the current value of a KPI in a PivotTable', () => {
  it('is found by labels, and no grand total', () => {
    const rows: Rows = [
      ['KPI', 'Sep 2026', 'Oct 2026', 'Nov 2026', 'Total'],
      ['Revenue', 110, 120, 130, 360],
      ['Orders', 8, 9, 10, 27],
      ['Tickets', 1, 2, 3, 6],
    ];
    const kpi = placed(rows, 'Orders');
    const formula = current({ ...kpi, table: { ...kpi.table, pivotTable: 'Pivot' } });
    expect(formula).toContain('MATCH(TRUE,INDEX(KPIs!$A$2:$A$1003="Orders",0),0)');
    expect(formula).toContain('ISERROR(MATCH(KPIs!$B$1:$BB$1,{"Total","Grand Total","Gesamtergebnis",');
  });

  it('is looked for above what stands below', () => {
    const rows: Rows = [...TEXTS, [], [], ['Phone', 555_123, 555_124]];
    const kpi = placed(rows, 'Orders');
    const formula = current({ ...kpi, table: { ...kpi.table, pivotTable: 'Pivot' } });
    expect(formula).toContain('KPIs!$A$2:$A$6');
    expect(formula).not.toContain('$7');
  });

  it.each([...GRAND_TOTALS])('leaves out only what is the name of a total, as %s', (caption) => {
    expect(isTotalName(caption)).toBe(true);
  });
});

describe('the current value of a turned snapshot', () => {
  it('is its cell', () => {
    const rows: Rows = [
      ['', 'Revenue', 'Churn rate', 'NPS', 'Orders'],
      ['Actual', 120, 3, 40, 7],
      ['Target', 150, 2, 50, 9],
    ];
    expect(current(placed(rows, 'Churn rate'))).toBe('=IF(ISNUMBER(KPIs!$C$2),KPIs!$C$2,"")');
  });
});

describe('the current value of a line of a statement', () => {
  const rows: Rows = [
    ['Balance sheet', '', ''],
    ['', '', ''],
    ['Petty cash', 310, ''],
    ['Savings', 690, ''],
    ['Liquid funds', '', 1000],
    ['Receivables', '', 500],
  ];

  it.each([
    ['Savings', 'KPIs!$B$4'],
    ['Liquid funds', 'KPIs!$C$5'],
  ])('is its own cell, in whichever column that stands: %s', (name, cell) => {
    expect(current(placed(rows, name))).toBe(`=IF(ISNUMBER(${cell}),${cell},"")`);
  });
});
