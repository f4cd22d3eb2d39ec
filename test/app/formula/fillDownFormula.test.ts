import { mirrorFormula } from '../../../src/app/extension/mirrorFormula';
import { fillDownFormula } from '../../../src/app/formula/fillDownFormula';

describe('a formula that was filled down', () => {
  it('has its row references moved along', () => {
    expect(fillDownFormula(mirrorFormula('KeyResults', 'Target', '$H5'), 7)).toBe(
      mirrorFormula('KeyResults', 'Target', '$H12'),
    );
  });

  it('keeps structured and absolute references', () => {
    const formula = '=IF([@OKR]="","",INDEX(KPIs!$A$5:$A$9,MATCH([@OKR],KeyResults_2[Id],0)))';
    expect(fillDownFormula(formula, 3)).toBe(formula);
  });
});
