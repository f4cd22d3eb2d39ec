import { headerLookOf } from '../../../src/app/extension/headerLook';

describe('the look of an appended header', () => {
  it.each([
    ['OKR', 'Right', {}],
    ['Status', 'Right', {}],
    ['Status', 'Center', { horizontal: 'Center' }],
    ['Progress', 'Right', { horizontal: 'Right' }],
    ['Baseline', 'Right', { horizontal: 'Right' }],
  ] as const)('over %s of a table whose headers stand %s', (column, horizontal, stands) => {
    expect(headerLookOf(column, { bold: true, horizontal })).toEqual({ bold: true, ...stands });
  });
});
