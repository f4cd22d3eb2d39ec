import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { openWorkbook } from '../../src/embedded-host/xlsx/openWorkbook';

/** Stands in the place of every calculated value that LibreOffice is given: what comes back was calculated by it. */
export const SPOILT = 987_654_321;

/** In a profile of its own LibreOffice calculates every file anew when it opens it; it trusts stored values otherwise. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens workbooks in LibreOffice, whose calculated values were spoilt before, and reads what it calculated. All in one
 * call: most of the time goes into starting it.
 */
export function calculateInLibreOffice(files: ReadonlyMap<string, Uint8Array>): Map<string, Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'keylift-oracle-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const paths = [...files].map(([name, file]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, spoilValues(file));
      return path;
    });
    const options = ['--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', join(folder, 'out')];
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, ...options, ...paths], {
      stdio: 'pipe',
      timeout: 900_000,
    });
    const opened = [...files.keys()].map(
      (name) => [name, openWorkbook(readFileSync(join(folder, 'out', `${name}.xlsx`)))] as const,
    );
    return new Map(opened);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file with a wrong value stored beside every formula. */
function spoilValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  let spoilt = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes).replace(
      /<c\b([^>]*)>(<f\b[^>]*?(?:\/>|>[^<]*<\/f>))(?:<v[^>]*>[^<]*<\/v>|<v\/>)?<\/c>/g,
      (_, attributes: string, formula: string) => {
        spoilt += 1;
        return `<c${attributes.replace(/ t="[^"]*"/, '')}>${formula}<v>${SPOILT}</v></c>`;
      },
    );
    parts[name] = strToU8(xml);
  }
  if (spoilt === 0) throw new Error('There is no formula to spoil.');
  return zipSync(parts);
}
