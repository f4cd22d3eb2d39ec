import { readAsTableInSteps } from '../../src/app/readAsTable';
import { areaAt, sheetOf, workbookOf } from '../support/snapshots';
import { toEnd } from '../support/toEnd';

const sheet = sheetOf('Plan', [
  ['KPI', 'Jan 2026', 'Feb 2026', '', 'KPI', 'Jan 2026', 'Feb 2026'],
  ['Churn', 1, 2, '', 'Sales', 3, 4],
  ['Margin', 5, 6, '', 'Costs', 7, 8],
]);
const workbook = workbookOf([sheet]);
const said = { id: '', kind: 'table', fields: [], kpis: [] } as const;
const names = (address: string, sheetId = '{Plan}') =>
  toEnd(readAsTableInSteps(workbook, sheetId, { ...said, area: areaAt(address) }))?.kpis.map(
    ({ name }) => name,
  );

describe('cells that are to be read as a table', () => {
  it('are looked at alone', () => {
    expect(names('E1:G3')).toEqual(['Sales', 'Costs']);
    expect(names('A1:C2')).toEqual(['Churn']);
  });

  it.each([
    ['hold no KPI', 'A2:A3', '{Plan}'],
    ['are not in use', 'J20:K30', '{Plan}'],
    ['are on a sheet that is gone', 'A1:C3', '{Gone}'],
  ])('give nothing where they %s', (_, address, sheetId) => {
    expect(names(address, sheetId)).toBeUndefined();
  });
});
