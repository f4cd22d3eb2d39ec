import { EmbeddedHost } from '../../src/embedded-host';
import { readContent } from '../../src/taskpane/state/readContent';
import { valueOf } from '../support/keyliftOnHost';
import { gridWorkbook } from '../support/gridWorkbook';
import { patientKeylift } from '../support/patientKeylift';
import { sizedWorkbook } from './sizedWorkbook';

/** Rows per second on this machine, the best of a few tries. To be compared with themselves only, never asserted. */
export interface SpeedFigures {
  /** KPI rows of twelve periods that the detector reads. */
  readonly detectorRowsPerSecond: number;
  /** Rows of four formulas that the host calculates. */
  readonly calculationRowsPerSecond: number;
}

const ROWS = 10_000;
const TRIES = 3;

export async function measureSpeed(): Promise<SpeedFigures> {
  const snapshot = valueOf(await patientKeylift(sizedWorkbook(ROWS, 1)).port.read());
  return {
    detectorRowsPerSecond: rowsPerSecond(() => void readContent(snapshot)),
    calculationRowsPerSecond: rowsPerSecond(calculation()),
  };
}

/** Calculates a sheet of formulas such as Keylift writes: a share, a bound, a lookup by id and a word. */
function calculation(): () => void {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const at = row + 1;
    return [
      row,
      `=(A${at}-3)/7`,
      `=IF(B${at}>=1,1,IF(B${at}<=0,0,B${at}))`,
      `=INDEX($B$1:$B$${ROWS},MATCH(A${at},$A$1:$A$${ROWS},0))`,
      `=IF(COUNT(B${at},D${at})<2,"No data",IF(C${at}>=1,"Achieved","On track"))`,
    ];
  });
  const host = EmbeddedHost.open(gridWorkbook({ Sheet1: rows }));
  return () => void host.workbook.calculation?.calculate('full');
}

function rowsPerSecond(work: () => void): number {
  const seconds = Array.from({ length: TRIES }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.round(ROWS / Math.min(...seconds));
}
