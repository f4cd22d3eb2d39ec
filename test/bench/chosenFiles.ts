import { readFileSync } from 'node:fs';

/** Which files of a corpus are measured, by lists of names: a name a line, `#` before a remark. */
export function chosenFiles(
  onlyList: string | undefined,
  exceptList: string | undefined,
): (file: string) => boolean {
  const only = onlyList === undefined ? undefined : namesIn(readFileSync(onlyList, 'utf8'));
  const except = exceptList === undefined ? undefined : namesIn(readFileSync(exceptList, 'utf8'));
  return (file) => (only?.has(file) ?? true) && !(except?.has(file) ?? false);
}

function namesIn(list: string): ReadonlySet<string> {
  const lines = list.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}
